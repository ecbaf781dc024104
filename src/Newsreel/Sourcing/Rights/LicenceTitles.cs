namespace Newsreel.Sourcing.Rights;

/// <summary>What licences without a short name of their own are called; <see cref="Licence.Read"/> understands them.</summary>
public static class LicenceTitles
{
    /// <summary>Works of the government of the United States.</summary>
    public const string UsGovernment = "Public domain (US government work)";

    /// <summary>What NASA shows its pictures under.</summary>
    public const string NasaGuidelines = "NASA media guidelines";

    /// <summary>Where <see cref="NasaGuidelines"/> can be read.</summary>
    public const string NasaGuidelinesUrl = "https://www.nasa.gov/nasa-brand-center/images-and-media/";
}
