using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Mcp;

namespace Newsreel.Cli.Commands;

/// <summary><c>mcp NAME</c>: serves one source of footage over MCP on the standard streams.</summary>
internal static class McpCommand
{
    public static Command Create(GlobalOptions options)
    {
        var name = new Argument<string>("NAME") { Description = "The source: dvids, nasa, svs, internet-archive, commons, pexels, pixabay or library" };
        var command = new Command("mcp", "Serve one source of footage over MCP (stdio) until standard input ends") { name };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var program = options.Read(result).Compose();
            await program.GetRequiredService<FootageServer>().ServeAsync(result.GetValue(name)!, cancellationToken);
            return 0;
        });
        return command;
    }
}
