using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Media;

namespace Newsreel.Exporting;

/// <summary>Reads what the footage of an edit says of itself.</summary>
internal sealed class SourceReader(Ffprobe ffprobe)
{
    private const string Timecode = "timecode";

    /// <summary>The notes of all footage of an edit, by its path.</summary>
    /// <exception cref="NewsreelException">A file cannot be read any more.</exception>
    public async Task<IReadOnlyDictionary<string, SourceNote>> ReadAsync(Timeline timeline, CancellationToken cancellationToken)
    {
        var notes = new Dictionary<string, SourceNote>(StringComparer.Ordinal);
        foreach (var footage in timeline.Picture.Items.OfType<Clip>().Select(clip => clip.Media).OfType<FootageMedia>().Select(media => media.Footage))
        {
            if (notes.ContainsKey(footage.Path)) continue;
            notes[footage.Path] = footage.Facts.IsStill ? SourceNote.None : Read(await ffprobe.ReadAsync(footage.Path, cancellationToken));
        }

        return notes;
    }

    private static SourceNote Read(MediaFacts facts)
    {
        var tags = facts.Streams.Select(stream => stream.Tags).Prepend(facts.Tags).ToList();
        return new(
            tags.Select(known => known.GetValueOrDefault(Timecode, "")).FirstOrDefault(text => text.Length > 0) ?? "",
            [.. tags.SelectMany(known => known.Values)],
            facts.First("audio") is not null);
    }
}
