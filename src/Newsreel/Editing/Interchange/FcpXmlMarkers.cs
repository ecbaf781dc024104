using System.Xml.Linq;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>Chapters and remarks of an edit as markers of the items that they stand in, whose clocks they are told by.</summary>
internal static class FcpXmlMarkers
{
    /// <summary>The markers inside an item.</summary>
    /// <param name="package">The edit.</param>
    /// <param name="item">An item of the spine.</param>
    /// <param name="local">What its clock says at its first frame.</param>
    public static IEnumerable<XElement> Of(EditPackage package, TrackItem item, RationalTime local)
    {
        var rate = package.Timeline.Rate;
        var chapters = package.Timeline.Chapters
            .Where(chapter => item.Place.Contains(chapter.Start))
            .Select(chapter => Marker("chapter-marker", chapter.Start, chapter.Title, null, new XAttribute("posterOffset", "0s")));
        var remarks = package.Markers
            .Where(marker => item.Place.Contains(marker.Frame))
            .Select(marker => Marker("marker", marker.Frame, marker.Name, marker.Note.Length > 0 ? new("note", marker.Note) : null));
        return [.. chapters, .. remarks];

        XElement Marker(string kind, long frame, string value, XAttribute? note, XAttribute? more = null) => new(
            kind,
            new XAttribute("start", local.Plus(RationalTime.Of(frame - item.Place.Start, rate)).ToString()),
            new XAttribute("duration", RationalTime.Of(1, rate).ToString()),
            new XAttribute("value", value),
            note,
            more);
    }
}
