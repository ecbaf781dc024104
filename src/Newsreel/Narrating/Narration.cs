using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>The spoken film: text, sound and measured times. What was spoken travels on in here; later rooms do not look back at the script.</summary>
/// <param name="Voice">Who speaks.</param>
/// <param name="Rate">The speaking rate that was used, 1 = the voice's own.</param>
/// <param name="WordsPerSecond">The narrator's words as spoken ("twenty-five" is one, "2022" is three), measured without the pauses between sentences.</param>
/// <param name="Scenes">In order; their ranges are contiguous and start at frame 0.</param>
/// <param name="SoundPath">Absolute path of the voice, mono 48 kHz 16-bit WAV, from frame 0 to the end of the last scene.</param>
/// <param name="Rounds">How often words were changed to fit the length.</param>
/// <param name="Unspoken">Symbols that the voice was not given because nobody knows how to say them; empty as a rule.</param>
public sealed record Narration(
    Voice Voice,
    double Rate,
    double WordsPerSecond,
    IReadOnlyList<NarratedScene> Scenes,
    string SoundPath,
    int Rounds,
    IReadOnlyList<string> Unspoken)
{
    /// <summary>The pauses between its sentences and scenes; null in what an older version stored.</summary>
    public FitPauses? Pauses { get; init; }

    /// <summary>Frames from the start to the end of the last scene.</summary>
    public long Frames => Scenes.Count == 0 ? 0 : Scenes[^1].Place.End;
}

/// <summary>One scene as it is spoken.</summary>
/// <param name="Id">The scene.</param>
/// <param name="Number">1 to n.</param>
/// <param name="Chapter">The chapter it belongs to; null when there is none.</param>
/// <param name="Place">Whole frames on the film's clock, the pause after the scene included.</param>
/// <param name="Sentences">In order, inside <paramref name="Place"/>: at least one, but none in a breath and in a soundbite whose words nobody wrote down.</param>
/// <param name="Mp3Path">Absolute path of the scene's MP3.</param>
/// <param name="SpokenDuration">Measured length of that MP3's sound: from the first sentence's start to the last one's end, or the whole interlude.</param>
public sealed record NarratedScene(
    SceneId Id,
    int Number,
    string? Chapter,
    FrameRange Place,
    IReadOnlyList<SpokenSentence> Sentences,
    string Mp3Path,
    TimeSpan SpokenDuration)
{
    /// <summary>What to look for in archives, as the script says. Default: nothing.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];

    /// <summary>What stands in the narrator's place, its clip beginning with a whole frame; null where the narrator speaks.</summary>
    public Scripting.Interlude? Interlude { get; init; }

    /// <summary>What is heard in it.</summary>
    public Scripting.SceneKind Kind => Interlude?.Kind ?? Scripting.SceneKind.Narration;

    /// <summary>From the first to the last sample of speech or of the interlude.</summary>
    public SampleRange Sound { get => field.Length == 0 && Sentences.Count > 0 ? new(Sentences[0].Start, Sentences[^1].End) : field; init; }

    /// <summary>What stands for the scene in lists and in the database: what is said, else its mark.</summary>
    public string Listed => Sentences.Count == 0 && Interlude is { } interlude ? interlude.Mark : Text;

    /// <summary>What is said.</summary>
    public string Text => UnspacedText.Join(Sentences.Select(sentence => sentence.Text));

    /// <summary>What the voice engine was given.</summary>
    public string SanitizedText => UnspacedText.Join(Sentences.Select(sentence => sentence.SanitizedText));
}

/// <summary>One sentence as it is spoken.</summary>
/// <param name="Text">As written.</param>
/// <param name="SanitizedText">As given to the voice engine.</param>
/// <param name="KeyPhrase">Words of it that can stand alone on a card; null when nobody chose any.</param>
/// <param name="Start">Measured start on the film's clock, in samples at 48 kHz.</param>
/// <param name="Length">Measured length in samples at 48 kHz, without the pause after it.</param>
/// <param name="Words">Words in order with their times on the film's clock.</param>
public sealed record SpokenSentence(
    string Text,
    string SanitizedText,
    string? KeyPhrase,
    long Start,
    long Length,
    IReadOnlyList<SpokenWord> Words)
{
    /// <summary>A sentence of a script as it is spoken.</summary>
    internal static SpokenSentence Of(Scripting.Sentence sentence, string sanitizedText, long start, long length, IReadOnlyList<SpokenWord> words) =>
        new(sentence.Text, sanitizedText, sentence.KeyPhrase, start, length, words)
        {
            Passage = sentence.Passage,
            Quotation = sentence.Quotation,
            Speaker = sentence.Speaker,
            Card = sentence.Card,
        };

    /// <summary>Where it stands in what it rests on, as in <see cref="Scripting.Sentence.Passage"/>; null for words without a source.</summary>
    public string? Passage { get; init; }

    /// <summary>The words of a source that it rests on; null for words of the library and without a source.</summary>
    public Scripting.Quotation? Quotation { get; init; }

    /// <summary>Who says it, as the script marks it; null when it does not.</summary>
    public string? Speaker { get; init; }

    /// <summary>What a drawn card shows while it is said, whole as the script marks it; null where the script asks for no card.</summary>
    public string? Card { get; init; }

    /// <summary>The first sample after the sentence.</summary>
    public long End => Start + Length;
}

/// <summary>One written word with its time.</summary>
/// <param name="Text">As written, punctuation attached.</param>
/// <param name="Start">Sample at 48 kHz on the film's clock.</param>
/// <param name="End">The first sample after the word.</param>
/// <param name="IsEstimate">Whether the time was spread by weight rather than given by the engine.</param>
public sealed record SpokenWord(string Text, long Start, long End, bool IsEstimate);
