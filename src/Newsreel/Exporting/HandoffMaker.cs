using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Rendering.Sound;

namespace Newsreel.Exporting;

/// <summary>Makes the package of a film for editing programs: the edit in every form, and all the media that it names.</summary>
public sealed class HandoffMaker(Ffmpeg ffmpeg, Ffprobe ffprobe)
{
    /// <summary>The whole picture without words, in the package.</summary>
    internal const string CleanPicturePath = "media/clean-picture.mp4";

    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Writes the package, or replaces an earlier one.</summary>
    /// <param name="order">What to write and where to.</param>
    /// <param name="progress">Told in a few words what is being done.</param>
    /// <param name="cancellationToken">Stops the work; what was there before stays.</param>
    /// <returns>The files of the package, sorted.</returns>
    /// <exception cref="NewsreelException">Footage is gone, ffmpeg failed, or something else is at the place.</exception>
    internal async Task<IReadOnlyList<string>> WriteAsync(HandoffOrder order, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await ffmpeg.RequireAsync(cancellationToken);
        var notes = await new SourceReader(ffprobe).ReadAsync(order.Timeline, cancellationToken);
        var plan = HandoffPlan.Of(order, notes);
        var (timeline, folder) = (plan.Package.Timeline, new HandoffFolder(order.Folder));
        var about = new HandoffList(timeline.Name, order.Project.Value, $"{timeline.Rate}", plan.Package.Clock.IsDrop, timeline.Frames, []);
        return await folder.ReplaceAsync(
            async part =>
            {
                Directory.CreateDirectory(Path.Combine(part, "media"));
                await CopyAsync(plan, part, progress, cancellationToken);
                await RecordAsync(plan, order, part, progress, cancellationToken);
                await DrawAsync(plan, order, part, progress, cancellationToken);
                await WriteEditsAsync(plan.Package, part, folder.Root, order.Remarks, cancellationToken);
            },
            about, cancellationToken);
    }

    private static async Task CopyAsync(HandoffPlan plan, string part, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (plan.Copies.Count > 0) progress.Report($"copying {Counted.Of(plan.Copies.Count, "file")} of footage");
        foreach (var copy in plan.Copies)
        {
            await using var source = File.OpenRead(copy.Source);
            await using var target = File.Create(Path.Combine(part, copy.Path));
            await source.CopyToAsync(target, cancellationToken);
        }
    }

    private async Task RecordAsync(HandoffPlan plan, HandoffOrder order, string part, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var work = Directory.CreateDirectory(Path.Combine(part, "sound")).FullName;
        var mix = new AudioMix(ffmpeg, ffprobe);
        var stems = await mix.StemsAsync(order.Sound, work, cancellationToken);
        var gain = await mix.GainAsync(stems["voice"], order.Sound, cancellationToken);
        foreach (var file in plan.Stems)
        {
            var (name, stem) = stems.First(stem => string.Equals(stem.Key, file.Track, StringComparison.OrdinalIgnoreCase));
            progress.Report($"writing the stem '{name}'");
            await mix.WriteStemAsync(stem, gain, order.Sound, Path.Combine(part, file.Path), cancellationToken);
        }

        Directory.Delete(work, recursive: true);
    }

    private async Task DrawAsync(HandoffPlan plan, HandoffOrder order, string part, IProgress<string> progress, CancellationToken cancellationToken)
    {
        // Drafts are encoded for their maker's patience; what is edited on is encoded again.
        var profile = order.Profile.Quality == Quality.Draft ? order.Profile with { Quality = Quality.Standard } : order.Profile;
        var work = Path.Combine(part, "work");
        Directory.CreateDirectory(work);
        var renderer = new PictureRenderer(ffmpeg, work, profile);
        if (plan.Drawings.Count > 0) progress.Report($"drawing {plan.Drawings.Count} graphics");
        await Parallel.ForEachAsync(
            plan.Drawings, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (drawing, token) => await renderer.WriteClipAsync(drawing.Graphic, drawing.Frames, drawing.Handle, Path.Combine(part, drawing.Path), token));
        progress.Report("rendering the picture without words");
        await renderer.WriteAsync(CleanPicture.Of(order.Timeline), Path.Combine(part, CleanPicturePath), cancellationToken);
        Directory.Delete(work, recursive: true);
    }

    private static async Task WriteEditsAsync(EditPackage package, string part, string folder, IReadOnlyList<string> remarks, CancellationToken cancellationToken)
    {
        foreach (var (name, text) in HandoffDocuments.Of(package, folder, remarks)) await PartFile.WriteTextAsync(Path.Combine(part, name), text, cancellationToken);
    }
}

/// <summary>What to hand over and where to.</summary>
/// <param name="Project">The project.</param>
/// <param name="Timeline">The edit as it was rendered; the files of its footage are there.</param>
/// <param name="Profile">The shape of the film.</param>
/// <param name="Sound">What its sound is made of.</param>
/// <param name="Markers">Remarks, in order of their frames.</param>
/// <param name="Folder">The folder of the package.</param>
internal sealed record HandoffOrder(
    ProjectId Project, Timeline Timeline, OutputProfile Profile, SoundOrder Sound, IReadOnlyList<EditMarker> Markers, string Folder)
{
    /// <summary>What a person should know before the edit is published, a sentence each. Default: nothing.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
