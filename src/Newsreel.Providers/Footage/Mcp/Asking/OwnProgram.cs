namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>How this program is started once more, as a server.</summary>
/// <param name="Command">The program.</param>
/// <param name="Before">What stands before the arguments of a person.</param>
internal sealed record OwnProgram(string Command, IReadOnlyList<string> Before)
{
    private const string Assembly = "Newsreel.Cli";

    /// <summary>The program that runs now: itself, or the host of .NET with the assembly that lies beside.</summary>
    public static OwnProgram Running() => For(Environment.ProcessPath, AppContext.BaseDirectory, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"));

    /// <summary>The same from what is known of a process. Pure.</summary>
    /// <param name="process">Path of the running program.</param>
    /// <param name="folder">Where its assemblies lie.</param>
    /// <param name="host">Path of the host of .NET when somebody said; null when nobody did.</param>
    public static OwnProgram For(string? process, string folder, string? host) => Path.GetFileName(process) switch
    {
        Assembly or $"{Assembly}.exe" => new(process!, []),
        "dotnet" or "dotnet.exe" => new(process!, [Path.Combine(folder, $"{Assembly}.dll")]),
        _ => new(host ?? "dotnet", [Path.Combine(folder, $"{Assembly}.dll")]),
    };

    /// <summary>The arguments that serve a source.</summary>
    public IReadOnlyList<string> Arguments(string home, string source) => [.. Before, "--home", home, "mcp", source];
}
