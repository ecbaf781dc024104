using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>How a base clip is encoded. Pure: the same recipe gives the same arguments.</summary>
/// <param name="Picture">What it shows.</param>
/// <param name="Height">Lines.</param>
/// <param name="Kbps">Bits of picture a second that it may take, in thousands.</param>
/// <param name="HasSound">Whether it has sound.</param>
/// <param name="IsWebM">VP9 in WebM instead of H.264 in MP4.</param>
internal sealed record ClipRecipe(FakePicture Picture, int Height, int Kbps, bool HasSound, bool IsWebM)
{
    /// <summary>Pictures a second.</summary>
    public const int Rate = 25;

    // As many as a line of burned-in text takes from edge to edge.
    private const int MostSigns = 40;

    private int Width => Height switch { 480 => 854, 360 => 640, _ => Height * 16 / 9 };

    private bool IsDrawn => Picture.Kind is not (FakePictureKind.Black or FakePictureKind.ColourBars or FakePictureKind.Slate);

    /// <summary>Names the file of the clip.</summary>
    public string Name => $"{Fingerprint.Of([$"{Picture.Seed}", $"{Picture.Kind}", .. Arguments()]).Value[..20]}{(IsWebM ? ".webm" : ".mp4")}";

    /// <summary>The pixels that ffmpeg reads from its standard input; empty when it draws itself.</summary>
    public byte[] Input() => IsDrawn ? PictureMaker.Draw(Picture.Seed, Picture.Kind is FakePictureKind.TalkingHead) : [];

    /// <summary>The arguments of ffmpeg, without the output.</summary>
    public IReadOnlyList<string> Arguments()
    {
        var seconds = VirtualMp4.Period.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<string> source = IsDrawn
            ? ["-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", $"{PictureMaker.Width}x{PictureMaker.Height}", "-framerate", $"{Rate}", "-i", "-"]
            : ["-f", "lavfi", "-i", Picture.Kind switch { FakePictureKind.ColourBars => $"smptehdbars=s={Width}x{Height}:r={Rate}:d={seconds}", FakePictureKind.Black => $"color=c=black:s={Width}x{Height}:r={Rate}:d={seconds}", _ => $"color=c=0x1d3557:s={Width}x{Height}:r={Rate}:d={seconds}" }];
        IReadOnlyList<string> sound = HasSound && !IsWebM ? ["-f", "lavfi", "-i", $"sine=frequency={200 + (Picture.Seed % 400)}:sample_rate=32000:duration=4.2"] : [];
        IReadOnlyList<string> soundCoding = sound.Count > 0 ? ["-map", "0:v", "-map", "1:a", "-c:a", "aac", "-b:a", $"{VirtualMp4.SoundKbps}k"] : ["-an"];
        return [.. source, .. sound, "-vf", Filters(), "-frames:v", $"{(int)VirtualMp4.Period.TotalSeconds * Rate}", .. Coding(), .. soundCoding];
    }

    private IReadOnlyList<string> Coding()
    {
        var limit = $"{Kbps * 7 / 10}k";
        var distance = $"{(Picture.Seed % 2 == 0 ? 1 : 2) * Rate}";
        return IsWebM
            ? ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-row-mt", "1", "-threads", "2", "-b:v", limit, "-minrate", limit, "-maxrate", limit, "-bufsize", limit, "-g", distance]
            :
            [
                "-c:v", "libx264", "-preset", "ultrafast", "-crf", Picture.IsCopy ? "33" : "28", "-maxrate", limit, "-bufsize", limit, "-bf", "0", "-g", distance,
                "-keyint_min", distance, "-sc_threshold", "0", "-threads", "2", "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            ];
    }

    private string Filters()
    {
        var text = new string([.. Picture.Words.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign == ' ')]);
        if (text.Length == 0) text = "Camp Example  Release 12";
        if (Picture.Kind is FakePictureKind.Slate) return $"{Line(text, "h/12", "(h-th)/2")},{Line("DATE PLACE UNIT", "h/24", "h*2/3")},format=yuv420p";
        if (!IsDrawn) return "format=yuv420p";
        // The way of the frame over the picture ends where it began, so that repetitions join without a jump.
        var wide = Picture.IsCopy ? 1.3 : 1.25;
        var sway = Picture.Kind switch { FakePictureKind.Frozen => 0, FakePictureKind.TalkingHead => 0.02, _ => 0.08 };
        var seconds = VirtualMp4.Period.TotalSeconds;
        var phase = Picture.Seed % 7;
        var scene = string.Create(
            CultureInfo.InvariantCulture,
            $"scale={Even(Width * wide)}:{Even(Height * wide)}:flags=bicubic,format=yuv420p,loop=loop=-1:size=1:start=0,setpts=N/{Rate}/TB,crop={Width}:{Height}:x='(iw-ow)/2+{Width * sway:0}*sin(2*PI*t/{seconds}+{phase})':y='(ih-oh)/2+{Height * sway:0}*cos(2*PI*t/{seconds}+{phase})'");
        return Picture.Kind is FakePictureKind.Text ? string.Join(',', Enumerable.Range(0, 7).Select(line => Line(string.Join("  ", Enumerable.Repeat(text, (MostSigns / (text.Length + 2)) + 1)), "h/11", $"h*{line}/7+h/40")).Prepend(scene)) : scene;
    }

    private static string Line(string text, string size, string place) => $"drawtext=text='{text}':fontsize={size}:fontcolor=white:borderw=2:x=(w-tw)/2:y={place}";

    private static int Even(double pixels) => (int)(pixels / 2) * 2;
}
