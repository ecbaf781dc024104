namespace Newsreel.Scripting.Reading;

/// <summary>How a source is to be read.</summary>
/// <param name="Number">Its number among the sources.</param>
/// <param name="Name">Of its file without folders, or host and path of its address.</param>
/// <param name="MediaType">What its server says it is, of <see cref="PageTypes"/>; null for a file.</param>
/// <param name="Charset">The encoding that its server names; null when it names none.</param>
/// <param name="MostSentences">More are not considered.</param>
internal sealed record SourceReading(int Number, string Name, string? MediaType, string? Charset, int MostSentences);
