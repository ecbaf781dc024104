using System.Globalization;
using System.Xml;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Scripting.Reading;

namespace Newsreel.Scripting;

/// <summary>
/// Reads PDF documents through pdftotext, which runs no script and follows no link. The document goes through its standard input, so
/// that no name of a file is taken for an option.
/// </summary>
/// <param name="Program">Name or path of pdftotext.</param>
public sealed record PdfReader(string Program)
{
    /// <summary>More pages are not read.</summary>
    public const int MostPages = 300;

    /// <summary>Looked up in PATH.</summary>
    public static readonly PdfReader InPath = new("pdftotext");

    private const long MostOutput = 64 << 20;
    private const int ForbidsCopying = 3;
    private const string SaveText = "Save its words as text and name that file.";

    /// <summary>A document that takes longer is given up. Default 30 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads a document.</summary>
    /// <param name="number">Its number among the sources.</param>
    /// <param name="fileName">Names it for people.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mostSentences">More are not considered.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ScriptFault">It cannot be used as a source.</exception>
    /// <exception cref="NewsreelException">pdftotext is not there.</exception>
    internal async Task<SourceDocument> ReadAsync(int number, string fileName, ReadOnlyMemory<byte> content, int mostSentences, CancellationToken cancellationToken)
    {
        var layout = await LayoutAsync(fileName, content, cancellationToken);
        var isLonger = layout.Pages.Count > MostPages;
        var document = PdfSource.Of(number, fileName, isLonger ? layout with { Pages = [.. layout.Pages.Take(MostPages)] } : layout, mostSentences);
        return isLonger
            ? document with { Notes = [.. document.Notes, new("source-cut", string.Create(CultureInfo.InvariantCulture, $"Only the first {MostPages} pages of {fileName} were read."), IsWarning: true)] }
            : document;
    }

    private async Task<PdfLayout> LayoutAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var call = new ProgramCall(Program, ["-bbox-layout", "-enc", "UTF-8", "-l", $"{MostPages + 1}", "-", "-"], "reading the text of a PDF document", Deadline) { Input = content, MostOutput = MostOutput };
        try
        {
            var result = await ExternalProgram.RunAsync(call, cancellationToken);
            if (result.ExitCode == 0) return PdfLayout.Read(result.OutputText);
            if (result.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)) throw new ScriptFault("is locked with a password", "Save it without the password, or save its words as text, and name that file.");
            if (result.ExitCode == ForbidsCopying) throw new ScriptFault("does not allow its text to be copied", SaveText);
            throw new ScriptFault("is a damaged PDF document", $"Open it in a viewer; if it can be read there, print it to a new PDF. Else: {SaveText}");
        }
        catch (NewsreelException failure) when (failure.Code is "program-missing")
        {
            throw NewsreelException.Work(
                "pdf-program", $"The source {fileName} is a PDF document, and {Program}, which reads its text, cannot be started.",
                "Install poppler-utils ('newsreel doctor' shows the command), or save the words of the document as text and name that file.", failure);
        }
        catch (NewsreelException failure) when (failure.Code is "program-deadline" or "program-output")
        {
            throw new ScriptFault(failure.Code is "program-output" ? "holds more text than any document" : string.Create(CultureInfo.InvariantCulture, $"takes longer than {Deadline.TotalSeconds:0.#} s to read"), SaveText);
        }
        catch (XmlException)
        {
            throw new ScriptFault("is a damaged PDF document", SaveText);
        }
    }
}
