using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Exporting;

/// <summary>What an archive knows a piece of footage by. The armed forces of the United States number theirs: a VIRIN, <c>YYMMDD-S-XXXXX-NNN</c>.</summary>
internal static partial class ArchiveNumber
{
    /// <summary>The VIRIN that the archive's description, the file's name or its tags hold; else the archive's own id; empty for a person's own footage without one.</summary>
    public static string Of(Footage footage, SourceNote note)
    {
        var candidate = footage.Candidate;
        string[] texts = [candidate.ArchiveNumber, candidate.Id, candidate.Title, candidate.Description, candidate.PageUrl, Path.GetFileName(footage.Path), .. candidate.Keywords, .. note.Tags];
        var virin = texts
            .Select(text => Virin().Match(text))
            .FirstOrDefault(match => match.Success);
        if (virin is not null) return virin.Value.ToUpperInvariant();
        if (candidate.ArchiveNumber.Length > 0) return candidate.ArchiveNumber;
        return string.Equals(candidate.Source, Candidate.Library, StringComparison.Ordinal) ? "" : candidate.Id;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])\d{6}-[A-Za-z]-[A-Za-z0-9]{5}-\d{3,4}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Virin();
}
