using System.Globalization;
using System.Text;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.ElevenLabs;

/// <summary>Words with their times, of the times of characters that the service tells. Pure.</summary>
internal static class SpelledWords
{
    /// <summary>The words; none when the lists do not go together.</summary>
    /// <param name="alignment">The service's <c>alignment</c>; null when it gave none.</param>
    public static IReadOnlyList<TokenTime> Of(JsonElement? alignment)
    {
        if (alignment is not { } lists) return [];
        string[] characters = [.. lists.Parts("characters").Select(entry => entry.ValueKind == JsonValueKind.String ? entry.GetString()! : "")];
        double?[] starts = [.. Seconds(lists, "character_start_times_seconds")];
        double?[] ends = [.. Seconds(lists, "character_end_times_seconds")];
        if (starts.Length != characters.Length || ends.Length != characters.Length) return [];
        var words = new List<TokenTime>();
        var isOpen = false;
        for (var at = 0; at < characters.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(characters[at]))
            {
                isOpen = false;
                continue;
            }

            // Scripts without spaces have a word for each character.
            var isAlone = characters[at].EnumerateRunes().Any(UnspacedText.IsLetter);
            if (isOpen && !isAlone) words[^1] = new(words[^1].Text + characters[at], words[^1].Start, IsSaid(characters[at]) ? ends[at] : words[^1].End);
            else words.Add(new(characters[at], starts[at], ends[at]));
            isOpen = !isAlone;
        }

        return words;
    }

    // A mark takes the time of the pause after its word.
    private static bool IsSaid(string character) => character.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static IEnumerable<double?> Seconds(JsonElement lists, string name) =>
        lists.Parts(name).Select(entry => entry.ValueKind == JsonValueKind.Number ? entry.GetDouble() : (double?)null);
}
