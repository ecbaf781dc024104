using System.Globalization;
using System.Xml.Linq;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>What <c>xmeml</c> 5 demands of the documents that the product writes.</summary>
internal static class XmemlRules
{
    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["sequence"] = "name duration rate timecode media",
        ["clipitem"] = "name enabled duration rate start end in out file sourcetrack",
        ["transitionitem"] = "rate start end alignment effect",
        ["effect"] = "name effectid effecttype mediatype",
        ["rate"] = "timebase ntsc",
        ["timecode"] = "rate string frame displayformat",
        ["marker"] = "name comment in out",
        ["parameter"] = "parameterid name value",
    };

    /// <summary>Fails with the rule that a document breaks.</summary>
    public static void Check(string text)
    {
        var document = XDocument.Parse(text);
        Assert.Equal("xmeml", document.DocumentType!.Name);
        Assert.Equal("5", (string)document.Root!.Attribute("version")!);
        foreach (var element in document.Root.DescendantsAndSelf())
            if (Required.TryGetValue(element.Name.LocalName, out var names))
                foreach (var name in names.Split(' ')) Assert.True(element.Elements(name).Count() == 1, $"<{element.Name}> has not one <{name}>.");
        foreach (var flag in document.Descendants().Where(element => element.Name.LocalName is "ntsc" or "enabled" or "locked" or "reverse" or "stillframe")) Assert.Contains(flag.Value, new[] { "TRUE", "FALSE" });
        CheckFiles(document.Root);
        var sequence = document.Root.Element("sequence")!;
        foreach (var track in sequence.Descendants("track")) CheckTrack(track, Number(sequence, "duration"));
    }

    private static void CheckFiles(XElement root)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in root.Descendants("file"))
        {
            var id = (string)file.Attribute("id")!;
            Assert.Equal(file.HasElements, told.Add(id));
            if (!file.HasElements) continue;
            foreach (var name in new[] { "name", "pathurl", "rate", "duration", "timecode", "media" }) Assert.NotNull(file.Element(name));
            Assert.True(Uri.IsWellFormedUriString(file.Element("pathurl")!.Value, UriKind.RelativeOrAbsolute));
        }

        var ids = root.Descendants("clipitem").Select(item => (string)item.Attribute("id")!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(root.Descendants("linkclipref"), link => Assert.Contains(link.Value, ids));
    }

    private static void CheckTrack(XElement track, long frames)
    {
        var end = 0L;
        foreach (var item in track.Elements().Where(element => element.Name.LocalName is "clipitem" or "transitionitem"))
        {
            if (item.Name == "transitionitem")
            {
                Assert.True(Number(item, "start") < Number(item, "end"));
                Assert.True(item.PreviousNode is XElement { Name.LocalName: "clipitem" } && item.NextNode is XElement { Name.LocalName: "clipitem" });
                continue;
            }

            var (from, to) = (Number(item, "in"), Number(item, "out"));
            Assert.True(from >= 0 && from < to);
            if (item.Element("stillframe") is null) Assert.True(to <= Number(item, "duration"));
            var start = Number(item, "start") == -1 ? Number((XElement)item.PreviousNode!, "start") : Number(item, "start");
            var last = Number(item, "end") == -1 ? Number((XElement)item.NextNode!, "end") : Number(item, "end");
            Assert.Equal(last - start, to - from);
            Assert.True(last > end && last <= frames);
            end = last;
        }
    }

    private static long Number(XElement element, string name) => long.Parse(element.Element(name)!.Value, CultureInfo.InvariantCulture);
}
