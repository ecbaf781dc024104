using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads a file that a person named. Nothing is read without end: not a device, not a pipe that nobody fills, not a file over the limit.</summary>
internal static class TextFile
{
    /// <summary>Reads the file as text.</summary>
    /// <inheritdoc cref="BytesAsync" path="/param|/exception" />
    public static async Task<DecodedText> ReadAsync(string path, FileUse use, TimeSpan longest, CancellationToken cancellationToken) =>
        Text(path, use, TextDecoding.Decode(await BytesAsync(path, use, longest, cancellationToken)));

    /// <summary>The text of a document; it has some.</summary>
    /// <param name="name">Of the document, for people: a path or an address.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="text">What was decoded.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: there is none.</exception>
    public static DecodedText Text(string name, FileUse use, DecodedText text)
    {
        if (text.Fault is { } fault) throw use.Refuse(name, fault, "Save it as UTF-8 and try again.");
        return string.IsNullOrWhiteSpace(text.Text)
            ? throw use.Refuse(name, text.Text.Length == 0 ? "is empty" : "holds nothing but white space", $"Put the text into it, or name another file with {use.Option}.")
            : text;
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="longest">A file that takes longer to read is given up.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: names the file, what is wrong with it and what to do.</exception>
    public static async Task<byte[]> BytesAsync(string path, FileUse use, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(longest);
        try
        {
            if (Directory.Exists(path)) throw use.Refuse(path, "is a folder", $"Name a file with {use.Option}.");
            return await CopyAsync(path, use, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw use.Refuse(path, string.Create(CultureInfo.InvariantCulture, $"gave no end of its text within {longest.TotalSeconds:0.#} s; it may be a pipe or a device"), $"Name a file with {use.Option}.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw use.Refuse(path, "does not exist", $"Check the path after {use.Option}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw use.Refuse(path, $"cannot be read: {failure.Message.TrimEnd('.')}", "Make it readable, or name another file.");
        }
    }

    private static async Task<byte[]> CopyAsync(string path, FileUse use, CancellationToken cancellationToken)
    {
        await using var file = await OpenAsync(path, cancellationToken);
        if (file.CanSeek && file.Length > use.LargestBytes) throw TooLarge(path, use, file.Length);
        using var content = new MemoryStream();
        var piece = new byte[FileKind.FirstLook];
        var isLooked = false;
        while (await file.ReadAsync(piece, cancellationToken).AsTask().WaitAsync(cancellationToken) is > 0 and var read)
        {
            content.Write(piece, 0, read);
            if (content.Length > use.LargestBytes) throw TooLarge(path, use, bytes: null);
            if (isLooked || content.Length < FileKind.FirstLook) continue;
            Look(path, use, content);
            isLooked = true;
        }

        if (!isLooked) Look(path, use, content);
        return content.ToArray();
    }

    // Opening a pipe waits for somebody who fills it: on a thread of its own, so that the wait can be given up.
    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var opening = Task.Factory.StartNew(
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await opening.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = opening.ContinueWith(
                static async late => await (await late).DisposeAsync(),
                CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private static void Look(string path, FileUse use, MemoryStream content)
    {
        if (FileKind.Of(content.GetBuffer().AsSpan(0, (int)Math.Min(content.Length, FileKind.FirstLook))) is not { } kind || (kind is FileKind.Pdf && use.TakesPdf)) return;
        throw use.Refuse(path, $"is not text but {kind}", $"Save its words as text ({use.Formats}) and name that file.");
    }

    private static NewsreelException TooLarge(string path, FileUse use, long? bytes) => use.Refuse(
        path,
        string.Create(CultureInfo.InvariantCulture, $"is too large ({(bytes is { } size ? $"{size / 1048576.0:0.0} MB" : "no end was found")}; at most {use.LargestBytes / 1048576.0:0.#} MB are read)"),
        "Keep the part that the film needs and save it as a file of its own.");
}

/// <summary>What a file is read for.</summary>
/// <param name="Option">The option that names it.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Formats">Formats that it may have, for people.</param>
/// <param name="LargestBytes">More are not read.</param>
internal sealed record FileUse(string Option, string Name, string Formats, long LargestBytes)
{
    /// <summary>Whether it may be a PDF document.</summary>
    public bool TakesPdf { get; init; }

    /// <summary>A script of one's own.</summary>
    public static readonly FileUse Script = new("--script", "script", ".txt, .md or .json", 1024 * 1024);

    /// <summary>A source.</summary>
    public static readonly FileUse Source = new("--source", "source", ".txt, .md or .html", 10 * 1024 * 1024) { TakesPdf = true };

    /// <summary>The failure of a file that cannot be used.</summary>
    public NewsreelException Refuse(string path, string what, string action) => NewsreelException.Usage($"The {Name} {path} {what}.", action);
}
