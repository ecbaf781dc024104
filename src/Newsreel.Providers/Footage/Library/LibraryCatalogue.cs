using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Providers.Footage.Library;

/// <summary>What lies in folders of footage, as candidates; read again when the list is old.</summary>
internal sealed partial class LibraryCatalogue(IOptions<LibraryOptions> options, TimeProvider clock)
{
    private readonly LibraryOptions options = options.Value;
    private readonly ConcurrentDictionary<string, (long Read, IReadOnlyList<CatalogueEntry> Entries)> lists = new(StringComparer.Ordinal);

    /// <summary>Every clip of a folder, in a fixed order.</summary>
    public IReadOnlyList<CatalogueEntry> Of(string folder, CancellationToken cancellationToken)
    {
        if (lists.TryGetValue(folder, out var list) && clock.GetElapsedTime(list.Read) < options.Remembered) return list.Entries;
        var root = new DirectoryInfo(folder);
        var real = root.Exists ? root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root.FullName : folder;
        IReadOnlyList<CatalogueEntry> entries = [.. LibraryScan.Files(real, options.DeepestFolder, options.MostFiles, cancellationToken).Select(path => CatalogueEntry.Of(Make(real, path)))];
        lists[folder] = (clock.GetTimestamp(), entries);
        return entries;
    }

    /// <summary>A file, wherever it lies, with what is written beside it.</summary>
    /// <param name="path">Absolute; the file is there.</param>
    public static Candidate Read(string path) => Make(Path.GetDirectoryName(path)!, path);

    private static Candidate Make(string root, string path)
    {
        var name = Path.GetFileName(path);
        var title = Words(Path.GetFileNameWithoutExtension(path));
        string[] folders = [.. (Path.GetDirectoryName(Path.GetRelativePath(root, path)) ?? "").Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Select(Words)];
        var (sidecar, broken) = Beside(path);
        var candidate = new Candidate(
            Candidate.Library,
            path.Replace(Path.DirectorySeparatorChar, '/'),
            sidecar.Title.Length > 0 ? sidecar.Title : title,
            sidecar.Description,
            [.. sidecar.Keywords, .. folders, .. sidecar.Title.Length > 0 ? [title] : Array.Empty<string>()],
            sidecar.Place,
            sidecar.Date,
            sidecar.Author,
            sidecar.Url.Length > 0 ? sidecar.Url : new Uri(path).AbsoluteUri,
            broken ?? new("", "", "", Clearance.NeedsPerson),
            sidecar.Nature,
            MediaEndings.IsStill(path),
            TimeSpan.Zero)
        {
            NaturalSound = sidecar.NaturalSound,
        };
        return broken is null
            ? candidate with { Terms = LibraryTerms.For(sidecar, [candidate.Title, candidate.Description, .. candidate.Keywords]) }
            : candidate;
    }

    private static (Sidecar Sidecar, FootageTerms? Broken) Beside(string path)
    {
        if (Sidecar.PathFor(path) is not { } beside) return (Sidecar.None, null);
        try
        {
            return (Sidecar.Read(beside), null);
        }
        catch (FormatException broken)
        {
            return (Sidecar.None, LibraryTerms.Broken(Path.GetFileName(beside), broken.Message));
        }
    }

    // clip_Convoy-nearKyiv.v2 reads as words.
    private static string Words(string name) => Gap().Replace(name, " ").Trim();

    [GeneratedRegex(@"[\s_\-.+,()\[\]]+|(?<=\p{Ll})(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}

/// <summary>A clip with its words as they are compared.</summary>
internal sealed record CatalogueEntry(Candidate Candidate, IReadOnlySet<string> Terms)
{
    /// <summary>Reads the words of a clip.</summary>
    public static CatalogueEntry Of(Candidate candidate) => new(
        candidate,
        SearchTerms.Of([candidate.Title, candidate.Description, candidate.Place, candidate.Author, candidate.Date?.ToString() ?? "", .. candidate.Keywords]));
}
