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
        var used = choices.Where(choice => choice.Footage is not null).Select(choice => choice.Footage!).ToList();
        var clips = used.Select(footage => Clip(scene.Id, footage.Candidate, footage.Score, home.Store(footage.Path)))
            .Concat(choices.SelectMany(choice => choice.Candidates).OrderByDescending(ranked => ranked.Score.Value)
                .Select(ranked => Clip(scene.Id, ranked.Candidate, ranked.Score, null)))
            .DistinctBy(clip => clip.VideoId, StringComparer.Ordinal)
            .ToList();
        return new(scene.Id, KeyPhrases.SearchWords(scene.Text), clips, used.Count == 0 ? null : clips[0].Id);
    }

    private static SuggestedClip Clip(SceneId scene, Candidate candidate, CandidateScore score, string? path) => new(
        IdOf(scene, candidate), candidate.Id, candidate.Title, candidate.Author, candidate.PageUrl,
        candidate.Duration > TimeSpan.Zero ? candidate.Duration : null, path, score.Value, candidate.Source);

    /// <summary>The same clip for the same scene has the same id in every attempt.</summary>
    private static string IdOf(SceneId scene, Candidate candidate) =>
        new Guid(Convert.FromHexString(Fingerprint.Of(scene.Value, candidate.Source, candidate.Id).FileName)).ToString("D");
}
