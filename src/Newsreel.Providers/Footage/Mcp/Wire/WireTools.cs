namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>Names of the tools.</summary>
internal static class WireTools
{
    public const string Search = "search_videos";
    public const string Details = "get_video_details";
    public const string Download = "download_video";
    public const string Ping = "ping";
}
