using System.Text.Json.Serialization;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Publishing;

/// <summary>Somebody whose work is in a film, and on what terms.</summary>
/// <param name="Kind">What the work is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who made it; empty when unknown.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Url">Its page; empty when there is none.</param>
/// <param name="Licence">The terms.</param>
/// <param name="CreditLine">The words to print, in one line.</param>
/// <param name="Restrictions">What the terms forbid or nobody has cleared; empty when nothing is known.</param>
public sealed record CreditEntry(
    CreditKind Kind,
    string Title,
    string Author,
    string Source,
    string Url,
    string Licence,
    string CreditLine,
    string Restrictions)
{
    /// <summary>Where the terms can be read; empty when nobody says.</summary>
    public string LicenceUrl { get; init; } = "";

    /// <summary>What the archive numbers the work by, for example a VIRIN; empty when by nothing.</summary>
    public string ArchiveNumber { get; init; } = "";

    /// <summary>Whether the work must not be shown without this credit: its licence asks for it, or it is footage of others.</summary>
    [JsonIgnore]
    public bool IsRequired =>
        (Kind is CreditKind.Footage && !string.Equals(Source, Candidate.Library, StringComparison.Ordinal))
        || (Kind is CreditKind.Footage or CreditKind.Music && Terms.Asks(LicenceDuties.Credit));

    /// <summary>Whether a Creative Commons licence asks for the credit.</summary>
    [JsonIgnore]
    internal bool IsCreativeCommons => Kind is CreditKind.Footage or CreditKind.Music && Terms.IsCreativeCommons;

    private Licence Terms => Newsreel.Sourcing.Rights.Licence.Read(Licence, LicenceUrl);
}

/// <summary>What a credited work is; in the order in which credits must be printed.</summary>
public enum CreditKind
{
    /// <summary>Moving or still pictures of others.</summary>
    [JsonStringEnumMemberName("footage")]
    Footage,

    /// <summary>Facts that a drawing is made from.</summary>
    [JsonStringEnumMemberName("data")]
    Data,

    /// <summary>What the words rest on.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>What is heard under the words.</summary>
    [JsonStringEnumMemberName("music")]
    Music,

    /// <summary>The voice.</summary>
    [JsonStringEnumMemberName("voice")]
    Voice,

    /// <summary>Pictures drawn for the film.</summary>
    [JsonStringEnumMemberName("graphic")]
    Graphic,

    /// <summary>Type.</summary>
    [JsonStringEnumMemberName("font")]
    Font,
}
