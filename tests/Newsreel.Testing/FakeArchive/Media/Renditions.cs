using Newsreel.Testing.FakeArchive.Services;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>A file in which a service offers a video.</summary>
/// <param name="Name">File name.</param>
/// <param name="Format">How it is packed.</param>
/// <param name="Height">Lines; the width follows from 16:9.</param>
/// <param name="Kbps">Bits of picture a second, in thousands.</param>
/// <param name="Bytes">Size; 0 for playlists.</param>
internal sealed record FakeRendition(string Name, FakeFormat Format, int Height, int Kbps, long Bytes)
{
    /// <summary>Pixels in a line.</summary>
    public int Width => Height switch { 480 => 854, 360 => 640, _ => Height * 16 / 9 };
}

/// <summary>How a file is packed.</summary>
internal enum FakeFormat
{
    /// <summary>MP4 or MOV, computed as it is read.</summary>
    Mp4,

    /// <summary>WebM, a whole file.</summary>
    WebM,

    /// <summary>A playlist of pieces.</summary>
    Hls,
}

/// <summary>The files of each video, by the habits of its service.</summary>
internal static class Renditions
{
    /// <summary>All of them, the best first.</summary>
    public static IReadOnlyList<FakeRendition> Of(FakeAsset asset) => asset.Service switch
    {
        FakeServices.Dvids => [.. FakeDvids.Files(asset)],
        FakeServices.Nasa => [.. FakeNasa.Files(asset)],
        FakeServices.Svs => [Mp4(asset, $"{asset.Id}_1080p30.mp4", 1080, 9000), Mp4(asset, $"{asset.Id}_720p30.mp4", 720, 4500), Mp4(asset, $"{asset.Id}_360p30.mp4", 360, 1000)],
        FakeServices.InternetArchive => [.. FakeInternetArchive.Files(asset)],
        FakeServices.Commons => [.. FakeCommons.Files(asset)],
        FakeServices.Pexels => [Mp4(asset, $"{asset.Number}-hd_1920_1080_25fps.mp4", 1080, 9000), Mp4(asset, $"{asset.Number}-hd_1280_720_25fps.mp4", 720, 4500), Mp4(asset, $"{asset.Number}-sd_640_360_25fps.mp4", 360, 1000), Playlist("hls.m3u8")],
        _ => [Mp4(asset, $"{asset.Number}_large.mp4", 2160, 20_000), Mp4(asset, $"{asset.Number}_medium.mp4", 1080, 9000), Mp4(asset, $"{asset.Number}_small.mp4", 720, 4500), Mp4(asset, $"{asset.Number}_tiny.mp4", 540, 2000)],
    };

    /// <summary>An MP4 or MOV file.</summary>
    public static FakeRendition Mp4(FakeAsset asset, string name, int height, int kbps) =>
        new(name, FakeFormat.Mp4, height, kbps, VirtualMp4.SizeOf(asset.Duration, kbps, asset.HasSound));

    /// <summary>A WebM file.</summary>
    public static FakeRendition WebM(FakeAsset asset, string name, int height, int kbps) =>
        new(name, FakeFormat.WebM, height, kbps, (long)(asset.Duration.TotalSeconds * kbps * 1000 / 8) + (256 << 10));

    /// <summary>A playlist.</summary>
    public static FakeRendition Playlist(string name) => new(name, FakeFormat.Hls, 720, 4500, 0);
}
