using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>
/// Writes an edit as FCPXML 1.10, the form of Final Cut Pro, which DaVinci Resolve opens as well. Its rules are those of Apple's document
/// type definition: times are exact fractions of a second, the pictures stand in the spine one after the other, sounds hang on the
/// picture during which they begin, and a transition lies over the border of its neighbours.
/// </summary>
internal static class FcpXmlWriter
{
    private const string Version = "1.10";

    /// <summary>The rates of media that the format has a word for.</summary>
    private static readonly string[] ConformRates = ["23.98", "24", "25", "29.97", "30", "47.95", "48", "50", "59.94", "60"];

    /// <summary>The document, ending in a line feed. Media are named as seen from the document.</summary>
    public static string Write(EditPackage package)
    {
        var timeline = package.Timeline;
        var resources = new FcpXmlResources(package);
        var sequence = new XElement(
            "sequence",
            new XAttribute("format", resources.Sequence),
            new XAttribute("duration", Time(timeline, timeline.Frames)),
            new XAttribute("tcStart", Time(timeline, package.Clock.FirstHour)),
            new XAttribute("tcFormat", package.Clock.IsDrop ? "DF" : "NDF"),
            new XAttribute("audioLayout", "stereo"),
            new XAttribute("audioRate", "48k"),
            new XElement("spine", Spine(package, resources)));
        var project = new XElement("project", new XAttribute("name", timeline.Name), sequence);
        return XmlText.Of(new XElement(
            "fcpxml",
            new XAttribute("version", Version),
            new XElement("resources", resources.Elements),
            new XElement("library", new XElement("event", new XAttribute("name", timeline.Name), project))));
    }

    private static IEnumerable<XElement> Spine(EditPackage package, FcpXmlResources resources)
    {
        var (timeline, track) = (package.Timeline, package.Timeline.Picture);
        for (var i = 0; i < track.Items.Count; i++)
        {
            if (i > 0 && track.Transitions[i - 1] is { Kind: not TransitionKind.Cut } transition) yield return Transition(package, resources, transition);
            var item = track.Items[i];
            var element = Item(package, resources, item);
            element.SetAttributeValue("offset", Time(timeline, package.Clock.FirstHour + item.Place.Start));
            var local = LocalStart(package, item);
            element.Add(Hanging(package, resources, item, local), FcpXmlMarkers.Of(package, item, local));
            yield return element;
        }
    }

    /// <summary>Where the clock of an item stands at its first frame.</summary>
    private static RationalTime LocalStart(EditPackage package, TrackItem item) => item is Clip clip
        ? package.MediaOf(clip).Start.Plus(RationalTime.Of(clip.Source.Start, package.Timeline.Rate))
        : RationalTime.Of(0, package.Timeline.Rate);

    private static XElement Item(EditPackage package, FcpXmlResources resources, TrackItem item)
    {
        var timing = new object[] { new XAttribute("start", LocalStart(package, item).ToString()), new XAttribute("duration", Time(package.Timeline, item.Place.Length)) };
        if (item is not Clip clip) return new("gap", new XAttribute("name", "Gap"), timing, Note(((Gap)item).Reason));
        var media = package.MediaOf(clip);
        var head = new object[] { new XAttribute("ref", resources.Asset(media)), new XAttribute("name", clip.Name), timing };
        return media.Kind switch
        {
            PackageKind.Still => new("video", head, Fit(media)),
            PackageKind.Sound => throw new ArgumentException($"'{clip.Name}' is sound among pictures.", nameof(item)),
            _ => new(
                "asset-clip", head, new XAttribute("srcEnable", "video"), new XAttribute("tcFormat", media.Shape.IsDrop ? "DF" : "NDF"),
                Conform(media, package.Timeline.Rate), Fit(media)),
        };
    }

    /// <summary>Sounds that begin during an item, one lane below the other.</summary>
    private static IEnumerable<XElement> Hanging(EditPackage package, FcpXmlResources resources, TrackItem under, RationalTime local) =>
        from lane in package.Sounds.Select((track, index) => (Track: track, Number: -1 - index))
        from clip in lane.Track.Items.OfType<Clip>()
        where under.Place.Contains(clip.Place.Start)
        let media = package.MediaOf(clip)
        select new XElement(
            "asset-clip",
            new XAttribute("ref", resources.Asset(media)),
            new XAttribute("lane", lane.Number),
            new XAttribute("offset", local.Plus(RationalTime.Of(clip.Place.Start - under.Place.Start, package.Timeline.Rate)).ToString()),
            new XAttribute("name", clip.Name),
            new XAttribute("start", LocalStart(package, clip).ToString()),
            new XAttribute("duration", Time(package.Timeline, clip.Place.Length)),
            new XAttribute("srcEnable", "audio"),
            new XAttribute("audioRole", $"{Role(lane.Track.Name)}.{lane.Track.Name}"));

    private static XElement Transition(EditPackage package, FcpXmlResources resources, Transition transition)
    {
        var (name, effect) = (FcpXmlResources.EffectName(transition.Kind), resources.Effect(transition.Kind));
        return new(
            "transition",
            new XAttribute("name", name),
            new XAttribute("offset", Time(package.Timeline, package.Clock.FirstHour + transition.Place.Start)),
            new XAttribute("duration", Time(package.Timeline, transition.Place.Length)),
            new XElement("filter-video", new XAttribute("ref", effect), new XAttribute("name", name)));
    }

    // Pictures of another rate keep their speed: frames are repeated or left out.
    private static XElement? Conform(PackageMedia media, FrameRate film) => media.Shape.Rate != film && ConformRate(media.Shape.Rate) is { } rate
        ? new("conform-rate", new XAttribute("scaleEnabled", 0), new XAttribute("srcFrameRate", rate))
        : null;

    private static XElement? Fit(PackageMedia media) => media.Kind == PackageKind.Drawn ? null : new("adjust-conform", new XAttribute("type", "fit"));

    private static XElement? Note(string text) => text.Length > 0 ? new("note", text) : null;

    private static string? ConformRate(FrameRate rate)
    {
        var text = Math.Round(rate.PerSecond, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return ConformRates.Contains(text, StringComparer.Ordinal) ? text : null;
    }

    private static string Role(string track) => track.ToUpperInvariant() switch
    {
        "MUSIC" => "music",
        "NATURAL" => "effects",
        _ => "dialogue",
    };

    private static string Time(Timeline timeline, long frames) => RationalTime.Of(frames, timeline.Rate).ToString();
}
