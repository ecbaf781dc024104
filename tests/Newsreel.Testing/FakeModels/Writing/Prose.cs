namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>English sentences of an exact number of words about a topic, that differ in how they begin.</summary>
internal static class Prose
{
    // No two begin with the same word.
    private static readonly string[] Openers =
    [
        "Along the northern shore", "By the next spring", "Across the whole valley", "Before the first snow", "After a long night", "Inside the old station", "Near the eastern gate",
        "Under a grey sky", "From the harbour wall", "Within three short weeks", "During the dry months", "Behind closed shutters", "Beyond the last village", "At the river crossing",
        "On the second morning", "Over the following decade", "Between two narrow streets", "Around the market square", "Until late that autumn", "Since the early surveys",
        "Above the tree line", "Against a strong wind", "Through the main tunnel", "Beneath the stone floor", "Outside the city limits", "Toward the end of summer",
        "Despite the cold", "Without any warning", "Upstream from the mill", "Opposite the town hall",
    ];

    private static readonly string[] Subjects =
    [
        "crews", "surveyors", "local families", "two engineers", "the harbour master", "young sailors", "farm workers", "a small team", "the night shift", "railway guards", "the town council",
        "volunteers", "old records", "wooden boats", "stone masons", "the survey ship",
    ];

    private static readonly string[] Deeds =
    [
        "changed the course of", "kept a daily record of", "carried the news about", "drew the first maps of", "paid the price for", "opened the way to", "measured every part of", "rebuilt what remained of",
        "photographed each stage of", "wrote long letters about",
    ];

    // What the sentences after the first call the topic.
    private static readonly string[] Others = ["the whole effort", "that place", "those years", "the work", "the story", "this undertaking", "the site", "everyday life there"];

    // By their number of words, from one on.
    private static readonly string[][] Ends =
    [
        ["together", "alone", "twice", "overnight"],
        ["by hand", "on foot", "at dawn", "by lantern"],
        ["with simple tools", "in heavy rain", "under armed guard", "from the deck"],
        ["with ropes and timber", "in less than daylight", "beside the frozen canal", "for very little pay"],
        ["while the water kept rising", "as the bells rang out", "with only one spare engine", "until the last lamp failed"],
        ["and left their names in chalk", "while the ferry waited in fog", "with maps drawn on brown paper", "as trucks lined the coastal road"],
    ];

    /// <summary>A sentence.</summary>
    /// <param name="choice">Decides what it tells.</param>
    /// <param name="turn">Place of the sentence in the film: decides how it begins.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="isFirst">Whether it names the topic.</param>
    /// <param name="hasFigure">Whether it has a figure.</param>
    /// <param name="words">How many words it has, at least one.</param>
    public static string Sentence(Random choice, int turn, string topic, bool isFirst, bool hasFigure, int words)
    {
        var about = Words(isFirst ? topic : Pick(choice, Others)).Take(6).ToList();
        var subject = Pick(choice, Subjects);
        var opener = Openers[turn % Openers.Length];
        var deed = Pick(choice, Deeds);
        List<string> said = [.. Words($"{opener}, {subject} {deed}"), .. about];
        if (said.Count > words) said = [.. Words($"{subject} {deed}"), .. about];
        if (said.Count > words) said = [.. Words($"{subject} worked")];
        if (said.Count > words) said = ["Silence"];
        if (hasFigure && said.Count + 3 <= words) said.AddRange(Words($"within {choice.Next(12, 980)} days"));
        while (said.Count < words) said.AddRange(End(choice, words - said.Count));
        return Finished(said);
    }

    /// <summary>Words that can stand at the end of a sentence and claim little.</summary>
    public static IReadOnlyList<string> End(Random choice, int most)
    {
        var size = Math.Min(most, Ends.Length);
        // What is left afterwards must not be a single hanging word.
        if (most > Ends.Length && most - size == 1) size--;
        return Words(Pick(choice, Ends[size - 1]));
    }

    /// <summary>A sentence of these words.</summary>
    public static string Finished(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        return $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd(',', ';', ':', '-', '.')}.";
    }

    /// <summary>How a sentence can begin so that it does not begin like the one before.</summary>
    public static string Opener(int turn) => Openers[turn % Openers.Length];

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Pick(Random choice, string[] from) => from[choice.Next(from.Length)];
}
