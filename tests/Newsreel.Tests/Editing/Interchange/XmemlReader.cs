using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;
using Newsreel.Editing;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>Reads the <c>xmeml</c> that the product writes back into an edit and its remarks.</summary>
internal static class XmemlReader
{
    public static (Timeline Timeline, IReadOnlyList<(long Frame, string Name, string Note)> Markers) Read(string text)
    {
        var sequence = XDocument.Parse(text).Root!.Element("sequence")!;
        var frames = Number(sequence, "duration");
        var files = sequence.Descendants("file").Where(file => file.HasElements).ToDictionary(file => (string)file.Attribute("id")!, StringComparer.Ordinal);
        var markers = sequence.Elements("marker").Select(marker => (Frame: Number(marker, "in"), Name: Text(marker, "name"), Note: Text(marker, "comment"))).ToList();
        var tracks = new[] { "video", "audio" }.SelectMany(kind => sequence.Element("media")!.Element(kind)!.Elements("track").Where(track => (int?)track.Attribute("currentExplodedTrackIndex") is null or 0).Select(track => Track(track, kind is "video" ? TrackKind.Video : TrackKind.Audio)));
        return (
            new(
                Text(sequence, "name"), Rate(sequence.Element("rate")!), [.. tracks],
                [.. markers.Where(marker => marker.Note is "<CHAPTER>").Select(marker => new Chapter(marker.Name, marker.Frame))], [], []),
            [.. markers.Where(marker => marker.Note is not "<CHAPTER>")]);

        Track Track(XElement track, TrackKind kind)
        {
            var elements = track.Elements().Where(element => element.Name.LocalName is "clipitem" or "transitionitem").ToList();
            var (clips, joints) = (new List<Clip>(), new List<Transition>());
            for (var i = 0; i < elements.Count; i++)
            {
                if (elements[i].Name != "clipitem") continue;
                var (before, after) = (Joint(elements, i - 1), Joint(elements, i + 1));
                var clip = Clip(elements[i], before, after);
                if (clips.Count > 0 && kind == TrackKind.Video) joints.Add(before ?? new(clip.Place.Start, TransitionKind.Cut, 0, 0));
                clips.Add(clip);
            }

            return new((string)track.Attribute("MZ.TrackName")!, kind, [.. FcpXmlReader.Filled(clips, frames)], joints);
        }

        Clip Clip(XElement item, Transition? before, Transition? after)
        {
            var (start, end) = (Number(item, "start"), Number(item, "end"));
            var lead = start == -1 ? before!.InOffset : 0;
            var tail = end == -1 ? after!.OutOffset : 0;
            var place = FrameRange.Between(start == -1 ? before!.Cut : start, end == -1 ? after!.Cut : end);
            var source = FrameRange.Between(Number(item, "in") + lead, Number(item, "out") - tail);
            var path = Uri.UnescapeDataString(Text(files[(string)item.Element("file")!.Attribute("id")!], "pathurl"));
            return new(place, Text(item, "name"), new ExternalMedia(path, new(0, Number(item, "duration"))), source);
        }
    }

    private static Transition? Joint(List<XElement> elements, int index)
    {
        if (index < 0 || index >= elements.Count || elements[index].Name != "transitionitem") return null;
        var (start, end) = (Number(elements[index], "start"), Number(elements[index], "end"));
        Assert.Equal("center", Text(elements[index], "alignment"));
        var cut = (start + end) / 2;
        return new(cut, Text(elements[index].Element("effect")!, "effectid") is "Cross Dissolve" ? TransitionKind.Dissolve : TransitionKind.Dip, cut - start, end - cut);
    }

    private static FrameRate Rate(XElement rate) =>
        Text(rate, "ntsc") is "TRUE" ? new((int)Number(rate, "timebase") * 1000, 1001) : new((int)Number(rate, "timebase"), 1);

    private static long Number(XElement element, string name) => long.Parse(Text(element, name), CultureInfo.InvariantCulture);

    private static string Text(XElement element, string name) => element.Element(name)!.Value;
}
