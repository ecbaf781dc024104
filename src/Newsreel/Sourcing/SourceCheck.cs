using System.Globalization;
using Newsreel.Common;
using Newsreel.Sourcing.Casting;

namespace Newsreel.Sourcing;

/// <summary>Finds out whether sources really answer.</summary>
public sealed class SourceCheck(FootageCatalogue catalogue, TimeProvider clock)
{
    /// <summary>How long a source may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Asks every outside source that can be asked, all at once.</summary>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>By name of the source, why it did not answer; empty for those that did. Sources that were not asked are missing.</returns>
    public async Task<IReadOnlyDictionary<string, string>> AskAsync(CancellationToken cancellationToken)
    {
        // A word that nobody asked before: an answer that is remembered would prove nothing.
        var word = clock.GetUtcNow().ToString("'newsreel'yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        var query = new FootageQuery(word, word, [], Limit: 1) { Intent = SearchIntent.None with { Subjects = [word] } };
        var asked = catalogue.All.Where(source => source.Facts is { IsOutside: true, Obstacle: null });
        var answers = await Task.WhenAll(asked.Select(async source => (source.Name, Failure: await FailureAsync(source, query, cancellationToken))));
        return answers.ToDictionary(answer => answer.Name, answer => answer.Failure, StringComparer.Ordinal);
    }

    private static async Task<string> FailureAsync(IFootageSource source, FootageQuery query, CancellationToken cancellationToken)
    {
        try
        {
            await Limited.RunAsync(token => source.SearchAsync(query, token), Deadline, cancellationToken);
            return "";
        }
        catch (NewsreelException failure)
        {
            return $"{failure.Message} {failure.Action}";
        }
    }
}
