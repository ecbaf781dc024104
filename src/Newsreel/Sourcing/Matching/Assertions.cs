namespace Newsreel.Sourcing.Matching;

/// <summary>What words claim to be so.</summary>
/// <param name="Places">Where.</param>
/// <param name="Names">Who or what by name, places aside.</param>
/// <param name="Dates">When.</param>
/// <param name="TellsIncident">Whether they tell of an attack, of casualties or of something that happened on a certain day.</param>
internal sealed record Assertions(IReadOnlyList<string> Places, IReadOnlyList<string> Names, IReadOnlyList<ArchiveDate> Dates, bool TellsIncident)
{
    /// <summary>Whether they claim a place, a date or a name.</summary>
    public bool Any => Places.Count + Names.Count + Dates.Count > 0;

    /// <summary>Reads words.</summary>
    public static Assertions In(string text, PlaceFinder finder)
    {
        var (places, names) = finder.Read(text);
        var dates = SpokenDates.In(text);
        return new(places, names, dates, Incidents.Tells(text) || SpokenDates.NamesDayOfIncident(text));
    }
}

/// <summary>The words of a shot and of its scene, read.</summary>
/// <param name="Words">What is spoken during the shot.</param>
/// <param name="Own">What these words claim.</param>
/// <param name="Scene">What the whole scene claims.</param>
/// <param name="Weights">Terms to look for: the shot's own weigh more, names and places most.</param>
/// <param name="Subject">The shot's own terms that are neither place nor date; where it has none, the scene's.</param>
internal sealed record ShotReading(string Words, Assertions Own, Assertions Scene, IReadOnlyDictionary<string, double> Weights, IReadOnlySet<string> Subject)
{
    /// <summary>Whether the words are of the language whose claims are known here, English: what others claim is only partly read.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Where and when the whole film plays.</summary>
    public FilmSetting Film { get; init; } = FilmSetting.None;

    /// <summary>The places that hold for the shot: its own, else those of its scene, else those of the film.</summary>
    public IReadOnlyList<string> Places => Own.Places.Count > 0 ? Own.Places : Scene.Places.Count > 0 ? Scene.Places : Film.Places;

    /// <summary>The dates that the shot or its scene names.</summary>
    public IReadOnlyList<ArchiveDate> Dates => Own.Dates.Count > 0 ? Own.Dates : Scene.Dates;

    /// <summary>How much of the subject a clip shows that shares terms with the shot.</summary>
    public SubjectMatch Matches(IEnumerable<string> terms)
    {
        var shared = terms.Where(Subject.Contains).ToHashSet(StringComparer.Ordinal);
        if (shared.Count == 0) return SubjectMatch.None;
        // A name is one thing however many words it has, and no picture shows a figure.
        IReadOnlyList<IReadOnlySet<string>> names = [.. Own.Names.Select(name => SearchTerms.Of(name)).Where(name => name.Count > 0)];
        IReadOnlyList<IReadOnlySet<string>> things =
        [
            .. names,
            .. Subject.Where(term => !char.IsAsciiDigit(term[0]) && !names.Any(name => name.Contains(term))).Select(term => new HashSet<string>(StringComparer.Ordinal) { term }),
        ];
        var shown = things.Count(thing => thing.Overlaps(shared));
        return shown >= Math.Min(things.Count, Math.Max(2, (things.Count + 2) / 3)) ? SubjectMatch.Well : SubjectMatch.Partly;
    }

    private const double OwnWeight = 1;
    private const double NameWeight = 2;
    private const double NamedWeight = 2;
    private const double SceneWeight = 0.35;
    private const double TopicWeight = 0.25;

    /// <summary>The same, with words that the script names to be searched for. They claim nothing: what may be shown is judged by what is said.</summary>
    public ShotReading With(IReadOnlyList<string> searchWords)
    {
        if (searchWords.Count == 0) return this;
        var terms = SearchTerms.Of(searchWords);
        var weights = new Dictionary<string, double>(Weights, StringComparer.Ordinal);
        foreach (var term in terms) weights[term] = Math.Max(weights.GetValueOrDefault(term), NamedWeight);
        return this with { Weights = weights, Subject = Subject.Union(terms, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>Reads a shot.</summary>
    public static ShotReading Of(string words, string scene, string topic, PlaceFinder finder)
    {
        var (own, around) = (Assertions.In(words, finder), Assertions.In(scene, finder));
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        Weigh(SearchTerms.Of(topic), TopicWeight);
        Weigh(SearchTerms.Of(scene), SceneWeight);
        Weigh(SearchTerms.Of(words), OwnWeight);
        var named = SearchTerms.Of([.. own.Places, .. own.Names]);
        Weigh(named, NameWeight);
        var apart = SearchTerms.Of([.. own.Places, .. own.Dates.Select(date => date.ToString()), .. own.Dates.Select(date => new ArchiveDate(date.Year, null, null).ToString())]);
        var subject = Subjects(words);
        // A part of a sentence may be its place and date alone: what is to be seen then is what the scene tells of.
        return new(words, own, around, weights, subject.Count > 0 ? subject : Subjects(scene));

        HashSet<string> Subjects(string text) => SearchTerms.Of(text).Where(term => !apart.Contains(term)).ToHashSet(StringComparer.Ordinal);

        void Weigh(IEnumerable<string> terms, double weight)
        {
            foreach (var term in terms) weights[term] = weight;
        }
    }
}

/// <summary>How much of a shot's subject a clip shows, by its words.</summary>
internal enum SubjectMatch
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A part of it: too little to stand for the thing itself.</summary>
    Partly,

    /// <summary>Two of its things at least, and at least a third; all where it has fewer.</summary>
    Well,
}
