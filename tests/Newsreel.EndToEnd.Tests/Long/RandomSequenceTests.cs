using System.Globalization;
using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Long;

/// <summary>Whatever people and machines do to a home in whatever order, what the database promises stays true.</summary>
[Collection(LongFilms.Name)]
[Trait("Size", "Long")]
public sealed class RandomSequenceTests(ITestOutputHelper output)
{
    private const int Sequences = 500;
    private const int AtOnce = 3;

    [Fact]
    public async Task Five_hundred_sequences_of_produce_kill_resume_delete_and_edits_by_hand_keep_every_promise()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are killed by signals.");
        var counts = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var begin = int.TryParse(Environment.GetEnvironmentVariable("NEWSREEL_FIRST_SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;

        await Parallel.ForEachAsync(
            Enumerable.Range(begin, Sequences - begin + 1),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) =>
            {
                using var sequence = new RandomSequence(number);
                await sequence.RunAsync();
                foreach (var done in sequence.Done) counts.AddOrUpdate(done, 1, (_, count) => count + 1);
            });

        output.WriteLine(string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}: {count.Value}")));
    }
}
