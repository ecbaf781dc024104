using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Pipeline;

/// <summary>A film once its words are spoken and its pictures are chosen, and what has to be said about it.</summary>
/// <param name="Brief">What was asked for.</param>
/// <param name="Script">The words as spoken.</param>
/// <param name="Narration">Their sound.</param>
/// <param name="Selection">Its pictures.</param>
/// <param name="Music">What is heard under the words; null for none.</param>
internal sealed record Film(Brief Brief, Script Script, Narration Narration, Selection Selection, Music? Music)
{
    /// <summary>Its shots, with the roles of their pictures.</summary>
    public ShotList Shots { get; } = Selection.Shots;

    /// <summary>How long it is.</summary>
    public FilmLength Length { get; } = FilmLength.Of(Brief, Narration);

    /// <summary>What its words rest on.</summary>
    public Citations Citations { get; } = Citations.Of(Script, Narration);

    /// <summary>The footage that it shows, each piece once.</summary>
    public IReadOnlyList<Footage> Footage { get; } = FilmGraphics.Used(Selection);

    /// <summary>How it was made, for viewers.</summary>
    public Disclosure Disclosure { get; } = new(Narration.Voice.Name, Narration.Voice.Engine, Script.Writer, null, Script.AsOf)
    {
        HasSoundbites = Narration.Scenes.Any(scene => scene.Kind is SceneKind.Soundbite),
    };

    /// <summary>Whose work is in it.</summary>
    public Credits Credits { get; } = Credits.Of(Narration.Voice, Script.Writer, Script.Sources, FilmGraphics.Used(Selection), hasGraphics: true).With(Music);

    /// <summary>What the credits name, as the inspection asks for it.</summary>
    public IReadOnlyList<CreditedWork> Credited => [.. Credits.Entries.Select(entry => new CreditedWork(entry.Title, entry.Url, entry.CreditLine))];

    /// <summary>What its graphics say.</summary>
    public FilmText Text => new(Brief.Profile, Script.Title, Script.AsOf, EndCard()) { Notices = Credits.Notices, Fit = Brief.Fit, Words = Screen };

    private ScreenWords Screen => ScreenWords.Of(Narration.Voice.Language);

    /// <summary>Words to publish it with: a model's, else its own.</summary>
    public PublishingTexts Texts { get; } = Script.Texts ?? PublishingTexts.Of(Script);

