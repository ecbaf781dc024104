using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Reviewing;

/// <summary>Takes small pictures out of a film: exact frames, decoded once each, never the whole film in one call.</summary>
public sealed class FrameGrabber(Ffmpeg ffmpeg)
{
    /// <summary>The long side of a picture in pixels.</summary>
    public const int LongSide = 320;

    private const int FramesInACall = 60;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>The frames as JPEG, by their number.</summary>
    /// <param name="film">Absolute path of a film whose first frame is presented at zero, in BT.709.</param>
    /// <param name="rate">Its constant frame rate.</param>
    /// <param name="frames">Rising, without repetition.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Frames that the film does not have are not among them.</returns>
    /// <exception cref="NewsreelException">ffmpeg is missing, failed or passed its deadline.</exception>
    public async Task<IReadOnlyDictionary<long, byte[]>> GrabAsync(
        string film, FrameRate rate, IReadOnlyList<long> frames, CancellationToken cancellationToken)
    {
        var grabbed = new Dictionary<long, byte[]>(frames.Count);
        foreach (var group in frames.Chunk(FramesInACall))
        {
            var result = await ffmpeg.RunAsync(Arguments(film, rate, group), "taking frames out of the film", Deadline, cancellationToken);
            foreach (var (frame, picture) in group.Zip(Pictures(result.Output))) grabbed[frame] = picture;
        }

        return grabbed;
    }

    /// <summary>One call: from half a frame before the first one on, numbers are counted from it.</summary>
    internal static IReadOnlyList<string> Arguments(string film, FrameRate rate, IReadOnlyList<long> frames)
    {
        var start = Math.Max(0, frames[0] - 0.5) / rate.PerSecond;
        var wanted = string.Join('+', frames.Select(frame => string.Create(CultureInfo.InvariantCulture, $"eq(n,{frame - frames[0]})")));
        return
        [
            "-ss", start.ToString("0.######", CultureInfo.InvariantCulture), "-i", film, "-map", "0:v:0", "-frames:v", frames.Count.ToString(CultureInfo.InvariantCulture),
            "-vf",
            $"select='{wanted}',scale=w='if(gt(a,1),{LongSide},-2)':h='if(gt(a,1),-2,{LongSide})'"
            + ":in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p",
            "-vsync", "0", "-c:v", "mjpeg", "-q:v", "4", "-f", "image2pipe", "pipe:1",
        ];
    }

    /// <summary>Cuts what ffmpeg wrote into pictures. Its tables hold no FF D9 and its data is stuffed, so that this mark stands at ends only.</summary>
    internal static IReadOnlyList<byte[]> Pictures(ReadOnlySpan<byte> stream)
    {
        ReadOnlySpan<byte> end = [0xFF, 0xD9];
        var pictures = new List<byte[]>();
        for (var length = stream.IndexOf(end) + end.Length; length > 1; length = stream.IndexOf(end) + end.Length)
        {
            pictures.Add(stream[..length].ToArray());
            stream = stream[length..];
        }

        return pictures;
    }
}
