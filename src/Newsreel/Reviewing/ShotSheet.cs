using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Sourcing;

namespace Newsreel.Reviewing;

/// <summary>Every shot of a film beside its words and its choice, as a person checks them. Pure.</summary>
/// <param name="Rate">The clock of every frame number in it.</param>
/// <param name="Language">The language of the words, as the voice names it.</param>
/// <param name="Scenes">Number of scenes.</param>
/// <param name="Rows">One for each shot, in order.</param>
/// <param name="Refusals">Footage that fitted by its words and could not be used.</param>
public sealed record ShotSheet(FrameRate Rate, string Language, int Scenes, IReadOnlyList<ShotRow> Rows, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Frames of the whole film.</summary>
    public long Frames => Rows.Count == 0 ? 0 : Rows[^1].Shot.Place.End;

    /// <summary>Frames of the film that its rows show, rising, without repetition.</summary>
    public IReadOnlyList<long> Moments => [.. Rows.SelectMany(row => row.Moments).Distinct().Order()];

    /// <summary>The sheet of a film.</summary>
    /// <param name="narration">What is spoken.</param>
    /// <param name="selection">What fills its shots.</param>
    /// <param name="rate">The film's clock.</param>
    public static ShotSheet Of(Narration narration, Selection selection, FrameRate rate) => new(
        rate, Languages.PageTagOf(narration.Voice.Language), narration.Scenes.Count, [.. selection.Choices.Select(choice => ShotRow.Of(choice, rate))], [.. selection.Refusals.Where(refusal => !refusal.IsSource)]);

    /// <summary>Whether the choices were made for these words: their end card begins where the words end.</summary>
    public static bool Fits(Narration narration, Selection selection) =>
        selection.Choices.Count > 0 && selection.Choices[^1].Shot.Place.Start == narration.Frames;
}

/// <summary>One shot.</summary>
/// <param name="Shot">Its time, words and role.</param>
/// <param name="In">Timecode of its first frame.</param>
/// <param name="Out">Timecode of the first frame after it.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Footage">What is shown; null for a graphic.</param>
/// <param name="Reason">Why this footage, or why none.</param>
/// <param name="Others">What was considered and not taken, best first.</param>
/// <param name="Moments">Three frames of the film: near its start, in its middle and near its end, clear of most of a transition.</param>
public sealed record ShotRow(
    Shot Shot, string In, string Out, TimeSpan Length, Footage? Footage, string Reason, IReadOnlyList<RankedCandidate> Others, IReadOnlyList<long> Moments)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(0.5);

    /// <summary>The row of a choice.</summary>
    public static ShotRow Of(ShotChoice choice, FrameRate rate)
    {
        var place = choice.Shot.Place;
        var margin = Math.Min(rate.FramesIn(Margin), place.Length / 4);
        return new(
            choice.Shot, Timecode.Of(place.Start, rate), Timecode.Of(place.End, rate), rate.TimeAt(place.Length), choice.Footage, choice.Reason,
            [.. choice.Candidates.Where(ranked => !IsChosen(ranked.Candidate, choice.Footage))],
            [place.Start + margin, place.Start + (place.Length / 2), Math.Max(place.Start, place.End - 1 - margin)]);
    }

    private static bool IsChosen(Candidate candidate, Footage? footage) =>
        footage is not null
        && string.Equals(candidate.Source, footage.Candidate.Source, StringComparison.Ordinal)
        && string.Equals(candidate.Id, footage.Candidate.Id, StringComparison.Ordinal);
}
