using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;

namespace Newsreel.Publishing;

/// <summary>Writes the files beside a film. Each appears whole or not at all; one that is there already is replaced, a cue sheet without music removed.</summary>
public static class Publisher
{
    /// <summary>Writes captions, transcript, credits, citations, description, timeline and report.</summary>
    /// <param name="publication">What to write.</param>
    /// <param name="folder">Where; made if it is missing.</param>
    /// <param name="cancellationToken">Stops between and within files; no part file stays.</param>
    public static async Task WriteAsync(Publication publication, ProjectFolder folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Root);
        foreach (var (path, content) in Files(publication, folder)) await PartFile.WriteTextAsync(path, content, cancellationToken);
        if (publication.Music is null) File.Delete(folder.CueSheet);
    }

    /// <summary>Paths and contents of all files.</summary>
    internal static IEnumerable<(string Path, string Content)> Files(Publication publication, ProjectFolder folder) =>
    [
        (folder.SubRip, SubRip.Write(publication.Timeline.Captions, publication.Timeline.Rate)),
        (folder.WebVtt, WebVtt.Write(publication.Timeline.Captions, publication.Timeline.Rate)),
        (folder.Transcript, Transcript.Html(publication)),
        (folder.CreditsText, publication.Credits.Text()),
        (folder.CreditsJson, publication.Credits.Json()),
        (folder.Citations, publication.Citations.Json()),
        .. publication.Music is { } music ? [(folder.CueSheet, CueSheet.Text(music, publication.Timeline))] : Array.Empty<(string, string)>(),
        (folder.Description, Description.Of(publication)),
        (folder.Timeline, OtioWriter.Write(publication.Timeline, folder.Root)),
        (folder.Report, publication.Report.Json()),
    ];
}