    /// <summary>Tags of the file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = Script.Title,
        ["genre"] = "Documentary",
        ["comment"] = Disclosure.Sentence,
        ["description"] = $"{Script.Scenes.First(scene => scene.Interlude is null).Text} {Disclosure.Sentence}",
    };

    /// <summary>What is heard.</summary>
    public async Task<SoundOrder> SoundAsync(Timeline timeline, CancellationToken cancellationToken) => new(
        Narration.SoundPath, await Fingerprint.OfFileAsync(Narration.SoundPath, cancellationToken), timeline.Rate.SampleAt(timeline.Frames), Brief.Destination.Loudness())
    {
        Speech = SoundOrder.SpeechOf(Narration),
        Music = Music,
        Natural = NaturalClip.Of(timeline),
    };

    /// <summary>What a person should know that no measurement shows.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var findings = new List<Finding>();
        if (Script.Writer.Id is WriterName.Outline)
            findings.Add(Finding.Warning("outline", "No article of the library is about the topic: the film is an outline that asserts nothing, and no language model wrote it."));
        findings.AddRange(Script.Notes.Select(note => new Finding(note.Code, note.IsWarning ? FindingLevel.Warning : FindingLevel.Info, note.Message)));
        if (Length.IsMissed)
            findings.Add(Finding.Warning(
                "length-own-script",
                string.Create(CultureInfo.InvariantCulture, $"The script was left as it is: the film has {Length.Film.TotalSeconds:0.0} s, {Brief.Target.TotalSeconds:0} s were asked for.")));
        var open = Script.Sources.Count(source => !source.Checked);
        if (open > 0)
            findings.Add(Finding.Warning("sources-unchecked", $"{open} of the article's {Counted.Of(Script.Sources.Count, "source")} {Counted.Verb(open, "was", "were")} not checked by its author: check facts before publishing."));
        if (Script.AsOf is { } date)
            findings.Add(new("as-of", FindingLevel.Info, string.Create(CultureInfo.InvariantCulture, $"The facts hold as of {date:d MMMM yyyy}.")));
        if (Music is { } music)
            findings.Add(music.Rights.Restriction is { } restriction
                ? Finding.Warning("music-licence", restriction)
                : new("music-rights", FindingLevel.Info, music.Rights.Basis));
        findings.AddRange(Footage.Select(footage => footage.Candidate).Where(candidate => candidate.Terms.Clearance == Clearance.NeedsPerson).DistinctBy(candidate => (candidate.Source, candidate.Id))
            .Select(candidate => Finding.Warning("terms-by-hand", $"“{candidate.Title}” is shown because a person chose it, who answers for its terms: {candidate.Terms.Restrictions}")));
        findings.AddRange(Credits.Notices.Where(notice => !Footage.Any(footage => string.Equals(footage.Candidate.Terms.Notice, notice, StringComparison.Ordinal)))
            .Select(notice => Finding.Warning("share-alike", notice)));
        // A label that viewers can read is what such footage is shown with; without one somebody has to look.
        findings.AddRange(Mismatches.In(Selection, Narration)
            .Select(mismatch => new Finding("footage-mismatch", mismatch.Label is null ? FindingLevel.Warning : FindingLevel.Info, mismatch.Message)));
        var shown = Selection.Choices.Where(choice => choice.Shot.Excerpt is null).Select(choice => choice.Footage?.Candidate).OfType<Candidate>().Select(candidate => (candidate.Source, candidate.Id)).ToList();
        if (shown.Count - shown.Distinct().Count() is var again and > 0)
            findings.Add(new("clip-repeated", FindingLevel.Info, $"{Counted.Of(again, "shot")} {Counted.Verb(again, "shows", "show")} a clip for a second time."));
        findings.AddRange(Selection.Refusals.Where(refusal => refusal.IsSource).Select(refusal => Finding.Warning("source-failed", $"{refusal.Name}: {refusal.Reason}")));
        findings.AddRange(Selection.Choices.Where(choice => choice.Shot.Kind is SceneKind.Breath && choice.Footage?.IsAudible != true).Select(choice => Finding.Warning(
            "breath-silent",
            choice.Footage is { } quiet
                ? $"Scene {choice.Shot.SceneNumber} is a breath of “{quiet.Candidate.Title}”, in which nothing is heard: no clip with sound was found."
                : $"Scene {choice.Shot.SceneNumber} is a breath for which no footage was found: a graphic stands there in silence.")));
        var refused = Selection.Refusals.Where(refusal => !refusal.IsSource).ToList();
        if (refused.Count > 0)
            findings.Add(Finding.Warning(
                "footage-refused", $"{Counted.Of(refused.Count, "clip")} fitted by their words and could not be used, for example '{refused[0].Name}': {refused[0].Reason} The report and the review list all."));
        if (Brief.VoiceTrouble.Length > 0) findings.Add(Finding.Warning("voice-replaced", Brief.VoiceTrouble));
        if (Narration.Unspoken.Count > 0)
            findings.Add(Finding.Warning("unspoken", $"The voice left out {string.Join(' ', Narration.Unspoken)}, which it cannot say."));
        return findings;
    }

    /// <summary>Sentences that rest on no source: all of an outline's, and those of one's own script that stand in no source.</summary>
    public IReadOnlyList<string> Unsourced =>
        [.. Script.Scenes.Where(scene => scene.Kind is not SceneKind.Soundbite).SelectMany(scene => scene.Sentences).Where(sentence => !Script.Rests(sentence)).Select(sentence => sentence.Text)];

    private List<EndCardLine> EndCard()
    {
        var words = Screen;
        var lines = new List<EndCardLine>
        {
            new(words.Words, Written(words)),
            new(Disclosure.HasSoundbites ? words.Narrator : words.Voice, ScreenWords.Fill(words.SyntheticVoice, Narration.Voice.Name, Narration.Voice.Engine)),
            new(words.Pictures, words.Code is "en" ? CreditText.Pictures(Footage) : Shown(words)),
            new(words.Review, words.NotReviewed),
        };
        if (Script.Sources.Count > 0) lines.Insert(1, new(words.Sources, ScreenWords.Fill(words.ListedSources, Script.Sources.Count)));
        if (Music is { } music) lines.Insert(lines.Count - 1, new(words.Music, music.Rights.Name));
        if (Script.AsOf is { } date) lines.Add(new(words.AsOfLabel, words.Written(date)));
        return lines;
    }

    private string Shown(ScreenWords words) => Footage.Count == 0
        ? words.DrawnPictures
        : ScreenWords.Fill(words.Footage, string.Join(", ", Footage.Select(piece => SourceTitles.Of(piece.Candidate.Source)).Distinct(StringComparer.Ordinal).Take(3)));

    private string Written(ScreenWords words) =>
        words.Code is "en" ? Capital(Script.Writer.Description)
        : Script.Writer.Id is WriterName.Own ? words.OwnScript
        : Script.Writer.IsLanguageModel ? ScreenWords.Fill(words.LanguageModel, Script.Writing?.Model ?? Script.Writer.Id)
        : words.ChosenSentences;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
