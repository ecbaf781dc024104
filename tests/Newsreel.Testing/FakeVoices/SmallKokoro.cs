using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Newsreel.Testing.FakeVoices;

/// <summary>
/// A model of a few kilobytes with Kokoro's signature and habits: a tone for each token, as loud as its number makes it, silence for spaces,
/// marks and pads; each token lasts two to four frames of 25 ms; the style sets the pitch and the speed the length of a frame.
/// </summary>
public sealed record SmallKokoro
{
    /// <summary>Frames of 25 ms at speed 1 that a token lasts: 2 and what its id leaves when divided by three.</summary>
    public static int Frames(int token) => 2 + (token % 3);

    /// <summary>Name of the input of tokens: <c>input_ids</c> or <c>tokens</c>.</summary>
    public string Tokens { get; init; } = "input_ids";

    /// <summary>Name of the output of sound: <c>waveform</c> or <c>audio</c>.</summary>
    public string Sound { get; init; } = "waveform";

    /// <summary>Whether the speed is a 32-bit whole number.</summary>
    public bool HasWholeSpeed { get; init; }

    /// <summary>Whether it tells how long tokens last.</summary>
    public bool TellsDurations { get; init; }

    /// <summary>Numbers of the style that it takes; Kokoro's has 256.</summary>
    public int StyleWidth { get; init; } = 256;

    /// <summary>Whether what it gives are no numbers.</summary>
    public bool GivesNonsense { get; init; }

    /// <summary>Frames that a token lasts beyond its own: with 0 the model speaks as fast as a person, with 2 as a slow one.</summary>
    public int Drawl { get; init; }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToModel()
    {
        var graph = new OnnxGraph()
            .Input(Tokens, 7, 1, 0).Input("style", 1, 1, StyleWidth).Input("speed", HasWholeSpeed ? 6 : 1, 1).Output(Sound, 1, 0)
            .Constant("any", isScalar: false, -1).Constant("zero", isScalar: true, 0).Constant("one", isScalar: true, 1).Constant("axis", isScalar: false, 0).Constant("next", isScalar: false, 1)
            .Constant("three", isScalar: true, 3).Constant("five", isScalar: true, 5).Constant("least", isScalar: true, 2 + Drawl).Constant("marks", isScalar: true, 16)
            .Constant("no", 0f).Constant("yes", 1f).Constant("base", 0.1f).Constant("more", 0.05f).Constant("frame", 600f).Constant("turn", (float)(2 * Math.PI * 140 / 24_000)).Constant("voice", 0.01f)
            .Node("Reshape", $"{Tokens} any", "flat")
            .Node("Mod", "flat three", "left").Node("Add", "left least", "lasts")
            .Node("CumSum", "lasts zero", "ends").Node("ReduceSum", "lasts", "total", ("keepdims", 0))
            .Node("Range", "zero total one", "frames").Node("Unsqueeze", "frames next", "each").Node("Unsqueeze", "ends axis", "until")
            .Node("GreaterOrEqual", "each until", "past").Node("Cast", "past", "passed", ("to", 7)).Node("ReduceSum", "passed next", "index", ("keepdims", 0))
            .Node("Gather", "flat index", "said").Node("LessOrEqual", "said marks", "quiet")
            .Node("Mod", "said five", "strength").Node("Cast", "strength", "strong", ("to", 1)).Node("Mul", "strong more", "louder").Node("Add", "louder base", "loud")
            .Node("Where", "quiet no loud", "level").Node("Unsqueeze", "level next", "levels")
            .Node("Cast", "speed", "rate", ("to", 1)).Node("Div", "frame rate", "exact").Node("Floor", "exact", "whole").Node("Cast", "whole", "samples", ("to", 7))
            .Node("Concat", "next samples", "shape", ("axis", 0)).Node("Expand", "levels shape", "spread").Node("Reshape", "spread any", "envelope")
            .Node("Size", "envelope", "count").Node("Cast", "count", "length", ("to", 1)).Node("Range", "no length yes", "time")
            .Node("ReduceMean", "style", "colour", ("keepdims", 0)).Node("Mul", "colour voice", "bend").Node("Add", "bend turn", "step")
            .Node("Mul", "time step", "phase").Node("Sin", "phase", "tone");
        graph = GivesNonsense ? graph.Node("Mul", "tone envelope", "plain").Node("Div", "plain no", Sound) : graph.Node("Mul", "tone envelope", Sound);
        if (TellsDurations) graph = graph.Output("durations", 1, 0).Node("Cast", "lasts", "durations", ("to", 1));
        return graph.ToModel();
    }

    /// <summary>The bytes of a voice: a different pitch for each name.</summary>
    public static byte[] VoiceFile(string name)
    {
        var styles = new float[510 * 256];
        Array.Fill(styles, name.Select((letter, at) => letter * (at + 1)).Sum() % 97 / 97f);
        return MemoryMarshal.AsBytes(styles.AsSpan()).ToArray();
    }

    /// <summary>A NumPy archive of voices, as kokoro-onnx ships them.</summary>
    public static byte[] Archive(params IReadOnlyList<string> names)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry($"{name}.npy", CompressionLevel.NoCompression).Open();
                var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (510, 1, 256), }".PadRight(117) + "\n";
                entry.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, (byte)header.Length, 0, .. System.Text.Encoding.ASCII.GetBytes(header)]);
                entry.Write(VoiceFile(name));
            }
        }

        return file.ToArray();
    }

    /// <summary>Writes a folder as an installation leaves it: the model, some voices, and the native library where one is given.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="library">Absolute path of the native library; null for none.</param>
    /// <param name="voices">Names of the voices; without any, af_heart and bf_emma.</param>
    public void Install(string folder, string? library, params IReadOnlyList<string> voices)
    {
        Directory.CreateDirectory(Path.Combine(folder, "voices"));
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), ToModel());
        foreach (var voice in voices.Count > 0 ? voices : ["af_heart", "bf_emma"]) File.WriteAllBytes(Path.Combine(folder, "voices", $"{voice}.bin"), VoiceFile(voice));
        if (library is not null) File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(library)), library);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tokens}→{Sound}{(HasWholeSpeed ? ", whole speed" : "")}{(TellsDurations ? ", durations" : "")}");
}
