using System.Diagnostics;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>
/// Runs a program: arguments as a list, both outputs drained, a deadline, and no orphan left behind.
/// On cancellation an ffmpeg is asked to stop with <c>q</c> and killed with its children after 1 s; others are killed at once.
/// </summary>
public static class ExternalProgram
{
    private const int KeptErrorLines = 20;
    private const int QuotedErrorLines = 5;
    private const int SignalCodes = 128;
    private static readonly TimeSpan HandlerGrace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs the program to its end and gives back what it wrote, whatever its exit code.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    /// <exception cref="NewsreelException">The program is not installed, did not end before its deadline, or wrote more than it may.</exception>
    public static async Task<ProgramResult> RunAsync(ProgramCall call, CancellationToken cancellationToken)
    {
        using var process = await StartAsync(call);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(call.Deadline);
        using var output = new MemoryStream();
        var errors = new Queue<string>();
        var reading = Task.WhenAll(
            CopyAsync(process.StandardOutput.BaseStream, output, call.MostOutput, deadline),
            ReadLinesAsync(process.StandardError, line => Keep(errors, line, call.KeepAllErrorLines)));
        try
        {
            await FeedAsync(process, call, deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            // A child that lives on can keep the outputs open; the deadline holds for it too.
            await reading.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process, call.StopsOnQ);
            if (cancellationToken.IsCancellationRequested) throw;
            if (output.Length > call.MostOutput)
                throw NewsreelException.Work(
                    "program-output", $"{call.Name} wrote more than {call.MostOutput >> 20} MB ({call.Purpose}).", "Check the file that was read: it may be made to fill this machine.");
            throw NewsreelException.Work(
                "program-deadline",
                $"{call.Name} did not end within {call.Deadline.TotalSeconds:0} s.",
                "Try again; if it happens again, check the load of this machine and the file that was read.");
        }

        await AwaitInterruptAsync(process.ExitCode, cancellationToken);
        return new(process.ExitCode, output.ToArray(), string.Join('\n', errors));
    }

    /// <summary>Runs the program and fails with its last error lines when its exit code is not zero.</summary>
    /// <exception cref="NewsreelException">As <see cref="RunAsync"/>, or the program failed.</exception>
    public static async Task<ProgramResult> RunCheckedAsync(ProgramCall call, CancellationToken cancellationToken)
    {
        var result = await RunAsync(call, cancellationToken);
        // ffmpeg may end with success although the last bytes of its file found no room.
        if (result.Errors.Contains(FileFailure.NoSpaceText, StringComparison.Ordinal)) throw FileFailure.DiskFull($"{call.Name} stopped ({call.Purpose})", cause: null);
        return result.ExitCode == 0
            ? result
            : throw NewsreelException.Work(
                "program-failed",
                $"{call.Name} failed ({call.Purpose}, exit code {result.ExitCode}): {Tail(result.Errors)}",
                "Run 'newsreel doctor' to check the installation and free disk space.");
    }

    /// <summary>
    /// A terminal sends its interrupt to children too, and a child may end before our own handler has run: a program that
    /// was ended by a signal (ffmpeg says 255) is given a moment to turn out as cancelled.
    /// </summary>
    private static async Task AwaitInterruptAsync(int exitCode, CancellationToken cancellationToken)
    {
        if (exitCode == 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        if (exitCode >= SignalCodes) await Task.Delay(HandlerGrace, cancellationToken);
    }

    private static string Tail(string errors) =>
        string.Join(' ', errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(QuotedErrorLines));

    private static async Task<Process> StartAsync(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.Name)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = call.WorkingFolder ?? "",
        };
        foreach (var argument in call.Arguments) start.ArgumentList.Add(argument);
        try
        {
            return await ProcessStarter.StartAsync(start);
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            throw NewsreelException.Work(
                "program-missing", $"{call.Name} cannot be started: {cause.Message}.",
                $"Install {call.Name}; 'newsreel doctor' shows the command.", cause);
        }
    }

    private static async Task FeedAsync(Process process, ProgramCall call, CancellationToken cancellationToken)
    {
        if (call.StopsOnQ && call.Input.IsEmpty) return;
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(call.Input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program closed its input early; its exit code says whether that was a failure.
        }
    }

    private static async Task StopAsync(Process process, bool stopsOnQ)
    {
        using var grace = new CancellationTokenSource(stopsOnQ ? Grace : TimeSpan.Zero);
        try
        {
            if (stopsOnQ) await process.StandardInput.WriteAsync("q".AsMemory(), grace.Token);
            if (stopsOnQ) await process.StandardInput.FlushAsync(grace.Token);
            await process.WaitForExitAsync(grace.Token);
        }
        catch (Exception stopping) when (stopping is OperationCanceledException or IOException or InvalidOperationException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    // More than the most is kept by a piece, which tells that it was too much; then the program is stopped.
    private static async Task CopyAsync(Stream from, MemoryStream to, long most, CancellationTokenSource stop)
    {
        var piece = new byte[64 << 10];
        while (await from.ReadAsync(piece, CancellationToken.None) is > 0 and var read)
        {
            if (to.Length > most) continue;
            to.Write(piece, 0, read);
            if (to.Length > most) await stop.CancelAsync();
        }
    }

    private static async Task ReadLinesAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line) onLine(line);
    }

    private static void Keep(Queue<string> lines, string line, bool all)
    {
        lines.Enqueue(line);
        if (!all && lines.Count > KeptErrorLines) lines.Dequeue();
    }
}

/// <summary>A program to run.</summary>
/// <param name="Name">File name or path.</param>
/// <param name="Arguments">One element per argument; never joined.</param>
/// <param name="Purpose">What it is run for, a few words for messages.</param>
/// <param name="Deadline">When it is stopped.</param>
public sealed record ProgramCall(string Name, IReadOnlyList<string> Arguments, string Purpose, TimeSpan Deadline)
{
    /// <summary>Written to its standard input, which is then closed.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Whether it ends cleanly when it reads <c>q</c>, as ffmpeg does.</summary>
    public bool StopsOnQ { get; init; }

    /// <summary>The folder it runs in, so that its arguments can be plain file names; null for the current one.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Bytes of standard output after which it is stopped. Default: 1 GB, which no answer has.</summary>
    public long MostOutput { get; init; } = 1L << 30;

    /// <summary>Keeps every line of standard error instead of the last 20: for measurements that are printed there.</summary>
    public bool KeepAllErrorLines { get; init; }
}

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">The last lines of its standard error.</param>
public sealed record ProgramResult(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Its standard output as text.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output);
}
