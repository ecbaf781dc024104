namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>ffmpeg and espeak-ng that note what they are asked to make, and then make it.</summary>
internal sealed class CountedPrograms : IDisposable
{
    private readonly TempHome _folder = new();

    public CountedPrograms()
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The programs are shell scripts.");
        foreach (var program in new[] { "ffmpeg", "espeak-ng" })
        {
            var path = _folder.At(program);
            // One line is one write, so that two calls at once do not run together. exec keeps the process, and with it whatever ties it to its parent.
            File.WriteAllText(path, $"#!/bin/sh\nline=$(printf '%s ' {program} \"$@\" | tr '\\n' ' ')\necho \"$line\" >> '{Log}'\nexec '{InPath(program)}' \"$@\"\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = $"{_folder.Root}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" };
    }

    /// <summary>Puts them before the real ones.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; }

    private string Log => _folder.At("log");

    /// <summary>What was begun to be made since the last question.</summary>
    public Work Take()
    {
        var lines = File.Exists(Log) ? File.ReadAllLines(Log) : [];
        File.Delete(Log);
        var films = lines.Where(line => line.StartsWith("ffmpeg ", StringComparison.Ordinal)).ToList();
        return new(
            lines.Count(line => line.StartsWith("espeak-ng ", StringComparison.Ordinal) && !line.Contains("--v", StringComparison.Ordinal)),
            films.Count(line => line.Contains("libmp3lame", StringComparison.Ordinal)),
            [.. films.Where(line => line.Contains("libx264", StringComparison.Ordinal)).Select(line => Path.GetFileName(line.TrimEnd().Split(' ')[^1]).Split('.')[0])]);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The real program of this name.</summary>
    public static string InPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).First(File.Exists);
}

/// <summary>What was begun to be made.</summary>
/// <param name="Sentences">Times that the voice spoke.</param>
/// <param name="Scenes">Scenes whose sound was stored.</param>
/// <param name="Segments">Names of the encoded segments.</param>
internal sealed record Work(int Sentences, int Scenes, IReadOnlyList<string> Segments);
