using Newsreel.Narrating;

namespace Newsreel.Sourcing.Matching;

/// <summary>Finds footage that is known to be from another place or date than the words spoken over it tell of. Pure.</summary>
internal static class Mismatches
{
    /// <summary>One for each such shot, in order. A clip whose place or date nobody knows disagrees with nothing.</summary>
    /// <param name="selection">What fills every shot.</param>
    /// <param name="narration">What is spoken.</param>
    public static IReadOnlyList<Mismatch> In(Selection selection, Narration narration)
    {
        var filmed = selection.Choices.Where(choice => choice.Footage is not null && choice.Shot.Excerpt is null && choice.Shot.Role is not (ShotRole.Title or ShotRole.EndCard)).ToList();
        if (filmed.Count == 0) return [];
        var finder = new PlaceFinder(filmed.Select(choice => choice.Footage!.Candidate.Place), narration.Scenes.Select(scene => scene.Text));
        var scenes = narration.Scenes.GroupBy(scene => scene.Number).ToDictionary(group => group.Key, group => group.First().Text);
        return [.. filmed.Select(choice => Of(choice.Shot, choice.Footage!, scenes.GetValueOrDefault(choice.Shot.SceneNumber) is { Length: > 0 } told ? told : choice.Shot.Wanted, finder)).OfType<Mismatch>()];
    }

    private static Mismatch? Of(Shot shot, Footage footage, string scene, PlaceFinder finder)
    {
        var (own, around, candidate) = (Assertions.In(shot.Wanted, finder), Assertions.In(scene, finder), footage.Candidate);
        var (places, dates) = (own.Places.Count > 0 ? own.Places : around.Places, own.Dates.Count > 0 ? own.Dates : around.Dates);
        var setting = ClipSetting.Of(candidate, finder);
        var place = setting.IsElsewhere(places) ? (string.Join(", ", places), setting.Other(places)) : ((string Told, string Taken)?)null;
        var date = candidate.Date is { } taken && !dates.Any(told => Overlap(told, taken)) && dates.Count > 0
            ? (string.Join(", ", dates), $"{taken}") : ((string Told, string Taken)?)null;
        return place is null && date is null ? null : new(shot.Number, candidate.Title, place, date, footage.FileLabel);
    }

    // March 2022 and the year 2022 do not disagree, although one does not prove the other.
    private static bool Overlap(ArchiveDate told, ArchiveDate taken) =>
        told.Year == taken.Year
        && (told.Month is null || taken.Month is null || told.Month == taken.Month)
        && (told.Day is null || taken.Day is null || told.Day == taken.Day);
}

/// <summary>A shot whose footage is from elsewhere, or from another time.</summary>
/// <param name="Shot">Its number.</param>
/// <param name="Title">Of the clip.</param>
/// <param name="Place">Where the words are, and where the clip is from; null when that agrees.</param>
/// <param name="Date">When the words are, and when the clip is from; null when that agrees.</param>
/// <param name="Label">What viewers are told of it; null for nothing.</param>
internal sealed record Mismatch(int Shot, string Title, (string Told, string Taken)? Place, (string Told, string Taken)? Date, string? Label)
{
    /// <summary>The whole in a sentence.</summary>
    public string Message =>
        $"Shot {Shot} shows “{Title}”: {string.Join(" and ", new[] { Part(Place), Part(Date) }.Where(part => part.Length > 0))}; "
        + (Label is null ? "viewers are not told." : $"it is labelled {Label}.");

    private static string Part((string Told, string Taken)? part) => part is { } known ? $"the words tell of {known.Told}, it is from {known.Taken}" : "";
}
