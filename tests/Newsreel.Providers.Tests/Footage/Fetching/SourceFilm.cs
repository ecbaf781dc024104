using System.Buffers.Binary;
using Newsreel.Media;
using Newsreel.Providers.Tests.Footage.Fetching;

[assembly: AssemblyFixture(typeof(SourceFilm))]

namespace Newsreel.Providers.Tests.Footage.Fetching;

/// <summary>A film of 30 seconds whose every frame is another one, in the forms in which archives keep theirs. Made once.</summary>
public sealed class SourceFilm : IDisposable
{
    public const int Rate = 25;

    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>What a large file has besides: more than anybody would fetch.</summary>
    private const long Ballast = 300_000_000;

    private const int Picture = 40 * 22;
    private const string Small = "scale=40:22:flags=area,format=gray";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private readonly TempFolder folder = new();
    private readonly Lazy<Task> made;
    private readonly Lazy<Task<byte[]>> pictures;

    public SourceFilm()
    {
        made = new(MakeAsync);
        pictures = new(async () => (await Ffmpeg.RunAsync(["-i", Path, "-map", "0:V:0", "-vf", Small, "-f", "rawvideo", "pipe:1"], "looking at pictures", Deadline, CancellationToken.None)).Output);
    }


    public Ffmpeg Ffmpeg { get; } = new(MediaTools.InPath);

    /// <summary>The film as a file, its index at the end.</summary>
    public string Path => folder.File("film.mp4");

    /// <summary>The film as a file, its index at the beginning.</summary>
    public string IndexFirst => folder.File("first.mp4");

    /// <summary>Bytes of a second, on average.</summary>
    public double PerSecond => new FileInfo(Path).Length / Length.TotalSeconds;

    /// <summary>Makes sure that the film is there.</summary>
    public Task ReadyAsync() => made.Value;

    /// <summary>The film with 300 MB of nothing, its index at the beginning.</summary>
    internal async Task<IContent> IndexFirstAsync()
    {
        await ReadyAsync();
        return new SparseContent((await File.ReadAllBytesAsync(IndexFirst), 0), (Box("free", Ballast), 0), (null, Ballast - 8));
    }

    /// <summary>The same, its index at the end.</summary>
    internal async Task<IContent> IndexLastAsync()
    {
        await ReadyAsync();
        var bytes = await File.ReadAllBytesAsync(Path);
        var index = IndexOf(bytes);
        return new SparseContent((bytes[..index], 0), (Box("free", Ballast), 0), (null, Ballast - 8), (bytes[index..], 0));
    }

    /// <summary>A film of 8 seconds in another form.</summary>
    internal async Task<IContent> OtherAsync(string name, params string[] coding)
    {
        await ReadyAsync();
        var path = folder.File(name);
        await Ffmpeg.RunAsync(["-i", Path, "-t", "8", .. coding, path], "making test material", Deadline, CancellationToken.None);
        return new SparseContent((await File.ReadAllBytesAsync(path), 0));
    }

    /// <summary>The film as a playlist of segments of 2 seconds; the files by name.</summary>
    internal async Task<IReadOnlyDictionary<string, byte[]>> PlaylistAsync(params string[] form)
    {
        await ReadyAsync();
        var hls = folder.Folder(Guid.NewGuid().ToString("N"));
        await Ffmpeg.RunAsync(["-i", Path, "-c", "copy", "-f", "hls", "-hls_time", "2", "-hls_playlist_type", "vod", .. form, System.IO.Path.Combine(hls, "list.m3u8")], "making test material", Deadline, CancellationToken.None);
        return Directory.EnumerateFiles(hls).ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>The first picture of a file from one of its times on, small and grey.</summary>
    public async Task<byte[]> PictureAsync(string path, TimeSpan time) => (await Ffmpeg.RunAsync(
        ["-seek_timestamp", "1", "-ss", FormattableString.Invariant($"{time.TotalSeconds:0.######}"), "-i", path, "-map", "0:V:0", "-frames:v", "1", "-vf", Small, "-f", "rawvideo", "pipe:1"],
        "looking at a picture", Deadline, CancellationToken.None)).Output;

    /// <summary>Which picture of the film looks most like one, counted from 0.</summary>
    public async Task<int> NumberAsync(byte[] picture)
    {
        var all = await pictures.Value;
        return Enumerable.Range(0, all.Length / Picture).MinBy(number => Difference(picture, all.AsSpan(number * Picture, Picture)));
    }

    public void Dispose() => folder.Dispose();

    private async Task MakeAsync()
    {
        await Ffmpeg.RunAsync(
            [
                "-f", "lavfi", "-i", "testsrc2=s=256x144:r=25:d=30,noise=alls=12:allf=t", "-f", "lavfi", "-i", "sine=r=48000:d=30",
                "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "50", "-b:v", "3M", "-pix_fmt", "yuv420p", "-c:a", "aac", Path,
            ],
            "making test material", Deadline, CancellationToken.None);
        await Ffmpeg.RunAsync(["-i", Path, "-c", "copy", "-movflags", "+faststart", IndexFirst], "making test material", Deadline, CancellationToken.None);
    }

    private static int Difference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0;
        for (var at = 0; at < other.Length; at++) sum += Math.Abs(one[at] - other[at]);
        return sum;
    }

    private static byte[] Box(string name, long size)
    {
        var box = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)size);
        System.Text.Encoding.ASCII.GetBytes(name, box.AsSpan(4));
        return box;
    }

    private static int IndexOf(byte[] file)
    {
        var at = 0;
        while (!file.AsSpan(at + 4, 4).SequenceEqual("moov"u8)) at += (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
        return at;
    }
}
