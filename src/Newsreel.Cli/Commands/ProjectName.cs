using System.CommandLine;

namespace Newsreel.Cli.Commands;

/// <summary>How a command is told which project it is about.</summary>
internal static class ProjectName
{
    /// <summary>The argument PROJECT.</summary>
    public static Argument<string> Argument() => new("PROJECT") { Description = "An id, a unique prefix of it, or 'last'" };
}
