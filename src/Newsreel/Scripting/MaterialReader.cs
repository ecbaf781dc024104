using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting.Reading;

namespace Newsreel.Scripting;

/// <summary>Reads what a person brought. The only one who opens those files; safe for several threads.</summary>
public sealed partial class MaterialReader
{
    /// <summary>The most sources that a film may have.</summary>
    public const int MostSources = 10;

    /// <summary>Of all sources together at most this many sentences are considered.</summary>
    internal const int MostSentences = 3000;

    /// <summary>A file that takes longer to read is given up: a pipe that nobody fills. Default 10 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads the script and the sources that a brief names.</summary>
    /// <param name="brief">Paths are absolute.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see cref="Material.None"/> when the brief names nothing.</returns>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: a file cannot be used; names it, says why and what to do.</exception>
    public async Task<Material> ReadAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (brief.SourcePaths.Count > MostSources)
            throw NewsreelException.Usage($"{brief.SourcePaths.Count} sources were named; a film has at most {MostSources}.", "Name fewer with --source, or join some of them in one file.");
        var script = brief.ScriptPath is { } path ? await ScriptAsync(path, cancellationToken) : null;
        var sources = new List<SourceDocument>();
        foreach (var source in brief.SourcePaths)
            sources.Add(await SourceAsync(source, sources.Count + 1, MostSentences / brief.SourcePaths.Count, cancellationToken));
        return script is null && sources.Count == 0 ? Material.None : new(script, sources);
    }

    private async Task<OwnScript> ScriptAsync(string path, CancellationToken cancellationToken)
    {
        if (Address().IsMatch(path))
            throw NewsreelException.Usage($"The script {path} is an address, and reading addresses is not part of this version.", "Save it as a file and name that with --script.");
        var file = await TextFile.ReadAsync(path, FileUse.Script, Deadline, cancellationToken);
        try
        {
            var script = OwnScriptReader.Read(Path.GetFileName(path), file.Text);
            return file.IsGuess ? script with { Notes = [.. script.Notes, Guessed(script.FileName)] } : script;
        }
        catch (ScriptFault fault)
        {
            throw FileUse.Script.Refuse(path, fault.Message, fault.Action);
        }
        catch (RegexMatchTimeoutException)
        {
            throw FileUse.Script.Refuse(path, "cannot be read: a line of it is too long or too strange", "Break its text into paragraphs.");
        }
    }

    private async Task<SourceDocument> SourceAsync(string path, int number, int mostSentences, CancellationToken cancellationToken)
    {
        if (Address().IsMatch(path))
            throw NewsreelException.Usage($"The source {path} is an address, and reading addresses is not part of this version.", "Save the page as an .html file and name that with --source.");
        var file = await TextFile.ReadAsync(path, FileUse.Source, Deadline, cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            var source = SourceReader.Read(number, Path.GetFileName(path), file.Text, mostSentences, deadline.Token);
            if (source.Sections.Count == 0) throw new ScriptFault("has no sentences to take", "Name a file with whole sentences in it with --source.");
            return file.IsGuess ? source with { Notes = [.. source.Notes, Guessed(source.FileName)] } : source;
        }
        catch (ScriptFault fault)
        {
            throw FileUse.Source.Refuse(path, fault.Message, fault.Action);
        }
        catch (Exception late) when (late is RegexMatchTimeoutException || (late is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw FileUse.Source.Refuse(path, "cannot be read: it takes too long", "Save its words as text, in paragraphs, and name that file.");
        }
    }

    private static ScriptNote Guessed(string fileName) => new(
        "encoding-guessed", string.Create(CultureInfo.InvariantCulture, $"{fileName} is not UTF-8 and was read as Windows-1252: check accents and quotation marks, or save it as UTF-8."), IsWarning: true);

    // The program makes paths absolute: an address may stand behind a folder and have lost a slash.
    [GeneratedRegex(@"(^|[/\\])(https?|ftp):[/\\]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
