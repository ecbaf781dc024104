using System.Runtime.CompilerServices;

namespace Newsreel.Testing;

/// <summary>Compares long text with a file under version control, to the letter.</summary>
public static class Snapshot
{
    /// <summary>Set to 1 to accept what the code makes as what is expected.</summary>
    public const string AcceptVariable = "NEWSREEL_ACCEPT_SNAPSHOTS";

    /// <summary>Fails with the first line that differs from <c>Expectations/name</c> beside the calling file.</summary>
    /// <param name="actual">What the code made; line ends are LF.</param>
    /// <param name="name">The file's name with its ending.</param>
    /// <param name="callerPath">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The text differs, or nothing is expected yet.</exception>
    public static void Matches(string actual, string name, [CallerFilePath] string callerPath = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(callerPath)!, "Expectations", name);
        if (string.Equals(Environment.GetEnvironmentVariable(AcceptVariable), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
            throw new InvalidOperationException($"Nothing is expected in {path}. Set {AcceptVariable}=1 to write it, then read it.");
        var expected = File.ReadAllText(path);
        if (string.Equals(actual, expected, StringComparison.Ordinal)) return;
        var (now, then) = (actual.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(now.Length, then.Length)).First(i => !string.Equals(At(now, i), At(then, i), StringComparison.Ordinal));
        throw new InvalidOperationException($"{name} differs in line {line + 1}.\nexpected: {At(then, line)}\nactual:   {At(now, line)}");
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(no such line)";
}
