using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>Reads an edit decision list that the product writes back into a track.</summary>
internal static class EdlReader
{
    /// <summary>A line of times, on the clocks of record and source.</summary>
    public sealed record Row(int Number, string Reel, string Track, int Dissolve, FrameRange Source, FrameRange Record)
    {
        /// <summary>What the last line FCM before it says.</summary>
        public string Mode { get; init; } = "";

        /// <summary>Whether its source times are written as drop-frame.</summary>
        public bool IsDrop { get; init; }
    }

    /// <summary>An event with its remarks.</summary>
    public sealed record Event(IReadOnlyList<Row> Rows, IReadOnlyList<string> Remarks);

    /// <summary>The head and the events of a list.</summary>
    public static (string Title, string Mode, string Track, FrameRate Rate, IReadOnlyList<Event> Events) Parse(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var parts = After(lines[3], "* FRAME RATE: ").Split('/');
        var rate = new FrameRate(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        var mode = After(lines[1], "FCM: ");
        var events = new List<(List<Row> Rows, List<string> Remarks)>();
        foreach (var line in lines.Skip(4))
        {
            if (line.StartsWith("* ", StringComparison.Ordinal))
            {
                events[^1].Remarks.Add(line[2..]);
                continue;
            }

            if (line.StartsWith("FCM: ", StringComparison.Ordinal))
            {
                Assert.NotEqual(mode, line[5..]);
                mode = line[5..];
                continue;
            }

            var row = Read(line, rate) with { Mode = mode };
            if (events.Count == 0 || events[^1].Rows[0].Number != row.Number) events.Add(([], []));
            events[^1].Rows.Add(row);
        }

        return (After(lines[0], "TITLE: "), After(lines[1], "FCM: "), After(lines[2], "* TRACK: "), rate, [.. events.Select(item => new Event(item.Rows, item.Remarks))]);
    }

    /// <summary>The track of a list; media are known by their reels.</summary>
    public static Track Read(string text, EditPackage package)
    {
        var (_, _, name, rate, events) = Parse(text);
        var reels = package.Media.Values.ToDictionary(media => media.Reel, StringComparer.Ordinal);
        var (items, joints, dip) = (new List<TrackItem>(), new List<Transition>(), 0L);
        foreach (var (rows, remarks) in events.Select(item => (item.Rows, item.Remarks)))
        {
            var row = rows[^1];
            if (remarks.Any(remark => remark.StartsWith("DIP TO COLOR", StringComparison.Ordinal)))
            {
                // The picture that it began with goes on to the cut.
                items[^1] = Longer(items[^1], row.Record.Length);
                dip = row.Record.Length;
                continue;
            }

            var (place, source, cut) = (row.Record, row.Source, row.Record.Start);
            if (rows.Count > 1 && rows[0].Reel is not "BL")
            {
                // A dissolve: half of it, rounded down, lies before the cut.
                var lead = row.Dissolve / 2;
                items[^1] = Longer(items[^1], lead);
                cut += lead;
                (place, source) = (FrameRange.Between(cut, place.End), new(source.Start + lead, source.Length - lead));
            }

            if (items.Count > 0 && row.Track is "V")
                joints.Add(dip > 0 ? new(cut, TransitionKind.Dip, dip, row.Dissolve) : row.Dissolve > 0 ? new(cut, TransitionKind.Dissolve, row.Dissolve / 2, row.Dissolve - (row.Dissolve / 2)) : new(cut, TransitionKind.Cut, 0, 0));
            dip = 0;
            items.Add(row.Reel is "BL" ? new Gap(place, Remark(remarks, "GAP: ")) : Clip(place, source, reels[row.Reel], Remark(remarks, row.Dissolve > 0 ? "TO CLIP NAME: " : "FROM CLIP NAME: ")));
        }

        return new(name, events[0].Rows[0].Track is "V" ? TrackKind.Video : TrackKind.Audio, items, joints);

        Clip Clip(FrameRange place, FrameRange source, PackageMedia media, string clip) =>
            new(place, clip, new ExternalMedia(media.Path, media.Available), source with { Start = source.Start - media.Start.Frames(rate) });
    }

    private static Clip Longer(TrackItem item, long frames) => item is Clip clip
        ? new(clip.Place with { Length = clip.Place.Length + frames }, clip.Name, clip.Media, clip.Source with { Length = clip.Source.Length + frames })
        : throw new FormatException("Nothing goes on after a gap.");

    // The columns of CMX 3600: number 1–3 (or 4), reel, track, transition, its frames, and four times.
    private static Row Read(string line, FrameRate rate)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isDissolve = fields[3] is "D";
        Assert.Equal(isDissolve ? 9 : 8, fields.Length);
        var times = fields[^4..].Select(field => Clock(field).Frame(field) ?? throw new FormatException($"'{field}' is no time code.")).ToArray();
        Assert.Equal(Clock(fields[^4]), Clock(fields[^3]));
        Assert.Equal((SmpteClock.Of(rate), SmpteClock.Of(rate)), (Clock(fields[^2]), Clock(fields[^1])));
        var first = SmpteClock.Of(rate).FirstHour;
        return new(
            int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1], fields[2], isDissolve ? int.Parse(fields[4], CultureInfo.InvariantCulture) : 0,
            FrameRange.Between(times[0], times[1]), FrameRange.Between(times[2] - first, times[3] - first))
        { IsDrop = Clock(fields[^4]).IsDrop };

        // The sign before the frames says how they are counted.
        SmpteClock Clock(string time) => new(rate, time[^3] is ';');
    }

    private static string Remark(IReadOnlyList<string> remarks, string start) => After(remarks.First(remark => remark.StartsWith(start.TrimEnd(), StringComparison.Ordinal)).PadRight(start.Length), start);

    private static string After(string line, string start) => line.StartsWith(start.TrimEnd(), StringComparison.Ordinal) ? line.PadRight(start.Length)[start.Length..] : throw new FormatException($"'{line}' does not begin with '{start}'.");
}
