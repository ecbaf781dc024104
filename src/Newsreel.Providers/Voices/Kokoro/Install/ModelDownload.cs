using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Kokoro.Install;

/// <summary>Fetches large files whole: goes on where an earlier try stopped, holds them to their hash, and renames at the end.</summary>
internal sealed class ModelDownload(GuardedCalls calls, TimeProvider clock)
{
    private const int MostTries = 4;
    private const int Buffer = 128 << 10;
    private const string Part = ".part";
    private static readonly CallCodes Codes = new("voice-address", "voice-unreachable", "voice-download", "voice-download", "voice-download");
    private static readonly TimeSpan FirstByte = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Fetches a file. What came stays beside its place, so that another call goes on from there.</summary>
    /// <param name="file">What to fetch.</param>
    /// <param name="path">Absolute path of the finished file.</param>
    /// <param name="progress">Told the bytes that are there.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <exception cref="NewsreelException">The host fails or lies, or the file is not the one it should be: nothing is left of that.</exception>
    public async Task FetchAsync(RemoteModelFile file, string path, IProgress<long> progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + Part;
        var most = Size(part);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await AppendAsync(file, part, progress, cancellationToken);
                break;
            }
            catch (NewsreelException failure) when (failure.Code is "voice-download" or "voice-unreachable" && tries < MostTries && !failure.IsFinal)
            {
                // Only tries that came no further than those before them count.
                if (Size(part) > most) (most, tries) = (Size(part), 0);
                await Task.Delay(TimeSpan.FromSeconds(tries), clock, cancellationToken);
            }
        }

        await VerifiedFile.PlaceAsync(part, path, file, cancellationToken);
    }

    private async Task AppendAsync(RemoteModelFile file, string part, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var have = Size(part);
        if (have > file.MostBytes) File.Delete(part);
        if (have == file.Bytes && file.Bytes > 0) return;
        have = Size(part);
        using var answer = await SendAsync(file, have, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            File.Delete(part);
            throw Broken(file, "says that the file is shorter than what was fetched of it");
        }

        await RefuseAsync(file, part, answer, cancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType is "text/html") throw Final(file, part, "sends a page in place of the file");
        var goesOn = answer.StatusCode is HttpStatusCode.PartialContent && answer.Content.Headers.ContentRange?.From == have;
        if (have > 0 && !goesOn) have = 0;
        if (file.Bytes > 0 && answer.Content.Headers.ContentLength is { } rest && have + rest != file.Bytes)
            throw Final(file, part, string.Create(CultureInfo.InvariantCulture, $"sends a file of {have + rest} bytes instead of {file.Bytes}"));
        await using var into = new FileStream(part, have > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var from = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[Buffer];
        while (await ReadAsync(file, from, buffer, cancellationToken) is > 0 and var read)
        {
            await into.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            have += read;
            if (have > file.MostBytes) throw Final(file, part, string.Create(CultureInfo.InvariantCulture, $"sends more than the {file.MostBytes} bytes that the file can have"));
            progress.Report(have);
        }

        if (file.Bytes > 0 && have < file.Bytes || answer.Content.Headers.ContentLength is { } told && have < told)
            throw Broken(file, "broke the file off");
    }

    private async Task<HttpResponseMessage> SendAsync(RemoteModelFile file, long have, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["User-Agent"] = UserAgent.Plain, ["Accept-Encoding"] = "identity" };
        if (have > 0) headers["Range"] = new RangeHeaderValue(have, null).ToString();
        using var deadline = new CancellationTokenSource(FirstByte, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await calls.SendAsync(new(file.Name, Codes, file.Address, [file.Trusted]) { Headers = headers }, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Broken(file, $"does not answer within {FirstByte.TotalSeconds:0} s");
        }
    }

    private async Task RefuseAsync(RemoteModelFile file, string part, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode) return;
        var (status, words) = ((int)answer.StatusCode, $"answers {(int)answer.StatusCode} {answer.ReasonPhrase}");
        if (status is not (408 or 429 or >= 500)) throw Final(file, part, words);
        var wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() ?? TimeSpan.Zero : TimeSpan.Zero;
        if (wait > LongestWait) throw Final(file, part, $"{words} and wants to be left alone for {wait.TotalMinutes:0} minutes");
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
        throw Broken(file, words);
    }

    private async Task<int> ReadAsync(RemoteModelFile file, Stream from, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(BetweenBytes, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await from.ReadAsync(buffer, either.Token);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Broken(file, failure is OperationCanceledException ? $"sent nothing for {BetweenBytes.TotalSeconds:0} s" : "broke the file off", failure);
        }
    }

    private static long Size(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static NewsreelException Broken(RemoteModelFile file, string how, Exception? cause = null) => NewsreelException.Work(
        "voice-download", $"{file.Address.Host} {how} ({file.Name}).", "Run the command again: it goes on where it was. Voices:Kokoro:Address names another mirror; --from DIR takes files that you have.", cause);

    private static NewsreelException Final(RemoteModelFile file, string part, string how)
    {
        // Where something else came, nothing of it may be taken for the beginning of the file.
        File.Delete(part);
        return NewsreelException.Final("voice-download", $"{file.Address.Host} {how} ({file.Name}).", "Name another mirror in Voices:Kokoro:Address, or take files that you have with --from DIR.");
    }
}

/// <summary>A file to fetch.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Trusted">The mirror's own address: its host may lie in this network.</param>
/// <param name="Bytes">Its size; 0 when it is not known to the byte.</param>
/// <param name="MostBytes">No more is taken.</param>
/// <param name="Sha256">Hexadecimal; null when it is not known.</param>
internal sealed record RemoteModelFile(string Name, Uri Address, Uri Trusted, long Bytes, long MostBytes, string? Sha256);
