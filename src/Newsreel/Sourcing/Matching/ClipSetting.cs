using Newsreel.Common;

namespace Newsreel.Sourcing.Matching;

/// <summary>Where a clip was taken, as far as somebody says.</summary>
/// <param name="Places">Places, the nearest first; empty when nobody says.</param>
/// <param name="Source">Who says so.</param>
internal sealed record ClipSetting(IReadOnlyList<string> Places, SettingSource Source)
{
    /// <summary>
    /// The setting of a clip. Keywords of an archive name topics rather than places and prove nothing; those of one's own footage were given
    /// to the very clip, and file names have no capitals to read places by.
    /// </summary>
    public static ClipSetting Of(Candidate candidate, PlaceFinder finder) =>
        candidate.Place.Length > 0 ? new([candidate.Place], SettingSource.Field)
        : candidate.Source is Candidate.Library ? new([candidate.Title, .. candidate.Keywords], SettingSource.OwnWords)
        : Told(Distinct(finder.Read(candidate.Title).Places), Distinct(finder.Read(candidate.Description).Places));

    /// <summary>The one place that a title or, when that names none, a description names; empty when several stand there.</summary>
    private string Single { get; init; } = "";

    /// <summary>
    /// Whether the clip is known to be from one of the places; true when none is named. A title or description that names yet another place
    /// leaves open where the clip is from, unless it is the country.
    /// </summary>
    public bool IsFrom(IReadOnlyList<string> places) =>
        places.Count == 0 || (Places.Any(place => IsIn(place, places)) && (Source is not SettingSource.Text || Places.All(place => IsIn(place, places) || IsCountryOf(place, places))));

    /// <summary>Whether the clip is known to be from none of the places.</summary>
    public bool IsElsewhere(IReadOnlyList<string> places) => places.Count > 0 && Places.Count > 0 && Source is not SettingSource.OwnWords && !IsFrom(places);

    /// <summary>What a label says of where it is from: empty when nobody says, or when a text names several places and so leaves it open.</summary>
    public string Label() => Source switch
    {
        SettingSource.Field => Places[0],
        SettingSource.Text => Single,
        _ => "",
    };

    /// <summary>The first of its places that lies in one of those; empty when none does.</summary>
    public string Shared(IReadOnlyList<string> places) => Places.FirstOrDefault(place => IsIn(place, places), "");

    /// <summary>The first of its places that lies in none of those; empty when all do.</summary>
    public string Other(IReadOnlyList<string> places) => Places.FirstOrDefault(place => !IsIn(place, places), "");

    private static ClipSetting Told(IReadOnlyList<string> title, IReadOnlyList<string> description) =>
        new(Distinct(title.Concat(description)), SettingSource.Text) { Single = Only(title.Count > 0 ? title : description) };

    // A place and the country that it lies in are one.
    private static string Only(IReadOnlyList<string> places) => places.Where(place => !IsCountryOf(place, places)).ToList() is [var only] ? only : places is [var country] ? country : "";

    private static IReadOnlyList<string> Distinct(IEnumerable<string> places) => [.. places.Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsIn(string place, IReadOnlyList<string> places)
    {
        var from = SearchTerms.Of([place, Countries.Of(place.Split(',')[0])]);
        return places.Any(named => SearchTerms.Of(named) is { Count: > 0 } terms && terms.All(from.Contains));
    }

    private static bool IsCountryOf(string country, IReadOnlyList<string> places) =>
        places.Any(place => Countries.Of(place) is { Length: > 0 } known && string.Equals(LatinLetters.Fold(known), LatinLetters.Fold(country), StringComparison.OrdinalIgnoreCase));
}

/// <summary>Who says where a clip is from.</summary>
internal enum SettingSource
{
    /// <summary>A field of its own.</summary>
    Field,

    /// <summary>Title and description, which may name other places too.</summary>
    Text,

    /// <summary>A person's words for their own footage, among which a place may be.</summary>
    OwnWords,
}

/// <summary>Where and when a film plays: what it tells of holds for sentences that name no place or date of their own.</summary>
/// <param name="Places">Every place that it names.</param>
/// <param name="Years">The first and the last year that it names; null when it names none.</param>
internal sealed record FilmSetting(IReadOnlyList<string> Places, (int First, int Last)? Years)
{
    /// <summary>A film that names neither.</summary>
    public static readonly FilmSetting None = new([], null);

    /// <summary>The setting of a film.</summary>
    /// <param name="texts">Topic and scenes.</param>
    /// <param name="finder">Knows places.</param>
    public static FilmSetting Of(IEnumerable<string> texts, PlaceFinder finder)
    {
        var read = texts.Select(text => Assertions.In(text, finder)).ToList();
        var years = read.SelectMany(text => text.Dates).Select(date => date.Year).ToList();
        return new(
            [.. read.SelectMany(text => text.Places).Distinct(StringComparer.OrdinalIgnoreCase)],
            years.Count == 0 ? null : (years.Min(), years.Max()));
    }

    /// <summary>Whether a clip is known to be from the time of the film; true when the film names none.</summary>
    public bool IsOfItsTime(ArchiveDate? taken) => Years is not { } years || (taken is { } known && known.Year >= years.First && known.Year <= years.Last);
}
