using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>One kind of sound of a film, processed and as long as the film: a WAV file of its own, and what was measured on it.</summary>
/// <param name="Path">16-bit WAV at 48 kHz, mono for the voice, stereo for others.</param>
/// <param name="Measure">Measured when it was made.</param>
internal sealed record Stem(string Path, StemMeasure Measure)
{
    /// <summary>The stem's identity: its file is named by all that shaped it.</summary>
    public string Key => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Makes a stem, or finds the one that was made of the same things.</summary>
    /// <param name="folder">Where stems are kept.</param>
    /// <param name="kind">For example <c>voice</c>.</param>
    /// <param name="shapedBy">Everything that shapes it.</param>
    /// <param name="make">Writes it at the path that it is given, and measures it.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    public static async Task<Stem> OnceAsync(
        string folder, string kind, Fingerprint shapedBy, Func<string, Task<StemMeasure>> make, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(folder, $"{kind}-{shapedBy.FileName}.wav");
        var note = System.IO.Path.ChangeExtension(path, ".json");
        if (WaveSound.IsWhole(path) && await Note.ReadAsync<StemMeasure>(note, cancellationToken) is { } known) return new(path, known);
        StemMeasure? measure = null;
        await PartFile.WriteAsync(path, async part => measure = await make(part));
        await Note.WriteAsync(note, measure, cancellationToken);
        return new(path, measure!);
    }
}

/// <summary>What was measured on a stem.</summary>
/// <param name="Integrated">LUFS of all of it.</param>
/// <param name="UnderVoice">How far it lies under the voice while that speaks, LU; 0 for the voice itself.</param>
internal sealed record StemMeasure(double Integrated, double UnderVoice);
