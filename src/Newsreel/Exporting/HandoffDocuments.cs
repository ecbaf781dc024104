using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Projects;

namespace Newsreel.Exporting;

/// <summary>The texts of a package: the edit in every form, and what a person should know of it.</summary>
internal static class HandoffDocuments
{
    /// <summary>Names and contents.</summary>
    /// <param name="package">The edit.</param>
    /// <param name="folder">Where the package will be, because one of the forms names media in full.</param>
    /// <param name="remarks">What a person should know before the edit is published.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(EditPackage package, string folder, params IReadOnlyList<string> remarks) =>
    [
        ("timeline.otio", OtioWriter.Write(package)),
        ("timeline.fcpxml", FcpXmlWriter.Write(package)),
        ("timeline.xml", XmemlWriter.Write(package, folder)),
        .. package.Timeline.Tracks.Select(track => (EdlName(package, track), EdlWriter.Write(package, track))),
        ("README.txt", About(package) + Before(remarks)),
    ];

    private static string EdlName(EditPackage package, Track track)
    {
        if (track.Kind == TrackKind.Video) return "video.edl";
        var name = FileNames.Slug(track.Name);
        var alike = package.Sounds.TakeWhile(other => !ReferenceEquals(other, track)).Count(other => string.Equals(FileNames.Slug(other.Name), name, StringComparison.Ordinal));
        return alike == 0 ? $"{name}.edl" : FormattableString.Invariant($"{name}-{alike + 1}.edl");
    }

    private static string Before(IReadOnlyList<string> remarks) =>
        remarks.Count == 0 ? "" : $"\nBefore you publish:\n{string.Concat(remarks.Select(remark => $"- {remark}\n"))}";

    private static string About(EditPackage package)
    {
        var (timeline, clock) = (package.Timeline, package.Clock);
        return $"""
            {timeline.Name}
            {package.Width} x {package.Height}, {timeline.Rate} frames a second, {(clock.IsDrop ? "drop-frame" : "non-drop-frame")} time code from {clock.Text(clock.FirstHour)} to {clock.Text(clock.FirstHour + timeline.Frames)}

            Premiere Pro: import timeline.xml. Final Cut Pro: import timeline.fcpxml. DaVinci Resolve: import timeline.otio, timeline.fcpxml or timeline.xml.
            Avid Media Composer: import the media, then video.edl and the edit list of each sound.
            timeline.xml names media where the package was written. If you have moved it, relink one file by its name; the others follow.

            media/ holds the footage as it was recorded, each drawn graphic as a clip with a second to spare on both sides, and the sounds of the
            film as they are in its mix (48 kHz, 24 bit). clean-picture.mp4 is the whole picture without words: no captions, no labels, no cards.
            Footage keeps its own rate, size and time code; in edit lists its times are counted at the film's rate.
            Footage is fitted to the frame; the panels and pans around pictures of another shape are in the film only.
            A dip goes through the colour {Transition.DipRed:X2}{Transition.DipGreen:X2}{Transition.DipBlue:X2}: timeline.xml says so; in timeline.fcpxml choose it yourself; edit lists know only black.
            Markers carry the words of each scene and the credit of each piece of footage: print the credits.

            """;
    }
}
