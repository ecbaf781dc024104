using System.CommandLine;

namespace Newsreel.Cli;

/// <summary>Finds options without a value, which the parser would fill with the option that follows.</summary>
internal static class MissingValue
{
    /// <summary>The first option that takes a value and is followed by nothing of its own; null when there is none.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="arguments">As typed.</param>
    public static string? Find(Command root, IReadOnlyList<string> arguments)
    {
        var options = Options(root).Where(option => option.Arity.MinimumNumberOfValues > 0).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index].TrimEnd('=');
            if (!options.Contains(name)) continue;
            if (arguments[index].EndsWith('=') || index + 1 == arguments.Count || arguments[index + 1] is ['-', not (>= '0' and <= '9'), ..]) return name;
            index++;
        }

        return null;
    }

    private static IEnumerable<Option> Options(Command command) => command.Options.Concat(command.Subcommands.SelectMany(Options));
}
