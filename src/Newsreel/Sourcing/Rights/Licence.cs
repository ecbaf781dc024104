namespace Newsreel.Sourcing.Rights;

/// <summary>A licence as it is understood: what it is, and what it asks of those who show the work.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Duties">What it asks.</param>
/// <param name="Name">Its usual short name, for example <c>CC BY-SA 4.0</c>; as it was written where it has none; empty when nothing was written.</param>
/// <param name="Url">Where it can be read; empty when nobody says.</param>
public sealed record Licence(LicenceKind Kind, LicenceDuties Duties, string Name, string Url)
{
    /// <summary>Whether it is a Creative Commons licence that asks for a credit.</summary>
    public bool IsCreativeCommons => Kind is LicenceKind.Attribution or LicenceKind.ShareAlike;

    /// <summary>Whether it lets anybody show the work, whatever else it asks.</summary>
    public bool IsOpen => IsCreativeCommons || IsFree || Kind is LicenceKind.Service;

    /// <summary>Whether nobody holds rights in the work that a film would touch.</summary>
    internal bool IsFree => Kind is LicenceKind.UsGovernment or LicenceKind.NasaGuidelines or LicenceKind.PublicDomain or LicenceKind.CreativeCommonsZero;

    /// <summary>Whether it asks one of these duties.</summary>
    public bool Asks(LicenceDuties duties) => (Duties & duties) is not LicenceDuties.None;

    /// <summary>
    /// Understands what an archive or a sidecar writes. Name and address are read apart: where they tell of different licences the
    /// kind is <see cref="LicenceKind.Unclear"/> with the duties of both. Never fails.
    /// </summary>
    /// <param name="name">In words; may be empty, or an address itself.</param>
    /// <param name="url">An address; may be empty.</param>
    public static Licence Read(string name, string url)
    {
        var (named, addressed) = (LicenceNames.Read(name), LicenceAddresses.Read(url));
        if (addressed.Kind is LicenceKind.Unknown) return named with { Url = addressed.Url.Length > 0 ? addressed.Url : named.Url };
        if (named.Kind is LicenceKind.Unknown) return addressed with { Duties = addressed.Duties | named.Duties };
        return named with
        {
            Kind = Differ(named, addressed) ? LicenceKind.Unclear : named.Kind,
            Duties = named.Duties | addressed.Duties,
            Url = addressed.Url,
        };
    }

    // A work of the government may carry the public domain mark as well.
    private static bool Differ(Licence one, Licence other) =>
        (one.Duties & Limiting) != (other.Duties & Limiting) || (one.Kind != other.Kind && !(one.IsFree && other.IsFree));

    private const LicenceDuties Limiting = LicenceDuties.ShareAlike | LicenceDuties.NonCommercial | LicenceDuties.NoDerivatives;
}

/// <summary>What a licence is.</summary>
public enum LicenceKind
{
    /// <summary>Nothing is said, or nothing that is known.</summary>
    Unknown,

    /// <summary>What is said keeps rights back, leaves them in doubt, or contradicts itself.</summary>
    Unclear,

    /// <summary>Made by the government of the United States.</summary>
    UsGovernment,

    /// <summary>The media guidelines of NASA.</summary>
    NasaGuidelines,

    /// <summary>In the public domain, or marked so.</summary>
    PublicDomain,

    /// <summary>CC0: all rights are given up.</summary>
    CreativeCommonsZero,

    /// <summary>CC BY; with other duties also CC BY-NC and CC BY-ND.</summary>
    Attribution,

    /// <summary>CC BY-SA; with other duties also CC BY-NC-SA.</summary>
    ShareAlike,

    /// <summary>The own licence of a service of free stock: Pexels, Pixabay, Unsplash.</summary>
    Service,

    /// <summary>A licence that is known and fits no film by itself, for example the GFDL.</summary>
    Other,
}

/// <summary>What a licence asks of those who show the work.</summary>
[Flags]
public enum LicenceDuties
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Say whose work it is.</summary>
    Credit = 1,

    /// <summary>Share what is made from it under the same licence.</summary>
    ShareAlike = 2,

    /// <summary>Do not look endorsed.</summary>
    NoEndorsement = 4,

    /// <summary>Show it in news and documentaries only.</summary>
    EditorialOnly = 8,

    /// <summary>Earn nothing with it.</summary>
    NonCommercial = 16,

    /// <summary>Do not change it.</summary>
    NoDerivatives = 32,
}
