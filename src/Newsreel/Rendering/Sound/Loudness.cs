namespace Newsreel.Rendering.Sound;

/// <summary>Measured loudness.</summary>
/// <param name="Integrated">LUFS after EBU R 128; −70 for silence.</param>
/// <param name="TruePeak">dBTP.</param>
/// <param name="Silences">Stretches under −50 dB of two seconds or more.</param>
public sealed record Loudness(double Integrated, double TruePeak, IReadOnlyList<Silence> Silences);

/// <summary>A silent stretch.</summary>
/// <param name="Start">From the start of the file.</param>
/// <param name="End">From the start of the file; <see cref="TimeSpan.MaxValue"/> when it lasts to the end.</param>
public readonly record struct Silence(TimeSpan Start, TimeSpan End);
