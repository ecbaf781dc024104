using Newsreel.Common;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing.Casting;

/// <summary>What the sources are asked for a whole film: first each scene, then each shot, so that whoever answers few questions answers the broad ones. Pure.</summary>
internal static class FilmQueries
{
    private const int PerQuery = 40;

    /// <summary>The queries of a film, in the order in which they are asked.</summary>
    public static IReadOnlyList<FootageQuery> Of(ScoutOrder order, IReadOnlyList<string> folders)
    {
        var topic = order.Brief.Topic;
        var isEnglish = Languages.CodeOf(order.Narration.Voice.Language) is "en";
        var finder = new PlaceFinder([], order.Narration.Scenes.Select(scene => scene.Text));
        var scenes = order.Narration.Scenes.GroupBy(scene => scene.Number).ToDictionary(group => group.Key, group => group.First());
        var shots = order.Shots.Shots.Where(shot => shot.NeedsPicture).ToList();
        return
        [
            .. shots.Where(shot => scenes.ContainsKey(shot.SceneNumber)).DistinctBy(shot => shot.SceneNumber).Select(shot => Query(Told(shot), Told(shot), order.SearchWords(shot))),
            .. shots.Select(shot => Query(shot.Wanted, Told(shot), order.SearchWords(shot))),
        ];

        string Told(Shot shot) => scenes.TryGetValue(shot.SceneNumber, out var scene) && scene.Text.Length > 0 ? scene.Text : shot.Wanted;

        FootageQuery Query(string words, string scene, IReadOnlyList<string> searchWords)
        {
            // Archives are English: words of another language would only keep them from finding what the script's own search words name.
            var told = isEnglish || searchWords.Count == 0 ? words : string.Join(", ", searchWords);
            return new(string.Join(' ', [words, .. searchWords]), topic, folders, PerQuery) { Intent = SearchIntents.Of(told, scene, topic, searchWords, finder) };
        }
    }
}
