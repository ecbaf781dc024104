using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Newsreel.Testing;

/// <summary>A real program under test: its own environment, both outputs kept apart, a deadline, nothing left behind.</summary>
public sealed class TestProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TimeSpan _deadline;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly StringBuilder _errors = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _output;
    private readonly Task _errorsRead;

    private TestProcess(Process process, TimeSpan deadline)
    {
        (_process, _deadline) = (process, deadline);
        _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _errorsRead = ReadErrorsAsync();
    }

    /// <summary>The id that the system knows it by.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has not ended yet.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts a program whose standard input is empty.</summary>
    /// <param name="program">File name or path.</param>
    /// <param name="arguments">One element per argument.</param>
    /// <param name="deadline">When it is killed with its children.</param>
    /// <param name="variables">Changes to the environment; null takes a variable away.</param>
    /// <param name="folder">The folder it runs in; null for the current one.</param>
    public static TestProcess Start(
        string program, IEnumerable<string> arguments, TimeSpan deadline, IReadOnlyDictionary<string, string?>? variables = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>(StringComparer.Ordinal)) start.Environment[name] = value;
#pragma warning disable RS0030 // A test sets the environment and sends signals, which the product never does.
        var process = Process.Start(start)!;
#pragma warning restore RS0030
        process.StandardInput.Close();
        return new(process, deadline);
    }

    /// <summary>Waits for a line of standard error.</summary>
    /// <exception cref="InvalidOperationException">The program ended without it.</exception>
    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    public async Task<string> LineAsync(Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
                if (isWanted(line)) return line;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Late();
        }

        throw new InvalidOperationException($"The program ended without the line that was waited for.\n{_errors}");
    }

    /// <summary>Every line of standard error that nobody has waited for yet, until the program closes it.</summary>
    public IAsyncEnumerable<string> LinesAsync(CancellationToken cancellationToken) => _lines.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Waits for the end.</summary>
    /// <exception cref="TimeoutException">The deadline has passed; the program was killed.</exception>
    public async Task<TestOutcome> EndAsync(CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Late();
        }

        await _errorsRead;
        return new(_process.ExitCode, await _output, _errors.ToString(), Stopwatch.GetElapsedTime(_started));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _errorsRead;
        await _output;
        _process.Dispose();
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = _deadline - Stopwatch.GetElapsedTime(_started);
        limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        return limit;
    }

    private TimeoutException Late()
    {
        _process.Kill(entireProcessTree: true);
        return new($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} did not come to this point within {_deadline.TotalSeconds:0} s.");
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            _errors.Append(line).Append('\n');
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
/// <param name="Elapsed">By the clock.</param>
public sealed record TestOutcome(int ExitCode, string Output, string Errors, TimeSpan Elapsed);
