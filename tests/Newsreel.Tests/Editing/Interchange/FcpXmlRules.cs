using System.Xml.Linq;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>What FCPXML 1.10 demands of the documents that the product writes: elements, their order, attributes, references and times.</summary>
internal static class FcpXmlRules
{
    private const string Clip = "conform-rate adjust-conform asset-clip chapter-marker|marker";

    /// <summary>For each element: what it may hold, in this order, and the attributes it must and may have.</summary>
    private static readonly Dictionary<string, (string Children, string Required, string Optional)> Elements = new(StringComparer.Ordinal)
    {
        ["fcpxml"] = ("resources library", "version", ""),
        ["resources"] = ("format|asset|effect", "", ""),
        ["format"] = ("", "id", "name frameDuration width height colorSpace"),
        ["effect"] = ("", "id uid", "name"),
        ["asset"] = ("media-rep metadata", "id", "name start duration hasVideo format hasAudio videoSources audioSources audioChannels audioRate"),
        ["media-rep"] = ("", "src", "kind"),
        ["metadata"] = ("md", "", ""),
        ["md"] = ("", "key", "value"),
        ["library"] = ("event", "", ""),
        ["event"] = ("project", "", "name"),
        ["project"] = ("sequence", "", "name"),
        ["sequence"] = ("spine", "format", "duration tcStart tcFormat audioLayout audioRate"),
        ["spine"] = ("asset-clip|video|gap|transition", "", ""),
        ["asset-clip"] = (Clip, "ref", "lane offset name start duration srcEnable tcFormat audioRole"),
        ["video"] = ("adjust-conform asset-clip chapter-marker|marker", "ref duration", "offset name start"),
        ["gap"] = ("note asset-clip chapter-marker|marker", "duration", "name offset start"),
        ["transition"] = ("filter-video", "duration", "name offset"),
        ["filter-video"] = ("", "ref", "name"),
        ["conform-rate"] = ("", "", "scaleEnabled srcFrameRate"),
        ["adjust-conform"] = ("", "", "type"),
        ["marker"] = ("", "start value", "duration note"),
        ["chapter-marker"] = ("", "start value", "duration posterOffset"),
        ["note"] = ("", "", ""),
    };

    /// <summary>Fails with the rule that a document breaks.</summary>
    public static void Check(string text)
    {
        var document = XDocument.Parse(text);
        Assert.Equal("fcpxml", document.DocumentType!.Name);
        Assert.Equal("1.10", (string)document.Root!.Attribute("version")!);
        foreach (var element in document.Root.DescendantsAndSelf()) CheckForm(element);
        CheckReferences(document.Root);
        CheckTimes(document.Root);
    }

    private static void CheckForm(XElement element)
    {
        var (children, required, optional) = Assert.Contains(element.Name.LocalName, (IReadOnlyDictionary<string, (string, string, string)>)Elements);
        var attributes = element.Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(attributes, Words(required).ToHashSet(StringComparer.Ordinal));
        Assert.Subset(Words(required).Concat(Words(optional)).ToHashSet(StringComparer.Ordinal), attributes);
        var (order, place) = (Words(children).Select(group => group.Split('|')).ToList(), 0);
        foreach (var child in element.Elements())
        {
            while (place < order.Count && !order[place].Contains(child.Name.LocalName)) place++;
            Assert.True(place < order.Count, $"<{child.Name}> stands at a wrong place in <{element.Name}>.");
        }
    }

    private static void CheckReferences(XElement root)
    {
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        var kinds = root.Element("resources")!.Elements().ToDictionary(element => (string)element.Attribute("id")!, element => element.Name.LocalName, StringComparer.Ordinal);
        foreach (var reference in root.Descendants().Attributes("ref")) Assert.Equal(reference.Parent!.Name == "filter-video" ? "effect" : "asset", kinds[reference.Value]);
        foreach (var reference in root.Descendants().Attributes("format")) Assert.Equal("format", kinds[reference.Value]);
        foreach (var asset in root.Descendants("asset")) Assert.True(asset.Attribute("hasVideo") is not null || asset.Attribute("hasAudio") is not null);
    }

    private static void CheckTimes(XElement root)
    {
        var sequence = root.Descendants("sequence").Single();
        var formats = root.Descendants("format").ToDictionary(format => (string)format.Attribute("id")!, StringComparer.Ordinal);
        var assets = root.Descendants("asset").ToDictionary(asset => (string)asset.Attribute("id")!, StringComparer.Ordinal);
        var frame = FcpXmlReader.Time(formats[(string)sequence.Attribute("format")!].Attribute("frameDuration"));
        var start = FcpXmlReader.Time(sequence.Attribute("tcStart"));
        var (end, total) = (start, start.Plus(FcpXmlReader.Time(sequence.Attribute("duration"))));
        WholeFrames(start);
        WholeFrames(FcpXmlReader.Time(sequence.Attribute("duration")));
        foreach (var item in sequence.Element("spine")!.Elements())
        {
            var (offset, length) = (FcpXmlReader.Time(item.Attribute("offset")), FcpXmlReader.Time(item.Attribute("duration")));
            WholeFrames(offset);
            WholeFrames(length);
            Assert.True(length.Numerator > 0);
            if (item.Name == "transition")
            {
                // Over the border of its neighbours, within both.
                Assert.True(Before(offset, end) && Before(end, offset.Plus(length)));
                Assert.True(item.PreviousNode is XElement { Name.LocalName: not "transition" } && item.NextNode is XElement { Name.LocalName: not "transition" });
                continue;
            }

            Assert.Equal(end, offset);
            end = offset.Plus(length);
            if (item.Attribute("ref") is { } reference) InsideMedia(item, assets[reference.Value]);
            var local = FcpXmlReader.Time(item.Attribute("start"));
            foreach (var child in item.Elements().Where(child => child.Name.LocalName is "asset-clip" or "marker" or "chapter-marker"))
            {
                var at = FcpXmlReader.Since(FcpXmlReader.Time(child.Attribute(child.Name == "asset-clip" ? "offset" : "start")), local);
                WholeFrames(at);
                Assert.True(at.Numerator >= 0 && !Before(length, at));
                if (child.Name == "asset-clip") InsideMedia(child, assets[(string)child.Attribute("ref")!]);
            }
        }

        Assert.Equal(total, end);

        void WholeFrames(RationalTime time) => Assert.Equal(0, (Int128)time.Numerator * frame.Denominator % ((Int128)time.Denominator * frame.Numerator));
    }

    private static void InsideMedia(XElement clip, XElement asset)
    {
        var (first, length) = (FcpXmlReader.Time(asset.Attribute("start")), FcpXmlReader.Time(asset.Attribute("duration")));
        var start = FcpXmlReader.Time(clip.Attribute("start"));
        Assert.True(Before(first, start) || first == start);
        if (clip.Name == "video") return;
        var end = start.Plus(FcpXmlReader.Time(clip.Attribute("duration")));
        Assert.True(Before(end, first.Plus(length)) || end == first.Plus(length));
    }

    private static bool Before(RationalTime left, RationalTime right) => (Int128)left.Numerator * right.Denominator < (Int128)right.Numerator * left.Denominator;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
