using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>
/// Writes an edit as the XML of Final Cut Pro 7 (<c>xmeml</c>, version 5), which Premiere Pro, DaVinci Resolve and Avid's importers read.
/// Times are whole frames of the film. Where a transition covers the border of a clip, the clip's place there is −1 and its in or out
/// point reaches to the far end of the transition; a clip whose file has no frames left for that keeps its own border.
/// </summary>
internal static class XmemlWriter
{
    private static readonly int[] Channels = [1, 2];

    /// <summary>The document, ending in a line feed.</summary>
    /// <param name="package">The edit.</param>
    /// <param name="folder">Absolute path of the folder that the document will lie in, because media must be named in full; null names them as seen from the document.</param>
    public static string Write(EditPackage package, string? folder = null)
    {
        var (timeline, files) = (package.Timeline, new XmemlFiles(package, folder));
        var sequence = new XElement(
            "sequence",
            new XAttribute("id", "sequence-1"),
            new XElement("name", timeline.Name),
            new XElement("duration", timeline.Frames),
            XmemlFiles.Rate(timeline.Rate),
            XmemlFiles.Timecode(package.Clock, package.Clock.FirstHour),
            Markers(package),
            new XElement(
                "media",
                new XElement("video", new XElement("format", XmemlFiles.Characteristics(timeline.Rate, package.Width, package.Height)), Pictures(package, files)),
                new XElement(
                    "audio",
                    new XElement("numOutputChannels", 2),
                    new XElement("format", new XElement("samplecharacteristics", new XElement("depth", 24), new XElement("samplerate", AudioFormat.SampleRate))),
                    package.Sounds.SelectMany((track, index) => Channels.Select(channel => Sound(package, files, (track, index), channel))))));
        return XmlText.Of(new XElement("xmeml", new XAttribute("version", 5), sequence));
    }

    private static XElement Pictures(EditPackage package, XmemlFiles files)
    {
        var (track, element) = (package.Timeline.Picture, NewTrack(package.Timeline.Picture.Name));
        for (var i = 0; i < track.Items.Count; i++)
        {
            var before = i > 0 ? track.Transitions[i - 1] : null;
            if (before is { Kind: not TransitionKind.Cut }) element.Add(Transition(package.Timeline.Rate, before));
            if (track.Items[i] is Clip clip) element.Add(Item(package, files, clip, $"v-{i + 1}", (before, i < track.Transitions.Count ? track.Transitions[i] : null), "video"));
        }

        return element;
    }

    // A track of two channels is two tracks whose clips are linked, as Premiere writes and all readers understand it.
    private static XElement Sound(EditPackage package, XmemlFiles files, (Track Track, int Index) sound, int channel)
    {
        var element = NewTrack(
            sound.Track.Name,
            new XAttribute("currentExplodedTrackIndex", channel - 1), new XAttribute("totalExplodedTrackCount", Channels.Length), new XAttribute("premiereTrackType", "Stereo"));
        foreach (var (clip, i) in sound.Track.Items.OfType<Clip>().Select((clip, i) => (clip, i)))
        {
            var item = Item(package, files, clip, Id(channel, i), (null, null), "audio", channel);
            item.Add(new XAttribute("premiereChannelType", "stereo"));
            item.Add(Channels.Select(linked => new XElement(
                "link",
                new XElement("linkclipref", $"clipitem-{Id(linked, i)}"),
                new XElement("mediatype", "audio"),
                new XElement("trackindex", (sound.Index * Channels.Length) + linked),
                new XElement("clipindex", i + 1),
                new XElement("groupindex", 1))));
            element.Add(item);
        }

        element.Add(new XElement("outputchannelindex", channel));
        return element;

        string Id(int of, int clip) => string.Create(CultureInfo.InvariantCulture, $"a{(sound.Index * Channels.Length) + of}-{clip + 1}");
    }

    // Premiere keeps the names of tracks in an attribute of its own.
    private static XElement NewTrack(string name, params XAttribute[] more) =>
        new("track", more, new XAttribute("MZ.TrackName", name), new XElement("enabled", "TRUE"), new XElement("locked", "FALSE"));

    private static XElement Item(EditPackage package, XmemlFiles files, Clip clip, string id, (Transition? Before, Transition? After) joints, string kind, int sourceTrack = 1)
    {
        var media = package.MediaOf(clip);
        var (before, after) = (Under(joints.Before)?.InOffset, Under(joints.After)?.OutOffset);
        var isEndless = media.Kind == PackageKind.Still;
        if (before > clip.Source.Start) before = null;
        if (!isEndless && after > media.Available.End - clip.Source.End) after = null;
        return new(
            "clipitem",
            new XAttribute("id", $"clipitem-{id}"),
            new XElement("name", clip.Name),
            new XElement("enabled", "TRUE"),
            new XElement("duration", media.Available.Length),
            XmemlFiles.Rate(package.Timeline.Rate),
            new XElement("start", before is null ? clip.Place.Start : -1),
            new XElement("end", after is null ? clip.Place.End : -1),
            new XElement("in", clip.Source.Start - (before ?? 0)),
            new XElement("out", clip.Source.End + (after ?? 0)),
            isEndless ? new XElement("stillframe", "TRUE") : null,
            files.Element(media),
            new XElement("sourcetrack", new XElement("mediatype", kind), new XElement("trackindex", sourceTrack)),
            Comments(media));
    }

    private static Transition? Under(Transition? joint) => joint is { Kind: not TransitionKind.Cut } ? joint : null;

    private static XElement? Comments(PackageMedia media) => media.ArchiveId.Length + media.Credit.Length + media.Licence.Length == 0
        ? null
        : new("comments", new XElement("mastercomment1", media.ArchiveId), new XElement("mastercomment2", media.Credit), new XElement("mastercomment3", media.Licence));

    private static XElement Transition(FrameRate rate, Transition transition)
    {
        var isDip = transition.Kind == TransitionKind.Dip;
        var name = isDip ? "Dip to Color Dissolve" : "Cross Dissolve";
        return new(
            "transitionitem",
            XmemlFiles.Rate(rate),
            new XElement("start", transition.Place.Start),
            new XElement("end", transition.Place.End),
            new XElement("alignment", "center"),
            new XElement(
                "effect",
                new XElement("name", name),
                new XElement("effectid", name),
                new XElement("effectcategory", "Dissolve"),
                new XElement("effecttype", "transition"),
                new XElement("mediatype", "video"),
                new XElement("wipecode", 0),
                new XElement("wipeaccuracy", 100),
                new XElement("startratio", 0),
                new XElement("endratio", 1),
                new XElement("reverse", "FALSE"),
                isDip ? DipColour() : null));
    }

    private static XElement DipColour() => new(
        "parameter",
        new XElement("parameterid", "dipcolor"),
        new XElement("name", "Dip Color"),
        new XElement(
            "value",
            new XElement("alpha", 255),
            new XElement("red", Editing.Transition.DipRed),
            new XElement("green", Editing.Transition.DipGreen),
            new XElement("blue", Editing.Transition.DipBlue)));

    private static IEnumerable<XElement> Markers(EditPackage package) =>
    [
        // The remark by which Final Cut Pro 7 knows chapters.
        .. package.Timeline.Chapters.Select(chapter => Marker(chapter.Title, "<CHAPTER>", chapter.Start)),
        .. package.Markers.Select(marker => Marker(marker.Name, marker.Note, marker.Frame)),
    ];

    private static XElement Marker(string name, string comment, long frame) =>
        new("marker", new XElement("name", name), new XElement("comment", comment), new XElement("in", frame), new XElement("out", -1));
}
