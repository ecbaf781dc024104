using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Providers.Footage.Fetching.Loopback;

/// <summary>What a media program asks for: the head of an HTTP request.</summary>
/// <param name="Method">As it was sent.</param>
/// <param name="Path">As it was sent.</param>
/// <param name="From">The first byte that is wanted; null without a range.</param>
/// <param name="To">The last one; null for the end.</param>
internal sealed partial record LoopbackRequest(string Method, string Path, long? From, long? To)
{
    /// <summary>Reads a head; null when it is none.</summary>
    public static LoopbackRequest? Parse(string head)
    {
        var line = Line().Match(head);
        if (!line.Success) return null;
        var range = Range().Match(head);
        return new(line.Groups["method"].Value, line.Groups["path"].Value, Number(range.Groups["from"]), Number(range.Groups["to"]));
    }

    /// <summary>The bytes that are meant of a file, the second one left out; null when there are none.</summary>
    public (long Start, long End)? Of(long length)
    {
        var (start, end) = (From ?? 0, To is { } last ? Math.Min(last + 1, length) : length);
        return start < end ? (start, end) : null;
    }

    private static long? Number(Group group) => group.Success && long.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<method>[A-Z]+) (?<path>/\S*) HTTP/1\.[01]\r\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\r\nRange:\s*bytes=(?<from>\d{1,18})-(?<to>\d{1,18})?\s*\r\n", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Range();
}
