using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>The files of an <c>xmeml</c> document: told of in full where they are first used, by their id from then on.</summary>
internal sealed class XmemlFiles(EditPackage package, string? folder)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>The element of a file at its next use.</summary>
    public XElement Element(PackageMedia media)
    {
        if (ids.TryGetValue(media.Path, out var known)) return new("file", new XAttribute("id", known));
        var id = ids[media.Path] = string.Create(CultureInfo.InvariantCulture, $"file-{ids.Count + 1}");
        var (shape, film) = (media.Shape, package.Timeline.Rate);
        var length = RationalTime.Of(media.Available.Length, film).Frames(shape.Rate);
        var isSound = media.Kind == PackageKind.Sound;
        return new(
            "file",
            new XAttribute("id", id),
            new XElement("name", media.OriginalName),
            new XElement("pathurl", Address(media.Path)),
            Rate(shape.Rate),
            new XElement("duration", length),
            Timecode(shape.Clock, shape.StartFrame, media.Reel),
            new XElement(
                "media",
                isSound ? null : new XElement("video", media.Kind == PackageKind.Still ? new XElement("stillframe", "TRUE") : null, Characteristics(shape.Rate, shape.Width, shape.Height)),
                isSound || media.HasSound ? new XElement("audio", SoundShape(), new XElement("channelcount", 2)) : null));
    }

    /// <summary>A rate: whole frames a second, and whether a thousandth less is meant.</summary>
    public static XElement Rate(FrameRate rate) => new(
        "rate", new XElement("timebase", new SmpteClock(rate, IsDrop: false).Nominal), new XElement("ntsc", rate.Denominator == 1001 ? "TRUE" : "FALSE"));

    /// <summary>The time code of a first frame.</summary>
    public static XElement Timecode(SmpteClock clock, long frame, string? reel = null) => new(
        "timecode",
        Rate(clock.Rate),
        new XElement("string", clock.Text(frame)),
        new XElement("frame", frame),
        new XElement("displayformat", clock.IsDrop ? "DF" : "NDF"),
        reel is null ? null : new XElement("reel", new XElement("name", reel)));

    /// <summary>The shape of pictures.</summary>
    public static XElement Characteristics(FrameRate rate, int width, int height) => new(
        "samplecharacteristics",
        Rate(rate),
        new XElement("width", width),
        new XElement("height", height),
        new XElement("anamorphic", "FALSE"),
        new XElement("pixelaspectratio", "square"),
        new XElement("fielddominance", "none"));

    private static XElement SoundShape() =>
        new("samplecharacteristics", new XElement("depth", 24), new XElement("samplerate", AudioFormat.SampleRate));

    private string Address(string path) => folder is null
        ? XmlText.Address(path)
        : "file://localhost/" + XmlText.Address($"{folder.Replace('\\', '/').Trim('/')}/{path}");
}
