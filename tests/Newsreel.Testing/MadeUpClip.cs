using System.Text.Json;
using Newsreel.Media;

namespace Newsreel.Testing;

/// <summary>How one file of made-up footage is made.</summary>
/// <param name="Name">Path inside the library, with real words.</param>
/// <param name="Source">An ffmpeg source of moving pictures, with its filters.</param>
/// <param name="Coding">ffmpeg arguments of the output.</param>
/// <param name="Sidecar">What is written beside it; null for nothing.</param>
internal sealed record MadeUpClip(string Name, string Source, string Coding, object? Sidecar = null)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    /// <summary>Quarter turns that a player makes, written into the file as phones do.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>Makes the file and its sidecar.</summary>
    public async Task MakeAsync(string folder, Ffmpeg ffmpeg, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await ffmpeg.RunAsync(
            ["-f", "lavfi", "-i", Source, .. Coding.Split(' ', StringSplitOptions.RemoveEmptyEntries), path], "making test material", Deadline, cancellationToken);
        if (QuarterTurns != 0) DisplayMatrix.Turn(path, QuarterTurns);
        if (Sidecar is not null) await File.WriteAllTextAsync($"{path}.json", JsonSerializer.Serialize(Sidecar), cancellationToken);
    }
}
