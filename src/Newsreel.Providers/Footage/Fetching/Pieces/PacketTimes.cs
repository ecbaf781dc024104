using System.Globalization;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Finds out where in its video a piece begins, by comparing the times that packets had with those that they have now. Pure.</summary>
internal static class PacketTimes
{
    /// <summary>When the first packet was to be shown, from where the cut was asked for; null when nothing was copied.</summary>
    /// <param name="checksums">What ffmpeg's <c>framecrc</c> wrote of the packets as they were.</param>
    public static double? First(string checksums)
    {
        double unit = 0;
        foreach (var line in checksums.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("#tb 0:", StringComparison.Ordinal))
            {
                var parts = line[6..].Split('/');
                if (parts.Length == 2 && Number(parts[0]) is { } over && Number(parts[1]) is { } under && under != 0) unit = over / under;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split(',', StringSplitOptions.TrimEntries);
                return fields.Length > 2 && Number(fields[2]) is { } time && Math.Abs(time) < 1e15 ? time * unit : null;
            }
        }

        return null;
    }

    /// <summary>How long after the first packet the first picture is shown that a player shows; below zero when pictures before it are shown.</summary>
    /// <param name="packets">ffprobe's lines of the piece, in its order: time, flags.</param>
    /// <returns>Null when no picture is shown.</returns>
    public static double? Lead(string packets)
    {
        double? first = null;
        double? shown = null;
        foreach (var line in packets.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fields = line.Split(',');
            if (fields.Length < 2 || Number(fields[0]) is not { } time) continue;
            first ??= time;
            if (!fields[1].Contains('D', StringComparison.Ordinal)) shown = Math.Min(shown ?? time, time);
        }

        return shown - first;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
