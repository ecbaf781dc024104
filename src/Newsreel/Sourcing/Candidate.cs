using System.Globalization;

namespace Newsreel.Sourcing;

/// <summary>A video or still that an archive offers, as the archive describes it. Unknown texts are empty.</summary>
/// <param name="Source">Name of the <see cref="IFootageSource"/>.</param>
/// <param name="Id">Unique within the source.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What the archive says of it.</param>
/// <param name="Keywords">Search words.</param>
/// <param name="Place">Where it was taken.</param>
/// <param name="Date">When it was taken; null when nobody says.</param>
/// <param name="Author">Who made it: person, unit or centre.</param>
/// <param name="PageUrl">A page, or a <c>file:</c> address, that a person can open.</param>
/// <param name="Terms">On what terms it may be shown.</param>
/// <param name="Nature">What kind of recording it is.</param>
/// <param name="IsStill">One picture.</param>
/// <param name="Duration">As the archive says; zero when it does not, and for stills.</param>
public sealed record Candidate(
    string Source,
    string Id,
    string Title,
    string Description,
    IReadOnlyList<string> Keywords,
    string Place,
    ArchiveDate? Date,
    string Author,
    string PageUrl,
    FootageTerms Terms,
    FootageNature Nature,
    bool IsStill,
    TimeSpan Duration)
{
    /// <summary>The name of the source of a person's own footage.</summary>
    public const string Library = "library";

    /// <summary>Whether a person asked for its own sound to be heard under the voice.</summary>
    public bool NaturalSound { get; init; }

    /// <summary>What the archive numbers it by, for example a VIRIN; empty when nothing but <see cref="Id"/>.</summary>
    public string ArchiveNumber { get; init; } = "";

    /// <summary>How a person names the clip to this program: its source, a colon and its id; for files of one's own the path.</summary>
    public string ClipName => Source is Library ? Id : $"{Source}:{Id}";

    /// <summary>The page for everybody's eyes: empty for a file of this machine, whose folders are nobody's business.</summary>
    public string PublicUrl => PageUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? PageUrl : "";
}

/// <summary>On what terms footage may be shown.</summary>
/// <param name="Licence">Name of the licence; empty when nobody says.</param>
/// <param name="CreditLine">The words to print, in one line.</param>
/// <param name="Restrictions">What the terms forbid or nobody has cleared.</param>
/// <param name="Clearance">Whether it may be used without asking.</param>
public sealed record FootageTerms(string Licence, string CreditLine, string Restrictions, Clearance Clearance)
{
    /// <summary>Where the licence can be read; empty when nobody says.</summary>
    public string LicenceUrl { get; init; } = "";

    /// <summary>Why the archive's own words leave its rights in doubt, one sentence; empty when they do not.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Words that a film with this footage must carry once; empty when none.</summary>
    public string Notice { get; init; } = "";
}

/// <summary>Whether footage may be used without asking.</summary>
public enum Clearance
{
    /// <summary>The terms are known and allow it.</summary>
    Cleared,

    /// <summary>The person who brought it answers for it.</summary>
    OwnFootage,

    /// <summary>A person has to look first; it is not used by itself.</summary>
    NeedsPerson,
}

/// <summary>What kind of recording it is.</summary>
public enum FootageNature
{
    /// <summary>Real life.</summary>
    Actuality,

    /// <summary>An exercise.</summary>
    Training,

    /// <summary>Drawn or computed.</summary>
    Animation,
}

/// <summary>A date as archives know it.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12; null when unknown.</param>
/// <param name="Day">1 to 31; null when unknown.</param>
public readonly record struct ArchiveDate(int Year, int? Month, int? Day)
{
    /// <inheritdoc />
    public override string ToString() => Month is not { } month
        ? Year.ToString(CultureInfo.InvariantCulture)
        : new DateOnly(Year, month, Day ?? 1).ToString(Day is null ? "MMMM yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
