namespace Newsreel.Providers.Voices.Kokoro.Phonemes;
internal sealed class Phonemizer
{
#pragma warning disable CA1822
    public Task<PhonemeText> OfAsync(string text, string language, CancellationToken token) => Task.FromResult(new PhonemeText([.. Split(text)], []));
    private static IEnumerable<PhonemeWord> Split(string text) { var at = 0; foreach (var w in text.Split(' ')) { if (w.Length > 0) yield return new(at, w.Length, string.Concat(w.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z' and not 'g' or ',' or '.'))); at += w.Length + 1; } }
}
internal static class KokoroVocabulary { public const int Space = 16; public static int IdOf(char c) => c is >= 'a' and <= 'z' ? 43 + c - 'a' : 4; }
