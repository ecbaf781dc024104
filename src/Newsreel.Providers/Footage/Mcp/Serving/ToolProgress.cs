using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>Tells a client how far a call is, if it asked to be told.</summary>
internal sealed class ToolProgress(McpSession session, ProgressToken? token)
{
    /// <summary>Tells it.</summary>
    /// <param name="done">Steps that are done; more each time.</param>
    /// <param name="total">Steps there are.</param>
    /// <param name="message">What comes next, for people.</param>
    /// <param name="cancellationToken">Stops the telling.</param>
    public Task TellAsync(int done, int total, string message, CancellationToken cancellationToken) => token is { } known
        ? session.NotifyProgressAsync(known, new ProgressNotificationValue { Progress = done, Total = total, Message = message }, cancellationToken: cancellationToken)
        : Task.CompletedTask;
}
