using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>Writes the scenes of an order.</summary>
internal sealed partial class SceneAuthor(FakeWriterOptions options, FakeAsk ask, FakeOrder order)
{
    private const int WordsOfSentence = 14;
    private readonly ForeignProse? foreign = ForeignProse.Of(ask);
    private readonly IReadOnlyList<SourcePassage> passages = SourcePassage.Of(ask);
    private readonly string? injected = options.ObeysInjections && Injection().Match(ask.Prompt) is { Success: true } match ? match.Groups["text"].Value.Trim() : null;

    /// <summary>What the first scene of the film says that the prompt holds; null when it holds none.</summary>
    public string? Opening => ask.Messages[^1].Text.Split('\n').FirstOrDefault(line => line.StartsWith("1. ", StringComparison.Ordinal))?[3..].Trim();

    /// <summary>A scene.</summary>
    public SceneText Write(OrderedScene scene)
    {
        var choice = Choice($"{scene.Number}");
        var share = options.LeastWords + choice.NextDouble() * (options.MostWords - options.LeastWords);
        var words = Math.Max(1, (int)Math.Round(scene.Words * share, MidpointRounding.AwayFromZero));
        if (injected is { } orders) return new(scene.Number, [new(orders, passages is [var first, ..] ? first : null)]);
        List<SceneSentence> sentences = [];
        if (options.EchoesPersona && Persona() is { } persona) sentences.Add(new(persona, null));
        if (options.FalseClaims.Contains(scene.Number)) sentences.Add(new(FakeWriter.FalseClaim, Passage(scene.Number, 0)));
        var left = Math.Max(1, words - sentences.Sum(sentence => Prose.Words(sentence.Text).Count));
        // A scene has two or three sentences; a very long one has more, of a length that can be spoken.
        var count = left < 12 ? 1 : left < 30 ? 2 : Math.Max(3, (int)Math.Round(left / (double)WordsOfSentence / 1.4));
        for (var at = 0; at < count; at++)
        {
            var wanted = left * (at + 1) / count - left * at / count;
            var turn = scene.Number * 3 + at;
            var passage = Passage(scene.Number, at);
            if (foreign is not null)
            {
                sentences.Add(passage is null ? new(foreign.Sentence(turn, wanted), null) : new(passage.Text, Cited(passage)));
                continue;
            }

            sentences.Add(passage is null ? new(Prose.Sentence(choice, turn, order.Topic, at is 0, options.HasFigures, wanted), null) : new(Retelling.Sentence(passage.Text, wanted), Cited(passage)));
        }

        return new(scene.Number, sentences);
    }

    /// <summary>Free sentences, where no scene is asked for.</summary>
    public string Sentences(string place, int words) => injected ?? Write(new(1 + (int)(Choice(place).NextInt64() % 1000), words)).Text;

    /// <summary>What a text of a few words says; null where the film is English.</summary>
    public string? ForeignTitle => foreign?.Title;

    /// <summary>Decisions that are the same for the same prompt and place.</summary>
    public Random Choice(string place) =>
        new(int.Parse(Fingerprint.Of(ask.Hash, place, options.Seed.ToString(CultureInfo.InvariantCulture)).Value[..7], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private SourcePassage? Passage(int scene, int sentence) => passages.Count is 0 ? null : passages[((scene - 1) * 3 + sentence) % passages.Count];

    private SourcePassage Cited(SourcePassage passage) => options.CitesNowhere ? passage with { Passage = 900_000 + passage.Passage } : passage;

    private string? Persona()
    {
        var system = ask.Messages.FirstOrDefault(message => message.Role is "system")?.Text ?? "";
        var end = system.IndexOf('.', StringComparison.Ordinal);
        return end > 0 ? system[..(end + 1)].ReplaceLineEndings(" ").Trim() : null;
    }

    [GeneratedRegex(@"ignore\s+(?:all\s+|everything\s+|any\s+)?(?:of\s+)?(?:the\s+)?(?:above|previous|prior|earlier)[^.\n]{0,60}?\b(?:and|instead)\s+(?:only\s+)?(?:write|say|output|reply(?:\s+with)?|answer)\s*:?\s*[""“']?(?<text>[^""”\n<]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Injection();
}
