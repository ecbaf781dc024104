using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>The built program as a server on its standard streams, spoken to in raw lines.</summary>
internal sealed class SpokenServer : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(40);
    private readonly Process _process;
    private readonly Task<string> _errors;

    public SpokenServer(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(NewsreelProgram.Host, [NewsreelProgram.Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
#pragma warning disable RS0030 // A test keeps the input of the program open, which the product never does.
        _process = Process.Start(start)!;
#pragma warning restore RS0030
        _errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line + "\n");
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next line of standard output, which has to be a message of the protocol.</summary>
    public async Task<JsonElement> HearAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Deadline, TestContext.Current.CancellationToken);
        var message = NewsreelProgram.Json(line!);
        Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
        return message;
    }

    /// <summary>Ends its input and waits for its end; gives exit code, what was left on standard output, and standard error.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
