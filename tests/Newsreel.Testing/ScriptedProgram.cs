namespace Newsreel.Testing;

/// <summary>A shell script in place of a program; it notes each run with its arguments.</summary>
public sealed class ScriptedProgram : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Makes the program.</summary>
    /// <param name="script">Shell commands; the arguments are <c>"$@"</c>.</param>
    public ScriptedProgram(string script)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The program is a shell script.");
        Path = _folder.File("program");
        File.WriteAllText(Path, $"#!/bin/sh\nprintf '%s ' \"$@\" >> '{Log}'; echo >> '{Log}'\n{script}\n");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Absolute path of the program.</summary>
    public string Path { get; }

    /// <summary>The arguments of each run, joined by spaces.</summary>
    public IReadOnlyList<string> Runs => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => _folder.File("runs");

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
