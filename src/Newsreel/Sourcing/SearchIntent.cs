namespace Newsreel.Sourcing;

/// <summary>What archives are asked for. Queries made of it may be loosened, but never past the place or event that is asserted.</summary>
/// <param name="Subjects">What is to be seen, the most telling first: names of things and events, then other words; each one word or name.</param>
/// <param name="Topic">The words that say what the whole film is about, places aside.</param>
/// <param name="Places">Where, as asserted; empty when no place is.</param>
/// <param name="Dates">When, as asserted; empty when no date is.</param>
/// <param name="IsIncident">Whether an attack, casualties or a dated incident is told of: nothing from another place or time can stand for it.</param>
public sealed record SearchIntent(
    IReadOnlyList<string> Subjects, IReadOnlyList<string> Topic, IReadOnlyList<string> Places, IReadOnlyList<ArchiveDate> Dates, bool IsIncident)
{
    /// <summary>Nothing is known but the words.</summary>
    public static readonly SearchIntent None = new([], [], [], [], IsIncident: false);

    /// <summary>English name of the country of the first place; empty when there is no place or nobody knows its country.</summary>
    public string Country { get; init; } = "";
}
