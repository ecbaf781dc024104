namespace Newsreel.Publishing;

/// <summary>A spoken sentence and what it rests on; the last four are null when it rests on nothing.</summary>
/// <param name="Scene">Number of the scene.</param>
/// <param name="Start">Seconds on the film's clock.</param>
/// <param name="End">Seconds; the first moment after it.</param>
/// <param name="Text">As spoken.</param>
/// <param name="Speaker">Who says it, as the script marks it; null when it does not.</param>
/// <param name="Source">The document.</param>
/// <param name="Passage">The document's own words, verbatim.</param>
/// <param name="Id">The passage's name, as "document#ordinal".</param>
/// <param name="Offset">Characters before the passage in the text of the document; null for articles of the library.</param>
public sealed record CitedSentence(
    int Scene, double Start, double End, string Text, string? Speaker, CitedIn? Source, string? Passage, string? Id, int? Offset);

/// <summary>Where a sentence is from.</summary>
/// <param name="Number">Of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Name of its file, without folders; empty for one from the web.</param>
/// <param name="Url">Its address; empty when unknown.</param>
public sealed record CitedIn(int Number, string Title, string Path, string Url);

/// <summary>A document that words rest on.</summary>
/// <param name="Number">1 to n.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Name of its file, without folders; empty for one from the web.</param>
/// <param name="Url">Its address; empty when unknown.</param>
/// <param name="Author">Who wrote it; empty when unknown.</param>
/// <param name="Publisher">Who published it; empty when unknown.</param>
/// <param name="Date">When it was published, or up to when it holds.</param>
/// <param name="RestsOn">For an article of the library: the publications behind it.</param>
public sealed record CitedSource(
    int Number, string Title, string Path, string Url, string Author, string Publisher, DateOnly? Date, IReadOnlyList<CitedPublication> RestsOn)
{
    /// <summary>The day on which it was read from its address; null for a file.</summary>
    public DateOnly? ReadOn { get; init; }
}

/// <summary>A publication behind an article of the library.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it; empty when unknown.</param>
/// <param name="Url">Its address; empty when there is none.</param>
/// <param name="Checked">Whether the author of the article read it.</param>
public sealed record CitedPublication(string Title, string Publisher, string Url, bool Checked);
