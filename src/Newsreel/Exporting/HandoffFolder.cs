using System.Security.Cryptography;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Exporting;

/// <summary>
/// The folder of a package. It appears whole: it is filled under a name beside its place and then renamed. An earlier package there is
/// set aside for that moment and put back if it fails, or by the next attempt if this one is killed; anything else is left alone.
/// </summary>
/// <param name="root">The folder; any path.</param>
/// <param name="move">Gives a folder another name.</param>
internal sealed class HandoffFolder(string root, Action<string, string> move)
{
    /// <summary>Ends the names of folders that may be deleted at any moment.</summary>
    private const string Part = "part";

    /// <summary>Ends the name of a whole package that must not be lost while another takes its place.</summary>
    private const string Earlier = "earlier";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>A folder on disk.</summary>
    public HandoffFolder(string root)
        : this(root, Directory.Move)
    {
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Has the package written and puts it at its place; nothing is left when writing fails.</summary>
    /// <param name="write">Fills the folder that it is given, but for the list of its files.</param>
    /// <param name="about">What the list says beside the files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The files of the package, sorted.</returns>
    /// <exception cref="NewsreelException">At the place is something that is no package, or files beside one.</exception>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Func<string, Task> write, HandoffList about, CancellationToken cancellationToken)
    {
        TidyUp();
        Check();
        var part = Beside(Part);
        try
        {
            Directory.CreateDirectory(part);
            await write(part);
            var files = FilesIn(part).Order(StringComparer.Ordinal).ToList();
            var list = about with
            {
                Files = [.. files.Append(HandoffList.FileName).Order(StringComparer.Ordinal)],
                Documents = files.Where(file => !file.Contains('/', StringComparison.Ordinal)).ToDictionary(file => file, file => HashOf(Path.Combine(part, file)), StringComparer.Ordinal),
            };
            await PartFile.WriteTextAsync(Path.Combine(part, HandoffList.FileName), list.Json(), cancellationToken);
            Check();
            Place(part);
            return list.Files;
        }
        finally
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>Refuses to replace what the program has not written.</summary>
    private void Check()
    {
        if (File.Exists(Root)) throw NewsreelException.Usage($"'{Root}' is a file.", "Give --out a folder that does not exist yet.");
        if (!Directory.Exists(Root) || !Directory.EnumerateFileSystemEntries(Root).Any()) return;
        var known = Known() ?? throw NewsreelException.Usage($"'{Root}' holds files and is no earlier package.", "Give --out a folder that is empty or does not exist yet.");
        var others = FilesIn(Root).Except(known.Files, StringComparer.Ordinal).ToList();
        if (others.Count > 0)
            throw NewsreelException.Usage(
                $"'{Root}' holds {Counted.Of(others.Count, "file")} not of the package, for example '{others[0]}', which would be lost.", "Move them away, or give --out another folder.");
        var changed = known.Documents.Where(document => File.Exists(Path.Combine(Root, document.Key)) && !string.Equals(HashOf(Path.Combine(Root, document.Key)), document.Value, StringComparison.Ordinal)).ToList();
        if (changed.Count > 0)
            throw NewsreelException.Usage(
                $"'{changed[0].Key}' in '{Root}' was changed since it was written. It would be lost.", "Move the package away, or give --out another folder.");
    }

    private HandoffList? Known()
    {
        try
        {
            return HandoffList.Read(File.ReadAllText(Path.Combine(Root, HandoffList.FileName)));
        }
        catch (Exception unknown) when (unknown is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private void Place(string part)
    {
        if (!Directory.Exists(Root))
        {
            move(part, Root);
            return;
        }

        var earlier = Beside(Earlier);
        move(Root, earlier);
        try
        {
            move(part, Root);
        }
        finally
        {
            if (!Directory.Exists(Root)) move(earlier, Root);
        }

        Discard(earlier);
    }

    // A folder that is half deleted must not look like a whole package.
    private void Discard(string earlier)
    {
        var part = Beside(Part);
        move(earlier, part);
        Directory.Delete(part, recursive: true);
    }

    /// <summary>Puts back or removes what a killed attempt left beside the place.</summary>
    private void TidyUp()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Root)!);
        foreach (var earlier in Left(Earlier))
        {
            if (!Path.Exists(Root)) move(earlier, Root);
            else if (Directory.Exists(Root) && Known() is not null) Discard(earlier);
        }

        foreach (var part in Left(Part)) Directory.Delete(part, recursive: true);
    }

    private string Beside(string kind) => $"{Root}.{kind}.{Guid.NewGuid():N}";

    private List<string> Left(string kind)
    {
        var start = $"{Root}.{kind}.";
        return [.. Directory.EnumerateDirectories(Path.GetDirectoryName(Root)!).Where(path => path.StartsWith(start, StringComparison.Ordinal) && Guid.TryParseExact(path[start.Length..], "N", out _))];
    }

    private static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", Everything).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
