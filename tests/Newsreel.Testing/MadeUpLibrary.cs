using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Testing;

/// <summary>A library of 40 small clips and stills of all kinds, with sidecars for half of them. Made once, then copied.</summary>
public static class MadeUpLibrary
{
    private const int AtOnce = 2;
    private static readonly SemaphoreSlim Gate = new(1);

    /// <summary>The number of files that are footage.</summary>
    public static int Count => MadeUpClips.All.Count;

    /// <summary>Their paths inside the library.</summary>
    public static IReadOnlyList<string> Names => [.. MadeUpClips.All.Select(clip => clip.Name)];

    /// <summary>Fills a folder with the whole library.</summary>
    public static Task CreateAsync(string folder, CancellationToken cancellationToken) => CreateAsync(folder, Names, cancellationToken);

    /// <summary>Fills a folder with some of the library, sidecars included.</summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="names">Paths inside the library.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task CreateAsync(string folder, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var store = await StoreAsync([.. MadeUpClips.All.Where(clip => names.Contains(clip.Name))], cancellationToken);
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            foreach (var file in new[] { name, $"{name}.json" }.Where(file => File.Exists(Path.Combine(store, file))))
                File.Copy(Path.Combine(store, file), Path.Combine(folder, file), overwrite: true);
        }
    }

    // The store outlives the run: its name changes with the recipes. A file appears there whole, so that two test programs can fill it at once.
    private static async Task<string> StoreAsync(IReadOnlyList<MadeUpClip> clips, CancellationToken cancellationToken)
    {
        var version = Fingerprint.Of(MadeUpClips.All.Select(clip => clip.ToString())).Value[..12];
        var store = Path.Combine(Repository.Root, "artifacts", "made-up-library", version);
        await Gate.WaitAsync(cancellationToken);
        try
        {
            var ffmpeg = new Ffmpeg(MediaTools.InPath);
            var missing = clips.Where(clip => !File.Exists(Path.Combine(store, clip.Name)));
            await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (clip, token) =>
            {
                var part = Directory.CreateDirectory(Path.Combine(store, $".{Guid.NewGuid():N}")).FullName;
                await clip.MakeAsync(part, ffmpeg, token);
                var target = Path.Combine(store, clip.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (clip.Sidecar is not null) File.Move(Path.Combine(part, $"{clip.Name}.json"), $"{target}.json", overwrite: true);
                File.Move(Path.Combine(part, clip.Name), target, overwrite: true);
                Directory.Delete(part, recursive: true);
            });
            return store;
        }
        finally
        {
            Gate.Release();
        }
    }
}
