using System.Globalization;
using System.Text;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>Joins encoded segments and sound into one MP4, by copying as a rule.</summary>
internal sealed class FilmJoiner(Ffmpeg ffmpeg, string folder)
{
    /// <summary>Ticks a second in which frames of every rate and samples are whole: the least common multiple of 48,000 and 30,000.</summary>
    private const string FilmTimescale = "240000";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    /// <summary>What a frame may take to be encoded, on a slow machine and in high quality.</summary>
    private static readonly TimeSpan FrameDeadline = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Writes the film. Segments are laid end to end in whole microseconds, which adds up over hundreds of them;
    /// so each time is brought back to its frame.
    /// </summary>
    /// <param name="film">What goes into it.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task JoinAsync(FilmParts film, string path, CancellationToken cancellationToken) => WriteAsync(film, Picture(film.Rate), Deadline, path, cancellationToken);

    /// <summary>Writes the film with its picture encoded once more, as one stream: for segments that do not join frame by frame.</summary>
    /// <param name="film">What goes into it.</param>
    /// <param name="profile">How its picture is encoded.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task EncodeAsync(FilmParts film, OutputProfile profile, string path, CancellationToken cancellationToken) => WriteAsync(
        film, ["-vf", $"settb={film.Rate.Denominator}/{film.Rate.Numerator},setpts=N", .. EncoderProfile.Arguments(profile, Environment.ProcessorCount)], Deadline + (film.Frames * FrameDeadline), path, cancellationToken);

    private async Task WriteAsync(FilmParts film, IReadOnlyList<string> picture, TimeSpan deadline, string path, CancellationToken cancellationToken)
    {
        var list = await ListAsync(film.Segments, cancellationToken);
        var metadata = await WriteAsync("metadata.txt", Metadata(film), cancellationToken);
        // Without -xerror a segment that is not there would be left out in silence.
        List<string> inputs = ["-xerror", "-f", "concat", "-safe", "1", "-i", list, "-i", film.SoundPath, "-f", "ffmetadata", "-i", metadata];
        List<string> maps = ["-map", "0:v", "-map", "1:a", "-map_metadata", "2", "-map_chapters", "2"];
        if (film.SubRipPath is { } captions)
        {
            inputs.AddRange(["-f", "srt", "-i", captions]);
            maps.AddRange(["-map", "3:s", "-c:s", "mov_text", "-metadata:s:s:0", $"language={film.Language}", "-disposition:s:0", "default"]);
        }

        await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            [
                .. inputs, .. maps, .. picture, "-c:a", "copy", "-metadata:s:a:0", $"language={film.Language}", .. Container(film.Rate), part,
            ],
            "joining the film", deadline, cancellationToken, folder: folder));
    }

    /// <summary>Writes a picture without sound.</summary>
    /// <param name="segments">In order; all in the folder that the joiner works in.</param>
    /// <param name="rate">Frame rate.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task JoinPictureAsync(IReadOnlyList<EncodedSegment> segments, FrameRate rate, string path, CancellationToken cancellationToken)
    {
        var list = await ListAsync(segments, cancellationToken);
        await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            ["-xerror", "-f", "concat", "-safe", "1", "-i", list, "-map", "0:v", "-map_metadata", "-1", .. Picture(rate), .. Container(rate), part],
            "joining the picture", Deadline, cancellationToken, folder: folder));
    }

    private static string[] Picture(FrameRate rate)
    {
        var frame = EncoderProfile.TicksPerFrame(rate);
        // A segment of one or two frames has no frames out of order and decodes later than others do: order is counted through the film.
        return ["-c:v", "copy", "-bsf:v", $"setts=pts=round(PTS/{frame})*{frame}:dts=(N-{EncoderProfile.Reordered})*{frame}"];
    }

    private static string[] Container(FrameRate rate) =>
        ["-video_track_timescale", EncoderProfile.Timescale(rate), "-movie_timescale", FilmTimescale, "-movflags", "+faststart", "-f", "mp4"];

    private Task<string> ListAsync(IReadOnlyList<EncodedSegment> segments, CancellationToken cancellationToken) =>
        WriteAsync("segments.txt", string.Concat(segments.Select(segment => $"file {Path.GetFileName(segment.Path)}\n")), cancellationToken);

    private async Task<string> WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await PartFile.WriteTextAsync(Path.Combine(folder, name), text, cancellationToken);
        return name;
    }

    private static string Metadata(FilmParts film)
    {
        var text = new StringBuilder(";FFMETADATA1\n");
        foreach (var (key, value) in film.Metadata) text.Append(CultureInfo.InvariantCulture, $"{key}={Escape(value)}\n");
        for (var index = 0; index < film.Chapters.Count; index++)
        {
            var end = index + 1 < film.Chapters.Count ? film.Chapters[index + 1].Start : film.Frames;
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE={film.Rate.Denominator}/{film.Rate.Numerator}\n");
            text.Append(CultureInfo.InvariantCulture, $"START={film.Chapters[index].Start}\nEND={end}\ntitle={Escape(film.Chapters[index].Title)}\n");
        }

        return text.ToString();
    }

    private static string Escape(string value) => string.Concat(
        value.ReplaceLineEndings(" ").Select(character => character is '=' or ';' or '#' or '\\' ? $"\\{character}" : character.ToString()));
}

/// <summary>What goes into a film.</summary>
/// <param name="Segments">In order; all in the folder that the joiner works in.</param>
/// <param name="SoundPath">The finished sound.</param>
/// <param name="SubRipPath">Captions for the switchable track; null for none.</param>
/// <param name="Language">ISO 639-2 code of sound and captions.</param>
/// <param name="Chapters">Empty for none.</param>
/// <param name="Frames">Frames of the film.</param>
/// <param name="Rate">Frame rate.</param>
/// <param name="Metadata">Container tags.</param>
internal sealed record FilmParts(
    IReadOnlyList<EncodedSegment> Segments,
    string SoundPath,
    string? SubRipPath,
    string Language,
    IReadOnlyList<(string Title, long Start)> Chapters,
    long Frames,
    FrameRate Rate,
    IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The identity of the film that is joined of these parts; segments and sound are named by what shaped them.</summary>
    public async Task<Fingerprint> KeyAsync(CancellationToken cancellationToken) => Fingerprint.Of(
    [
        "film-2", Path.GetFileName(SoundPath), SubRipPath is null ? "" : await File.ReadAllTextAsync(SubRipPath, cancellationToken), Language, $"{Rate}",
        .. Segments.Select(segment => Path.GetFileName(segment.Path)),
        .. Chapters.Select(chapter => $"{chapter.Start} {chapter.Title}"),
        .. Metadata.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"),
    ]);
}
