using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>Reads the FCPXML that the product writes back into an edit and its remarks.</summary>
internal static class FcpXmlReader
{
    public static (Timeline Timeline, IReadOnlyList<(long Frame, string Name, string Note)> Markers) Read(string text)
    {
        var root = XDocument.Parse(text).Root!;
        var resources = root.Element("resources")!.Elements().ToDictionary(resource => (string)resource.Attribute("id")!, StringComparer.Ordinal);
        var project = root.Descendants("project").Single();
        var sequence = project.Element("sequence")!;
        var frame = Time(resources[(string)sequence.Attribute("format")!].Attribute("frameDuration"));
        var rate = new FrameRate((int)frame.Denominator, (int)frame.Numerator);
        var first = Frames(sequence.Attribute("tcStart"));
        var (items, joints) = (new List<TrackItem>(), new List<Transition>());
        var (chapters, markers) = (new List<Chapter>(), new List<(long, string, string)>());
        var sounds = new SortedDictionary<int, (string Name, List<Clip> Clips)>();
        XElement? joint = null;
        foreach (var element in sequence.Element("spine")!.Elements())
        {
            if (element.Name == "transition")
            {
                joint = element;
                continue;
            }

            var place = new FrameRange(Frames(element.Attribute("offset")) - first, Frames(element.Attribute("duration")));
            if (items.Count > 0) joints.Add(Joint(joint, place.Start));
            joint = null;
            items.Add(Item(element, place));
            Hanging(element, place);
        }

        var tracks = sounds.Reverse().Select(sound => new Track(sound.Value.Name, TrackKind.Audio, [.. Filled(sound.Value.Clips, items[^1].Place.End)], []));
        return (new((string)project.Attribute("name")!, rate, [new("Picture", TrackKind.Video, items, joints), .. tracks], chapters, [], []), markers);

        long Frames(XAttribute? time) => Time(time).Frames(rate);

        Transition Joint(XElement? element, long cut)
        {
            if (element is null) return new(cut, TransitionKind.Cut, 0, 0);
            var start = Frames(element.Attribute("offset")) - first;
            var effect = resources[(string)element.Element("filter-video")!.Attribute("ref")!];
            return new(
                cut, (string)effect.Attribute("name")! is "Fade To Color" ? TransitionKind.Dip : TransitionKind.Dissolve, cut - start, start + Frames(element.Attribute("duration")) - cut);
        }

        TrackItem Item(XElement element, FrameRange place)
        {
            if (element.Name == "gap") return new Gap(place, (string?)element.Element("note") ?? "");
            var asset = resources[(string)element.Attribute("ref")!];
            var path = Uri.UnescapeDataString((string)asset.Element("media-rep")!.Attribute("src")!);
            var source = Since(Time(element.Attribute("start")), Time(asset.Attribute("start"))).Frames(rate);
            return new Clip(place, (string)element.Attribute("name")!, new ExternalMedia(path, new(0, Frames(asset.Attribute("duration")))), new(source, place.Length));
        }

        void Hanging(XElement element, FrameRange place)
        {
            var local = Time(element.Attribute("start"));
            foreach (var clip in element.Elements("asset-clip"))
            {
                var start = place.Start + Since(Time(clip.Attribute("offset")), local).Frames(rate);
                var lane = (int)clip.Attribute("lane")!;
                if (!sounds.TryGetValue(lane, out var track)) sounds[lane] = track = (((string)clip.Attribute("audioRole")!).Split('.', 2)[1], []);
                track.Clips.Add((Clip)Item(clip, new(start, Frames(clip.Attribute("duration")))));
            }

            foreach (var marker in element.Elements().Where(child => child.Name.LocalName is "marker" or "chapter-marker"))
            {
                var at = place.Start + Since(Time(marker.Attribute("start")), local).Frames(rate);
                if (marker.Name == "marker") markers.Add((at, (string)marker.Attribute("value")!, (string?)marker.Attribute("note") ?? ""));
                else chapters.Add(new((string)marker.Attribute("value")!, at));
            }
        }
    }

    public static RationalTime Time(XAttribute? attribute)
    {
        var parts = ((string)attribute!).TrimEnd('s').Split('/');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    public static RationalTime Since(RationalTime time, RationalTime start) => time.Plus(new(-start.Numerator, start.Denominator));

    /// <summary>Clips with gaps between them, up to the end.</summary>
    public static IEnumerable<TrackItem> Filled(IEnumerable<Clip> clips, long frames)
    {
        var end = 0L;
        foreach (var clip in clips.OrderBy(clip => clip.Place.Start))
        {
            if (clip.Place.Start > end) yield return new Gap(FrameRange.Between(end, clip.Place.Start), "");
            yield return clip;
            end = clip.Place.End;
        }

        if (end < frames) yield return new Gap(FrameRange.Between(end, frames), "");
    }
}
