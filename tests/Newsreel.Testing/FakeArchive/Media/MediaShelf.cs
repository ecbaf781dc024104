using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Makes media when they are asked for first, and keeps what was encoded on disk, by recipe. Safe to use from several threads.</summary>
internal sealed class MediaShelf(string? folder) : IAsyncDisposable
{
    private const string Version = "2";
    private const int AtOnce = 2;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(180);
    private readonly string folder = Directory.CreateDirectory(Path.Combine(folder ?? Path.Combine(Repository.Root, "artifacts", "fake-archive"), Version)).FullName;
    private readonly SemaphoreSlim gate = new(AtOnce);
    private readonly CancellationTokenSource ended = new();
    private readonly Ffmpeg ffmpeg = new(MediaTools.InPath);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IByteSource>>> files = new(StringComparer.Ordinal);

    /// <summary>A file of a video.</summary>
    public Task<IByteSource> OpenAsync(FakeAsset asset, FakeRendition rendition) =>
        files.GetOrAdd($"{asset.Key}/{rendition.Name}", _ => new(() => ReadAsync(asset, rendition))).Value;

    /// <summary>A playlist or a piece of one; null when there is no such piece.</summary>
    /// <param name="asset">The video.</param>
    /// <param name="height">Lines.</param>
    /// <param name="name">File name within the playlist's folder.</param>
    public async Task<string?> PieceAsync(FakeAsset asset, int height, string name)
    {
        var path = Path.Combine(await ListAsync(asset, height), name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Encodes what a file needs.</summary>
    public Task PrepareAsync(FakeAsset asset, FakeRendition rendition) => rendition.Format switch
    {
        FakeFormat.Hls => ListAsync(asset, rendition.Height),
        FakeFormat.WebM => LoopedAsync(asset, rendition),
        _ => ClipAsync(asset, rendition),
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        // What is being made ends first; whoever asked for it was told of a failure.
        await Task.WhenAll(made.Values.Where(file => file.IsValueCreated).Select(file => (Task)file.Value)).ContinueWith(_ => { }, TaskScheduler.Default);
        foreach (var file in files.Values.Where(file => file.IsValueCreated && file.Value.IsCompletedSuccessfully)) (await file.Value).Dispose();
        gate.Dispose();
        ended.Dispose();
    }

    private async Task<IByteSource> ReadAsync(FakeAsset asset, FakeRendition rendition)
    {
        if (rendition.Format is FakeFormat.WebM) return new FileBytes(await LoopedAsync(asset, rendition), rendition.Bytes);
        return new VirtualMp4(await ClipAsync(asset, rendition), asset.Duration, rendition.Kbps, asset.HasSound, asset.IndexAtEnd);
    }

    private Task<string> ClipAsync(FakeAsset asset, FakeRendition rendition) => BaseAsync(new(asset.Picture, rendition.Height, rendition.Kbps, asset.HasSound, IsWebM: false));

    private Task<string> BaseAsync(ClipRecipe recipe) => MadeAsync(recipe.Name, path => ffmpeg.RunAsync([.. recipe.Arguments(), path], "making footage of the fake archive", Deadline, ended.Token, recipe.Input()));

    private async Task<string> LoopedAsync(FakeAsset asset, FakeRendition rendition)
    {
        var clip = await BaseAsync(new(asset.Picture, rendition.Height, rendition.Kbps, HasSound: false, IsWebM: true));
        var seconds = FormattableString.Invariant($"{asset.Duration.TotalSeconds:0.###}");
        return await MadeAsync(
            $"{Path.GetFileNameWithoutExtension(clip)}-{seconds}.webm",
            path => ffmpeg.RunAsync(["-stream_loop", "-1", "-i", clip, "-c", "copy", "-t", seconds, path], "making footage of the fake archive", Deadline, ended.Token));
    }

    private async Task<string> ListAsync(FakeAsset asset, int height)
    {
        var clip = await BaseAsync(new(asset.Picture, height, height * 6, asset.HasSound, IsWebM: false));
        var seconds = FormattableString.Invariant($"{asset.Duration.TotalSeconds:0.###}");
        return await MadeAsync(
            $"{Path.GetFileNameWithoutExtension(clip)}-{seconds}-hls",
            path =>
            {
                Directory.CreateDirectory(path);
                return ffmpeg.RunAsync(
                    ["-stream_loop", "-1", "-i", clip, "-c", "copy", "-t", seconds, "-f", "hls", "-hls_time", "4", "-hls_list_size", "0", "-hls_segment_filename", $"hls-{height}-%03d.ts", $"hls-{height}.m3u8"],
                    "making footage of the fake archive", Deadline, ended.Token, folder: path);
            });
    }

    private Task<string> MadeAsync(string name, Func<string, Task> make) => made.GetOrAdd(name, _ => new(async () =>
    {
        var path = Path.Combine(folder, name);
        if (Path.Exists(path)) return path;
        await gate.WaitAsync(ended.Token);
        try
        {
            // It appears whole, so that two programs can fill the folder at once.
            var part = Path.Combine(folder, $"{Fingerprint.Of($"{Environment.ProcessId}", name).Value[..12]}.part{Path.GetExtension(name)}");
            await make(part);
            if (Path.Exists(path)) return path;
            if (Directory.Exists(part)) Directory.Move(part, path);
            else File.Move(part, path, overwrite: true);
            return path;
        }
        finally
        {
            gate.Release();
        }
    })).Value;
}
