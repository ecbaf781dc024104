namespace Newsreel.Providers.Tests.Voices.Espeak;

/// <summary>A shell script in place of a program; it counts how often it was run.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsreel-fake-");

    public FakeProgram(string script)
    {
        Path = System.IO.Path.Combine(folder.FullName, "espeak-fake");
        File.WriteAllText(Path, $"#!/bin/sh\necho run >> '{Log}'\n{script}\n");
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The fake is a shell script.");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public int Runs => File.ReadAllLines(Log).Length;

    private string Log => System.IO.Path.Combine(folder.FullName, "runs");

    public void Dispose() => folder.Delete(recursive: true);
}

internal static class Programs
{
    public static bool Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
