using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Scripting;

namespace Newsreel.Sourcing.Casting;

/// <summary>Puts the clips that a script names into their shots, and listens to what is heard alone.</summary>
internal sealed class ExcerptDesk(FootageCatalogue catalogue, ClipHearing? hearing)
{
    private static readonly CandidateScore Named = new(1, ["named by the script +1.00"]);

    /// <summary>The selection with those clips.</summary>
    /// <exception cref="NewsreelException">One of them is gone, or cannot be shown any more.</exception>
    public async Task<Selection> FillAsync(ScoutOrder order, Selection selection, CancellationToken cancellationToken)
    {
        var choices = new List<ShotChoice>();
        foreach (var choice in selection.Choices)
        {
            var filled = choice is { Shot.Excerpt: { } excerpt, Footage: null } ? await ShowAsync(order, choice.Shot, excerpt, cancellationToken) : choice;
            choices.Add(await HearAsync(order, filled, cancellationToken));
        }

        return selection with { Choices = choices };
    }

    private async Task<ShotChoice> ShowAsync(ScoutOrder order, Shot shot, Excerpt excerpt, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(excerpt.Path);
        var library = catalogue.All.First(source => source.Name is Candidate.Library);
        var candidate = await Limited.RunAsync(token => library.FindAsync(excerpt.Path, token), CastingCall.Deadline, cancellationToken)
            ?? throw NewsreelException.Work("footage-missing", $"The clip '{name}' of scene {shot.SceneNumber} is not there any more.", $"Put it back at '{excerpt.Path}'.");
        // A clip may end within the last frame of its shot, which then stands.
        var rest = excerpt.Whole - excerpt.In;
        var need = order.Need(shot) with { From = excerpt.In };
        if (rest > TimeSpan.Zero && rest < need.Length) need = need with { Length = rest };
        var clip = await FetchAsync(library, candidate, need, order.Folder, shot, cancellationToken);
        var role = shot.Kind is SceneKind.Soundbite ? ShotRole.Event : ShotRole.Generic;
        return new(
            shot with { Role = role }, Footage.Of(candidate, Named, clip, excerpt.In, null),
            $"The script names “{candidate.Title}” for this {(shot.Kind is SceneKind.Soundbite ? "soundbite" : "breath")}.", [new(candidate, Named, role, null)]);
    }

    private static async Task<FetchedClip> FetchAsync(IFootageSource library, Candidate candidate, ClipNeed need, string folder, Shot shot, CancellationToken cancellationToken)
    {
        try
        {
            return await Limited.RunAsync(token => library.FetchAsync(candidate, need, folder, token), CastingCall.Deadline, cancellationToken);
        }
        catch (NewsreelException unusable) when (unusable.Code is Unusable.Code or Unusable.TooShortCode)
        {
            throw NewsreelException.Final(unusable.Code, $"The clip that the script names for scene {shot.SceneNumber} cannot be shown: {unusable.Message}", "Name another stretch of it in the script, or another clip.");
        }
    }

    private async Task<ShotChoice> HearAsync(ScoutOrder order, ShotChoice choice, CancellationToken cancellationToken)
    {
        if (hearing is null || choice is not { Shot.Kind: SceneKind.Breath, Footage: { IsAudible: null, Facts.IsStill: false } footage }) return choice;
        var isAudible = await hearing.IsAudibleAsync(footage.Path, footage.Facts.Start + footage.In, order.Brief.Profile.FrameRate.TimeAt(choice.Shot.Place.Length), cancellationToken);
        return choice with { Footage = footage with { IsAudible = isAudible } };
    }
}
