namespace Newsreel.Sourcing.Casting;

/// <summary>Pictures of an earlier version of a film that shots keep. Pure.</summary>
internal static class KeptChoices
{
    /// <summary>For each shot the choice that it had, when the same words were spoken over it for the same time; null where there is none.</summary>
    public static IReadOnlyList<ShotChoice?> Of(ShotList shots, Selection? earlier)
    {
        var known = (earlier?.Choices ?? []).GroupBy(choice => Key(choice.Shot)).ToDictionary(group => group.Key, group => new Queue<ShotChoice>(group));
        return [.. shots.Shots.Select(shot => known.TryGetValue(Key(shot), out var same) && same.TryDequeue(out var choice) && IsThere(choice)
            ? choice with { Shot = shot with { Role = choice.Shot.Role } }
            : null)];
    }

    // What a breath is about follows from the words beside it: when those change, its picture stays.
    private static (string Words, long Frames, bool IsDrawn, string? Card, Scripting.Excerpt? Excerpt) Key(Shot shot) =>
        (shot.Kind is Scripting.SceneKind.Breath ? $"[{shot.SceneNumber}]" : shot.Words, shot.Place.Length, shot.Role is ShotRole.Title or ShotRole.EndCard, shot.Card, shot.Excerpt);

    private static bool IsThere(ShotChoice choice) => choice.Footage is null || choice.Footage.IsThere();
}
