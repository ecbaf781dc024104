using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Tests.Narrating;

public sealed class FitToLengthTests
{
    [Fact]
    public void When_pauses_reach_they_alone_make_the_length_exact()
    {
        Prop.ForAll(Films(), film =>
        {
            var target = (long)(film.Spoken * 1.12);
            if (FitToLength.Plan(film.Sentences, 1, target) is not FitPauses fit) return;
            var pauses = ((film.Count - film.Sentences.Count) * AudioFormat.Samples(fit.BetweenSentences))
                + (film.Sentences.Count * AudioFormat.Samples(fit.BetweenScenes));
            var total = AudioFormat.Samples(FitToLength.LeadIn) + film.Spoken + pauses;
            Assert.InRange(total - target, -film.Count, film.Count);
            Assert.InRange(fit.BetweenSentences, FitToLength.BetweenSentences.Shortest, FitToLength.BetweenSentences.Longest);
            Assert.InRange(fit.BetweenScenes, FitToLength.BetweenScenes.Shortest, FitToLength.BetweenScenes.Longest);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_rate_never_leaves_eight_percent_and_is_followed_by_pauses_that_fit()
    {
        Prop.ForAll(Films(), Gen.Choose(70, 140).ToArbitrary(), (film, percent) =>
        {
            var target = film.Spoken * percent / 100;
            if (FitToLength.Plan(film.Sentences, 1, target) is not FitRate change) return;
            Assert.InRange(change.Rate, 1 - FitToLength.RateLimit, 1 + FitToLength.RateLimit);
            var again = film.Sentences.Select(scene => (IReadOnlyList<long>)[.. scene.Select(length => (long)(length / change.Rate))]).ToList();
            Assert.IsType<FitPauses>(FitToLength.Plan(again, change.Rate, target));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Far_too_many_or_too_few_words_are_to_be_changed_in_proportion()
    {
        IReadOnlyList<IReadOnlyList<long>> film = [.. Enumerable.Range(0, 10).Select(_ => (IReadOnlyList<long>)[240_000, 240_000])];

        var shorten = Assert.IsType<FitWords>(FitToLength.Plan(film, 1, 48_000 * 60));
        Assert.InRange(shorten.Factor, 0.4, 0.6);
        var lengthen = Assert.IsType<FitWords>(FitToLength.Plan(film, 1, 48_000 * 200));
        Assert.InRange(lengthen.Factor, 1.7, 2.0);
    }

    private static Arbitrary<Film> Films() =>
        (from scenes in Gen.Choose(2, 30)
         from sentences in Gen.ListOf(Gen.Choose(60_000, 500_000).Select(length => (long)length).ListOf(), scenes)
         select new Film([.. sentences.Select(scene => (IReadOnlyList<long>)(scene.Count == 0 ? [200_000] : [.. scene.Take(4)]))])).ToArbitrary();

    private sealed record Film(IReadOnlyList<IReadOnlyList<long>> Sentences)
    {
        public long Spoken => Sentences.Sum(scene => scene.Sum());

        public int Count => Sentences.Sum(scene => scene.Count);
    }
}
