using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Testing;

/// <summary>How one file of made-up footage is made.</summary>
/// <param name="Name">Path inside the library, with real words.</param>
/// <param name="Source">An ffmpeg source of moving pictures, with its filters.</param>
/// <param name="Coding">ffmpeg arguments of the output.</param>
/// <param name="Sidecar">What is written beside it; null for nothing.</param>
internal sealed record MadeUpClip(string Name, string Source, string Coding, object? Sidecar = null)
{
    private const int Squares = 4;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    /// <summary>Quarter turns that a player makes, written into the file as phones do.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>Squares of light and dark: the sources look alike, and of two clips that do a film shows one.</summary>
    public string Marks => string.Concat(Fingerprint.Of(Name).Value.Take(Squares * Squares).Select((sign, at) => (sign % 3) switch
    {
        0 => "",
        var shade => FormattableString.Invariant($",drawbox=x=iw*{at % Squares}/{Squares}:y=ih*{at / Squares}/{Squares}:w=iw/{Squares}:h=ih/{Squares}:c={(shade == 1 ? "black" : "white")}@0.6:t=fill"),
    }));

    /// <summary>Makes the file and its sidecar.</summary>
    public async Task MakeAsync(string folder, Ffmpeg ffmpeg, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await ffmpeg.RunAsync(
            ["-f", "lavfi", "-i", $"{Source}{Marks}", .. Coding.Split(' ', StringSplitOptions.RemoveEmptyEntries), path], "making test material", Deadline, cancellationToken);
        if (QuarterTurns != 0) DisplayMatrix.Turn(path, QuarterTurns);
        if (Sidecar is not null) await File.WriteAllTextAsync($"{path}.json", JsonSerializer.Serialize(Sidecar), cancellationToken);
    }
}
