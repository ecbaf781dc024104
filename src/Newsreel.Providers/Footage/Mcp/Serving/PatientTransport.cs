using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>
/// Two streams as a transport. The server stops all work when its input ends; here it learns of that end only when everything that was
/// asked before is answered, so that whoever writes a question and closes the pipe gets the answer.
/// </summary>
internal sealed class PatientTransport : StreamServerTransport
{
    private readonly OpenRequests requests;

    /// <param name="input">What the client writes.</param>
    /// <param name="output">What it reads.</param>
    /// <param name="name">Name of the server.</param>
    /// <param name="clock">Measures how long answers are waited for.</param>
    public PatientTransport(Stream input, Stream output, string name, TimeProvider clock)
        : this(input, output, name, clock, new())
    {
    }

    private PatientTransport(Stream input, Stream output, string name, TimeProvider clock, OpenRequests requests)
        : base(new PatientInput(input, requests, clock), output, name) => this.requests = requests;

    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await base.SendMessageAsync(message, cancellationToken);
        if (message is JsonRpcResponse or JsonRpcError) requests.Close($"{((JsonRpcMessageWithId)message).Id}");
    }
}
