using Newsreel.Common;
using Newsreel.Media.Probing;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Where a video comes from, for messages and for connections.</summary>
/// <param name="Archive">Name of the archive.</param>
/// <param name="Title">Of the video.</param>
/// <param name="Trusted">Hosts and ports of this network that may be called.</param>
internal sealed record FetchTarget(string Archive, string Title, IReadOnlyList<Uri> Trusted)
{
    private const int Longest = 80;

    /// <summary>The title in one line that is not too long.</summary>
    public string Name { get; } = OneLine(Title);

    private static string OneLine(string title)
    {
        var line = string.Concat(title.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)).Trim();
        return line.Length == 0 ? "a video" : line.Length > Longest ? $"{line[..Longest].TrimEnd()}…" : line;
    }
}

/// <summary>Failures that are the fault of a video: another clip takes its place.</summary>
internal static class FetchRefusal
{
    /// <summary>A refusal with the code <see cref="Unusable.Code"/>.</summary>
    /// <param name="target">The video.</param>
    /// <param name="reason">What is wrong with it, to be read after its name.</param>
    /// <param name="action">What a person can do.</param>
    public static NewsreelException Of(FetchTarget target, string reason, string action = "Nothing has to be done: another clip or a graphic takes its place.") =>
        NewsreelException.Work(Unusable.Code, $"“{target.Name}” of {target.Archive} {reason}.", action);
}
