using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Exporting;

/// <summary>
/// The folder of a package. It appears whole: it is filled under a name beside its place and then renamed. An earlier package there is
/// replaced; anything else is left alone.
/// </summary>
internal sealed class HandoffFolder(string root)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

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
        Check();
        Clear();
        var part = NewName();
        try
        {
            Directory.CreateDirectory(part);
            await write(part);
            var list = about with { Files = [.. FilesIn(part).Append(HandoffList.FileName).Order(StringComparer.Ordinal)] };
            await PartFile.WriteTextAsync(Path.Combine(part, HandoffList.FileName), list.Json(), cancellationToken);
            Check();
            var old = NewName();
            if (Directory.Exists(Root)) Directory.Move(Root, old);
            Directory.Move(part, Root);
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
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
        var others = FilesIn(Root).Except(known, StringComparer.Ordinal).ToList();
        if (others.Count > 0)
            throw NewsreelException.Usage(
                $"'{Root}' holds {others.Count} files that are not of the package, for example '{others[0]}'. They would be lost.", "Move them away, or give --out another folder.");
    }

    private IReadOnlyList<string>? Known()
    {
        try
        {
            return HandoffList.Read(File.ReadAllText(Path.Combine(Root, HandoffList.FileName)))?.Files;
        }
        catch (Exception unknown) when (unknown is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Removes what a killed attempt left beside the place.</summary>
    private void Clear()
    {
        var above = Path.GetDirectoryName(Root)!;
        Directory.CreateDirectory(above);
        foreach (var left in Directory.EnumerateDirectories(above, $"{Path.GetFileName(Root)}.part.*").Where(PartFile.Is)) Directory.Delete(left, recursive: true);
    }

    private string NewName() => PartFile.For(Path.Combine(Path.GetDirectoryName(Root)!, Path.GetFileName(Root) + "."));

    private static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", Everything).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
