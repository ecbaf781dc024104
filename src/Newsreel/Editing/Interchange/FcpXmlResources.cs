using System.Globalization;
using System.Xml.Linq;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>What the spine of an FCPXML document refers to: formats, media and effects, each once.</summary>
internal sealed class FcpXmlResources
{
    // The names by which Final Cut Pro and DaVinci Resolve export these two transitions.
    private const string DissolveId = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";
    private const string DipId = "FxPlug:F779C565-486D-4633-8035-0374B4DB8F5C";
    private const string Rec709 = "1-1-1 (Rec. 709)";

    private readonly List<XElement> formats = [];
    private readonly List<XElement> assets = [];
    private readonly List<XElement> effects = [];
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly FrameRate film;

    public FcpXmlResources(EditPackage package)
    {
        film = package.Timeline.Rate;
        Sequence = Format(film, package.Width, package.Height);
        foreach (var media in package.Media.Values.OrderBy(media => media.Path, StringComparer.Ordinal)) AddAsset(media);
        foreach (var kind in package.Timeline.Picture.Transitions.Select(transition => transition.Kind).Where(kind => kind != TransitionKind.Cut).Distinct().Order()) AddEffect(kind);
    }

    /// <summary>The id of the film's format.</summary>
    public string Sequence { get; }

    /// <summary>All of them; what others refer to comes first.</summary>
    public IEnumerable<XElement> Elements => [.. formats, .. effects, .. assets];

    /// <summary>What a transition is called.</summary>
    public static string EffectName(TransitionKind kind) => kind == TransitionKind.Dip ? "Fade To Color" : "Cross Dissolve";

    /// <summary>The id of a medium.</summary>
    public string Asset(PackageMedia media) => ids[$"asset {media.Path}"];

    /// <summary>The id of a transition.</summary>
    public string Effect(TransitionKind kind) => ids[$"effect {kind}"];

    private string Format(FrameRate? rate, int width, int height)
    {
        var key = $"format {rate} {width}x{height}";
        if (ids.TryGetValue(key, out var known)) return known;
        var id = NewId(key);
        formats.Add(new(
            "format",
            new XAttribute("id", id),
            rate is null ? new XAttribute("name", "FFVideoFormatRateUndefined") : new XAttribute("frameDuration", RationalTime.Of(1, rate.Value).ToString()),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("colorSpace", Rec709)));
        return id;
    }

    private void AddAsset(PackageMedia media)
    {
        var isSound = media.Kind == PackageKind.Sound;
        var format = isSound ? null : Format(media.Kind == PackageKind.Still ? null : media.Shape.Rate, media.Shape.Width, media.Shape.Height);
        var asset = new XElement(
            "asset",
            new XAttribute("id", NewId($"asset {media.Path}")),
            new XAttribute("name", media.OriginalName),
            new XAttribute("start", media.Start.ToString()),
            new XAttribute("duration", media.Kind == PackageKind.Still ? "0s" : RationalTime.Of(media.Available.Length, film).ToString()));
        if (format is not null) asset.Add(new XAttribute("hasVideo", 1), new XAttribute("format", format), new XAttribute("videoSources", 1));
        if (isSound || media.HasSound) asset.Add(new XAttribute("hasAudio", 1), new XAttribute("audioSources", 1), new XAttribute("audioChannels", 2), new XAttribute("audioRate", 48_000));
        asset.Add(new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", XmlText.Address(media.Path))), Metadata(media));
        assets.Add(asset);
    }

    private static XElement Metadata(PackageMedia media) => new(
        "metadata",
        from item in new[]
        {
            ("com.apple.proapps.studio.reel", media.Reel), ("newsreel.kind", media.Kind.ToString()), ("newsreel.id", media.ArchiveId),
            ("newsreel.credit", media.Credit), ("newsreel.licence", media.Licence),
        }
        where item.Item2.Length > 0
        select new XElement("md", new XAttribute("key", item.Item1), new XAttribute("value", item.Item2)));

    private void AddEffect(TransitionKind kind) => effects.Add(new(
        "effect",
        new XAttribute("id", NewId($"effect {kind}")),
        new XAttribute("name", EffectName(kind)),
        new XAttribute("uid", kind == TransitionKind.Dip ? DipId : DissolveId)));

    private string NewId(string key) => ids[key] = string.Create(CultureInfo.InvariantCulture, $"r{ids.Count + 1}");
}
