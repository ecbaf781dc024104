using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Finds the clips that scripts name in folders of one's own: by their path, else by their name anywhere in a folder.</summary>
internal sealed class LibraryClipShelf(ClipProbe probe, Ffprobe ffprobe, Home home, IOptions<LibraryOptions> options) : IClipShelf
{
    // What is shown of a clip is examined when it is chosen; here it only has to be film.
    private static readonly ClipNeed Glance = new(Interlude.SoundbiteLimits.Shortest, Turn: 0);
    private readonly LibraryOptions options = options.Value;

    public async Task<ShelvedClip?> FindAsync(string name, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        if (await Task.Run(() => Locate(name, [.. folders, Path.Combine(home.Root, "library", "footage")], cancellationToken), cancellationToken) is not { } path) return null;
        try
        {
            var facts = (await probe.ExamineAsync(path, Glance, options.Limits, cancellationToken)).Facts;
            var terms = LibraryCatalogue.Read(path).Terms;
            var objection = facts.IsStill ? "it is a still picture." : terms.Clearance == Clearance.NeedsPerson ? terms.Restrictions : null;
            return new(path, facts.Start, facts.Duration, (await ffprobe.ReadAsync(path, cancellationToken)).First("audio") is not null, objection);
        }
        catch (NewsreelException unusable) when (unusable.Code is Unusable.Code or Unusable.TooShortCode or "media-unreadable")
        {
            return new(path, TimeSpan.Zero, TimeSpan.Zero, HasSound: false, unusable.Message);
        }
    }

    private string? Locate(string name, IReadOnlyList<string> folders, CancellationToken cancellationToken) =>
        folders.Select(folder => Path.GetFullPath(name, folder)).FirstOrDefault(File.Exists)
        ?? (Path.GetFileName(name) is var file && file.Length == name.Length
            ? folders.Skip(1).SelectMany(folder => LibraryScan.Files(folder, options.DeepestFolder, options.MostFiles, cancellationToken))
                .FirstOrDefault(path => string.Equals(Path.GetFileName(path), file, StringComparison.OrdinalIgnoreCase))
            : null);
}
