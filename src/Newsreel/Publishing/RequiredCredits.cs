using Newsreel.Sourcing;

namespace Newsreel.Publishing;

/// <summary>Required credits as lines of a description, grouped by source.</summary>
/// <param name="Lines">A line for each source, then its credits.</param>
/// <param name="IsShort">Whether titles and pages were left out.</param>
/// <param name="LeftOut">How many works are not credited for want of room.</param>
internal sealed record RequiredCredits(IReadOnlyList<string> Lines, bool IsShort, int LeftOut)
{
    /// <summary>As much as there is room for: everything, else each credit once without titles and pages, as many as fit.</summary>
    /// <param name="owed">The works.</param>
    /// <param name="bytes">Room in bytes of UTF-8, line ends counted in.</param>
    public static RequiredCredits Fit(IReadOnlyList<CreditEntry> owed, int bytes)
    {
        if (owed.Count == 0) return new([], IsShort: false, 0);
        var groups = owed.GroupBy(entry => entry.Kind is CreditKind.Music ? "Music" : SourceTitles.Of(entry.Source), StringComparer.Ordinal).ToList();
        List<string> whole = [.. groups.SelectMany(group => group.Select(Whole).Prepend(Heading(group.Key)))];
        if (whole.Sum(Size) <= bytes) return new(whole, IsShort: false, 0);
        var (lines, left) = (new List<string>(), 0);
        foreach (var group in groups)
        {
            var heading = Heading(group.Key);
            foreach (var credit in group.GroupBy(Short, StringComparer.Ordinal))
            {
                var cost = Size(credit.Key) + (heading.Length > 0 ? Size(heading) : 0);
                if (cost > bytes)
                {
                    left += credit.Count();
                    continue;
                }

                if (heading.Length > 0) lines.Add(heading);
                lines.Add(credit.Key);
                (bytes, heading) = (bytes - cost, "");
            }
        }

        return new(lines, IsShort: true, left);
    }

    private static string Heading(string source) => $"{char.ToUpperInvariant(source[0])}{source[1..]}:";

    private static string Whole(CreditEntry entry) => Line(entry.CreditLine, entry, entry.ArchiveNumber, entry.IsCreativeCommons ? entry.LicenceUrl : "", entry.Url);

    private static string Short(CreditEntry entry) => Line(
        entry.CreditLine.StartsWith($"{entry.Title}: ", StringComparison.Ordinal) ? entry.CreditLine[(entry.Title.Length + 2)..] : entry.CreditLine, entry);

    private static string Line(string credit, CreditEntry entry, params IEnumerable<string> more)
    {
        var licence = entry.IsCreativeCommons && !credit.Contains(entry.Licence, StringComparison.Ordinal) ? entry.Licence : "";
        return Description.OneLine(string.Join(", ", more.Prepend(licence).Prepend(credit).Where(part => part.Length > 0)));
    }

    private static int Size(string line) => Description.Bytes(line) + 1;
}
