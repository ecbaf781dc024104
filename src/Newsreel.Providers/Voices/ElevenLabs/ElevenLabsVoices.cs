using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Narrating;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.ElevenLabs;

/// <summary>Reads the list of voices that the service gives. Pure.</summary>
internal static partial class ElevenLabsVoices
{
    // Not judged by ear here.
    private const string Grade = "A-";

    // Regions that its accents mean; others say less than the language does.
    private static readonly Dictionary<string, string> Accents = new(StringComparer.OrdinalIgnoreCase)
    {
        ["american"] = "en-us",
        ["british"] = "en-gb",
        ["australian"] = "en-au",
        ["irish"] = "en-ie",
        ["indian"] = "en-in",
        ["canadian"] = "en-ca",
        ["brazilian"] = "pt-br",
        ["mexican"] = "es-mx",
    };

    /// <summary>The voices of a list.</summary>
    /// <param name="answer">What the service gave.</param>
    /// <param name="release">Of the voices.</param>
    public static IReadOnlyList<Voice> Parse(JsonElement answer, string release) =>
    [
        .. answer.Parts("voices").Where(entry => Id().IsMatch(entry.Raw("voice_id"))).DistinctBy(entry => entry.Raw("voice_id"), StringComparer.Ordinal)
            .Select(entry => Of(entry, entry.Field("labels") ?? default) with { Release = release }),
    ];

    private static Voice Of(JsonElement entry, JsonElement labels)
    {
        var id = entry.Raw("voice_id");
        var gender = labels.Raw("gender").ToLowerInvariant();
        return new(
            $"{ElevenLabsSynthesizer.Name}:{id}", PlainText.Title(entry.Raw("name")) is { Length: > 0 } name ? name : id, Language(labels.Raw("language").ToLowerInvariant(), labels.Raw("accent")),
            gender is "male" or "female" ? gender : "unknown", ElevenLabsSynthesizer.Name, Grade);
    }

    // Voices of the service's own carry no language: they are English.
    private static string Language(string told, string accent)
    {
        var language = Tag().IsMatch(told) ? told : "en";
        return Accents.GetValueOrDefault(accent) is { } region && region.StartsWith($"{language}-", StringComparison.Ordinal) ? region : language;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z]{2,3}(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
