using System.CommandLine;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>What a command line says of where footage comes from.</summary>
internal static class FootageOptions
{
    /// <summary><c>--footage</c>.</summary>
    public static Option<string> Footage() => new("--footage")
    {
        Description = "Where pictures may come from: auto (every source that can be asked), graphics (all drawn), library (your own), or names of sources with commas between them; 'newsreel footage sources' lists them (default: auto)",
        HelpName = "SOURCES",
    };

    /// <summary><c>--source</c> of commands that look for footage.</summary>
    public static Option<string> Source() => new("--source") { Description = "Sources to ask, with commas between them (default: every source that can be asked)", HelpName = "SOURCES" };

    /// <summary>The brief with what an option says; names are checked where the sources are known.</summary>
    /// <param name="brief">What is asked for otherwise.</param>
    /// <param name="option">The option, for messages.</param>
    /// <param name="value">Its value; null when it is not given.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: it names nothing.</exception>
    public static Brief With(Brief brief, Option option, string? value)
    {
        if (value is null) return brief;
        string[] names = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
        return names switch
        {
            [] => throw NewsreelException.Usage($"{option.Name} names no source.", $"Give {option.Name} auto, graphics, library or names of sources; 'newsreel footage sources' lists them."),
            ["auto"] => brief,
            ["graphics"] => brief with { Footage = FootageChoice.Graphics },
            ["library"] => brief with { Footage = FootageChoice.Library },
            _ when names.Contains("auto", StringComparer.Ordinal) || names.Contains("graphics", StringComparer.Ordinal) =>
                throw NewsreelException.Usage($"'{value}' is not valid for {option.Name}.", $"Give {option.Name} auto or graphics alone, or names of sources."),
            _ => brief with { FootageSources = names },
        };
    }
}
