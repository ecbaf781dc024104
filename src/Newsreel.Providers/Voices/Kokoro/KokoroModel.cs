using Newsreel.Common;
using Newsreel.Providers.Voices.Kokoro.Onnx;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>
/// A loaded Kokoro model of any export: tokens named <c>input_ids</c> or <c>tokens</c>, speed as floating point or whole number, with or
/// without the durations of its tokens. What it takes is read from the file.
/// </summary>
internal sealed class KokoroModel : IDisposable
{
    /// <summary>Samples per second of its sound.</summary>
    public const int SampleRate = 24_000;

    private static readonly string[] TokenNames = ["input_ids", "tokens"];
    private static readonly string[] SoundNames = ["waveform", "audio"];
    private readonly OnnxSession session;
    private readonly string path;
    private readonly OnnxValue tokens;
    private readonly OnnxValue speed;
    private readonly string sound;
    private readonly string? durations;

    private KokoroModel(OnnxSession session, string path)
    {
        (this.session, this.path) = (session, path);
        tokens = Input(OnnxType.Long, TokenNames);
        Input(OnnxType.Float, "style");
        speed = session.Inputs.FirstOrDefault(input => input.Name is "speed" && input.Type is OnnxType.Float or OnnxType.Int or OnnxType.Long) ?? throw Other("takes no 'speed'");
        if (session.Inputs.Count > 3) throw Other($"wants more than tokens, style and speed: {string.Join(", ", session.Inputs.Select(input => input.Name))}");
        sound = session.Outputs.FirstOrDefault(output => SoundNames.Contains(output.Name, StringComparer.Ordinal))?.Name ?? throw Other($"gives no sound: {string.Join(", ", session.Outputs.Select(output => output.Name))}");
        durations = session.Outputs.FirstOrDefault(output => output.Name.Contains("dur", StringComparison.Ordinal))?.Name;
    }

    /// <summary>Whether the model cannot speak a little faster or slower: its speed is a whole number.</summary>
    public bool HasWholeSpeed => speed.Type is not OnnxType.Float;

    /// <summary>Loads a model.</summary>
    /// <param name="api">The library.</param>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="threads">Threads that speak one sentence, at least 1.</param>
    /// <exception cref="NewsreelException">Code <c>voice-model</c>: it is missing, damaged or another model.</exception>
    public static KokoroModel Open(OnnxApi api, string path, int threads)
    {
        if (!File.Exists(path)) throw Missing(path);
        OnnxSession opened;
        try
        {
            opened = new(api, path, threads);
        }
        catch (OnnxFailure failure)
        {
            throw Damaged(path, failure);
        }

        try
        {
            return new(opened, path);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Speaks.</summary>
    /// <param name="ids">Tokens without the pads around them: 1 to <see cref="KokoroChunks.MostTokens"/>.</param>
    /// <param name="style">256 numbers of a voice.</param>
    /// <param name="rate">1 = the voice's own; always 1 where <see cref="HasWholeSpeed"/>.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <exception cref="NewsreelException">Code <c>voice-model</c>: it refuses, or gives what is no sound.</exception>
    public KokoroSound Speak(IReadOnlyList<int> ids, float[] style, double rate, CancellationToken cancellationToken)
    {
        long[] padded = [0, .. ids.Select(id => (long)id), 0];
        List<string> wanted = durations is null ? [sound] : [sound, durations];
        try
        {
            var given = session.Run([OnnxTensor.Of(tokens.Name, padded, 1, padded.Length), OnnxTensor.Of("style", style, 1, style.Length), Speed(rate)], wanted, cancellationToken);
            var told = durations is null ? [] : given[1];
            if (!Array.TrueForAll(told, float.IsFinite) || (told.Length > 0 && told.Sum(duration => Math.Max(0, duration)) <= 0)) throw Other("gave durations that are no times");
            if (told.Length > 0 && told.Length != padded.Length) throw Other($"gave {told.Length} durations for {padded.Length} tokens");
            if (given[0].Length == 0) throw Other("gave no samples");
            return Array.TrueForAll(given[0], float.IsFinite) ? new(given[0], told) : throw Other("gave samples that are no numbers");
        }
        catch (OnnxFailure failure)
        {
            throw NewsreelException.Work("voice-model", $"{failure.Message} ('{path}')", "Run 'newsreel doctor' to check the voice, or install it again with 'newsreel voices install kokoro --repair'.", failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => session.Dispose();

    private OnnxTensor Speed(double rate) => speed.Type switch
    {
        OnnxType.Float => OnnxTensor.Of(speed.Name, [(float)rate], 1),
        OnnxType.Int => OnnxTensor.Of(speed.Name, [1], 1),
        _ => OnnxTensor.Of(speed.Name, [1L], 1),
    };

    private OnnxValue Input(OnnxType type, params string[] names)
    {
        var input = session.Inputs.FirstOrDefault(input => names.Contains(input.Name, StringComparer.Ordinal)) ?? throw Other($"takes no '{names[0]}'");
        return input.Type == type ? input : throw Other($"takes '{input.Name}' as {input.Type}, not as {type}");
    }

    private NewsreelException Other(string how) => NewsreelException.Work(
        "voice-model", $"The model '{path}' is no Kokoro model that is known here: it {how}.", "Install a known one with 'newsreel voices install kokoro --repair'.");

    private static NewsreelException Missing(string path) => NewsreelException.Work(
        "voice-model", $"The voice model '{path}' is not there.", "Install it with 'newsreel voices install kokoro', or choose another voice with --voice.");

    private static NewsreelException Damaged(string path, OnnxFailure failure) => NewsreelException.Work(
        "voice-model", $"The voice model '{path}' cannot be loaded: {failure.Message}", "Install it again with 'newsreel voices install kokoro --repair'.", failure);
}

/// <summary>What the model gave.</summary>
/// <param name="Samples">At <see cref="KokoroModel.SampleRate"/>, 1 being full scale.</param>
/// <param name="Durations">How long each token lasts, pads included, in parts of the whole; empty where the model does not tell.</param>
internal sealed record KokoroSound(float[] Samples, IReadOnlyList<float> Durations);
