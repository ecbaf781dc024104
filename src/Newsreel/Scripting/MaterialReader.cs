using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting.Reading;

namespace Newsreel.Scripting;

/// <summary>Reads what a person brought. The only one who opens those files and addresses; safe for several threads.</summary>
/// <param name="pages">Fetches what lies on the web.</param>
/// <param name="pdf">Reads PDF documents.</param>
/// <param name="clock">Tells the day of reading.</param>
/// <param name="clips">Has the clips that scripts name.</param>
public sealed class MaterialReader(IPageSource pages, PdfReader pdf, TimeProvider clock, IClipShelf clips)
{
    /// <summary>The most sources that a film may have.</summary>
    public const int MostSources = 10;

    /// <summary>Of all sources together at most this many sentences are considered.</summary>
    internal const int MostSentences = 3000;

    private const int AtOnce = 4;

    /// <summary>A page with fewer words shows its article to nobody who is not signed in.</summary>
    private const int FewestWords = 50;

    /// <summary>A file that takes longer to read is given up: a pipe that nobody fills. Default 10 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads the script and the sources that a brief names, several at once.</summary>
    /// <param name="brief">Paths are absolute.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see cref="Material.None"/> when the brief names nothing.</returns>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: a file or address cannot be used; kind <see cref="FailureKind.Work"/>: an address cannot be had now. Names each that fails, says why and what to do.</exception>
    public async Task<Material> ReadAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (brief.SourcePaths.Count > MostSources)
            throw NewsreelException.Usage($"{brief.SourcePaths.Count} sources were named; a film has at most {MostSources}.", "Name fewer with --source, or join some of them in one file.");
        if (brief.Offline && brief.SourcePaths.FirstOrDefault(SourceAddress.Is) is { } outside)
            throw NewsreelException.Usage($"The source {outside} is an address, and --offline calls no outside address.", "Leave out --offline, or save the page and name that file with --source.");
        if (brief.ScriptPath is null && brief.SourcePaths.Count == 0) return Material.None;
        OwnScript? script = null;
        var sources = new SourceDocument[brief.SourcePaths.Count];
        var failures = new NewsreelException?[sources.Length + 1];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, failures.Length, options, async (index, token) =>
        {
            try
            {
                if (index > 0) sources[index - 1] = await SourceAsync(brief.SourcePaths[index - 1], index, MostSentences / sources.Length, token);
                else if (brief.ScriptPath is { } path) script = await ScriptAsync(path, brief.LibraryFolder, token);
            }
            catch (NewsreelException failure)
            {
                failures[index] = failure;
            }
        });
        return Together([.. failures.OfType<NewsreelException>()]) is { } failed ? throw failed : new(script, sources);
    }

    // A person mends all of them at once, not one after the other.
    private static NewsreelException? Together(IReadOnlyList<NewsreelException> failures)
    {
        if (failures.Count < 2) return failures.Count == 0 ? null : failures[0];
        var first = failures.FirstOrDefault(failure => failure.Kind is not FailureKind.Usage) ?? failures[0];
        return new(
            first.Kind, first.Code, string.Join(' ', failures.Select(failure => failure.Message)),
            string.Join(' ', failures.Select(failure => failure.Action).Distinct(StringComparer.Ordinal)), first);
    }

    private async Task<OwnScript> ScriptAsync(string path, string? library, CancellationToken cancellationToken)
    {
        if (SourceAddress.Is(path))
            throw NewsreelException.Usage($"The script {path} is an address; a script is a file.", "Save it as a file and name that with --script; an article goes with --source.");
        var file = await TextFile.ReadAsync(path, FileUse.Script, Deadline, cancellationToken);
        try
        {
            IReadOnlyList<string> folders = [Path.GetDirectoryName(path)!, .. library is null ? Array.Empty<string>() : [library]];
            var script = await new ExcerptReader(clips, folders, Deadline).ReadAsync(OwnScriptReader.Read(Path.GetFileName(path), file.Text), cancellationToken);
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

    private async Task<SourceDocument> SourceAsync(string named, int number, int mostSentences, CancellationToken cancellationToken)
    {
        if (!SourceAddress.Is(named))
            return await DocumentAsync(named, new(number, Path.GetFileName(named), null, null, mostSentences), await TextFile.BytesAsync(named, FileUse.Source, Deadline, cancellationToken), cancellationToken);
        var page = await pages.FetchAsync(SourceAddress.Read(named), cancellationToken);
        var document = await DocumentAsync(named, new(number, SourceAddress.Name(page.Address), page.MediaType, page.Charset, mostSentences), page.Content, cancellationToken);
        // Another site may be named as the place of a page, which is then credited with words that nobody has read there.
        var url = Uri.TryCreate(document.About.Url, UriKind.Absolute, out var own) && SourceAddress.IsSameSite(own, page.Address) ? own : page.Address;
        return document with { About = document.About with { Url = url.AbsoluteUri }, ReadOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) };
    }

    private async Task<SourceDocument> DocumentAsync(string named, SourceReading reading, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            var kind = FileKind.Of(content.AsSpan(0, Math.Min(content.Length, FileKind.FirstLook)));
            var isPdf = kind is FileKind.Pdf || reading.MediaType is PageTypes.Pdf;
            if (!isPdf && kind is not null) throw new ScriptFault($"is not text but {kind}", "Name a page or a document of words.");
            var document = isPdf
                ? await pdf.ReadAsync(reading.Number, reading.Name, content, reading.MostSentences, cancellationToken)
                : await TextAsync(named, reading, content, cancellationToken);
            if (reading.MediaType is PageTypes.Html or PageTypes.Xhtml && Words.Count(document.Text) is > 0 and < FewestWords and var count)
                throw new ScriptFault(
                    string.Create(CultureInfo.InvariantCulture, $"shows only {count} words of text: it may ask for a subscription or for consent first, or be made by scripts"), "Open the page in a browser, save what you may read there as text and name that file.");
            if (document.Sections.Count == 0) throw new ScriptFault("has no sentences to take", "Name a file with whole sentences in it with --source.");
            return document;
        }
        catch (ScriptFault fault)
        {
            throw FileUse.Source.Refuse(named, fault.Message, fault.Action);
        }
    }

    private async Task<SourceDocument> TextAsync(string named, SourceReading reading, byte[] content, CancellationToken cancellationToken)
    {
        var decoded = TextFile.Text(named, FileUse.Source, TextDecoding.Decode(content, reading.Charset ?? TextDecoding.Declared(content)));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            var document = await Task.Run(() => SourceReader.Read(reading, decoded.Text, deadline.Token), deadline.Token);
            return decoded.IsGuess ? document with { Notes = [.. document.Notes, Guessed(document.FileName)] } : document;
        }
        catch (Exception late) when (late is RegexMatchTimeoutException || (late is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw FileUse.Source.Refuse(named, "cannot be read: it takes too long", "Save its words as text, in paragraphs, and name that file.");
        }
    }

    private static ScriptNote Guessed(string fileName) => new(
        "encoding-guessed", string.Create(CultureInfo.InvariantCulture, $"{fileName} is not UTF-8 and was read as Windows-1252: check accents and quotation marks, or save it as UTF-8."), IsWarning: true);
}
