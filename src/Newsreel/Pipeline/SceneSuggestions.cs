using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>A selection as the database tells it, scene by scene. Pure.</summary>
internal static class SceneSuggestions
{
    /// <summary>What is stored for a film without footage.</summary>
    public const string Graphics = "graphics";

    /// <summary>Names of the sources whose clips are in the film, the one of most clips first; empty when all is drawn.</summary>
    public static IReadOnlyList<string> SourcesOf(Selection selection) =>
        [.. selection.Choices.Where(choice => choice.Footage is not null)
            .GroupBy(choice => choice.Footage!.Candidate.Source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];

    /// <summary>Keywords, candidates and choice of every scene.</summary>
    public static Visuals Of(Selection selection, Narration narration, Home home) => new(
        SourcesOf(selection).FirstOrDefault(Graphics),
        [.. narration.Scenes.Select(scene => Of(scene, [.. selection.Choices.Where(choice => choice.Shot.SceneNumber == scene.Number)], home))]);

    private static SceneVisuals Of(NarratedScene scene, IReadOnlyList<ShotChoice> choices, Home home)
    {
        var shown = choices.Where(choice => choice.Footage is not null)
            .Select(choice => Clip(scene.Id, new(choice.Footage!.Candidate, choice.Footage.Score, choice.Shot.Role, null), home.Store(choice.Footage.Path)));
        var clips = shown
            .Concat(choices.SelectMany(choice => choice.Candidates).OrderByDescending(ranked => ranked.Score.Value).Select(ranked => Clip(scene.Id, ranked, null)))
            .DistinctBy(clip => clip.VideoId, StringComparer.Ordinal)
            .ToList();
        return new(scene.Id, scene.Text.Length > 0 ? KeyPhrases.SearchWords(scene.Text) : scene.SearchWords, clips, choices.Any(choice => choice.Footage is not null) ? clips[0].Id : null);
    }

    private static SuggestedClip Clip(SceneId scene, RankedCandidate ranked, string? path)
    {
        var candidate = ranked.Candidate;
        return new(
            IdOf(scene, candidate), candidate.Id, candidate.Title, candidate.Author, candidate.PageUrl,
            candidate.Duration > TimeSpan.Zero ? candidate.Duration : null, path, ranked.Score.Value, candidate.Source)
        { Role = ranked.Role.ToString(), Licence = candidate.Terms.Licence, Refusal = ranked.Refusal, Reasons = ranked.Score.Reasons };
    }

    /// <summary>The same clip for the same scene has the same id in every attempt.</summary>
    private static string IdOf(SceneId scene, Candidate candidate) =>
        new Guid(Convert.FromHexString(Fingerprint.Of(scene.Value, candidate.Source, candidate.Id).FileName)).ToString("D");
}
