namespace Newsreel.Providers.Footage.Mcp;

/// <summary>The version of this program as servers and clients of MCP tell each other.</summary>
internal static class OwnVersion
{
    public static string Text { get; } = typeof(OwnVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
}
