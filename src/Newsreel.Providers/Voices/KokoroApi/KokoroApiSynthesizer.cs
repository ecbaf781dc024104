using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Kokoro;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.KokoroApi;

/// <summary>Kokoro on another machine, or in a container: the server Kokoro-FastAPI. It tells the times of its words where it has the endpoint for that.</summary>
internal sealed class KokoroApiSynthesizer(IOptions<KokoroApiOptions> options, RemoteVoiceParts parts) : RemoteSynthesizer(
    new(Name, "Kokoro-FastAPI", KokoroApiRegistration.Section, options.Value.BaseUrl, options.Value)
    {
        KeyName = $"{KokoroApiRegistration.Section}:ApiKey",
        NeedsKey = false,
        Sign = RemoteService.SignAsBearer,
        LongestText = 10_000,
    },
    parts)
{
    public const string Name = "kokoro-api";

    /// <summary>Voices that are not in the makers' list have none of their grades.</summary>
    private const string Ungraded = "D";

    private volatile bool hasTimes = true;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        var answer = (await Calls.SendAsync("/v1/audio/voices", body: null, cancellationToken)).Answer();
        // Releases differ: names, or objects with names.
        var names = answer.Parts("voices").Select(entry => entry.ValueKind == JsonValueKind.String ? entry.GetString()! : entry.Raw("id")).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? [.. names.Select(name => Describe(name) with { Release = Service.Address!.Authority })] : throw RemoteReply.NoAnswer("answered without any voices");
    }

    /// <inheritdoc />
    protected override async Task<RemoteSound> AskAsync(SpeechRequest request, double speed, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["model"] = "kokoro",
            ["input"] = request.Text,
            ["voice"] = NameOf(request.Voice),
            ["response_format"] = "wav",
            ["speed"] = Math.Round(speed, 4),
            ["stream"] = false,
        };
        if (hasTimes)
        {
            try
            {
                var answer = (await Calls.SendAsync("/dev/captioned_speech", body, cancellationToken)).Answer();
                return new(RemoteReply.Sound(answer, "audio"), PlainRate: null, [.. answer.Parts("timestamps").Select(Token)]);
            }
            catch (RemoteRefusal refusal) when (refusal is { Status: 404 or 405, Code: VoiceFailure.Failed })
            {
                hasTimes = false;
            }
        }

        return new((await Calls.SendAsync("/v1/audio/speech", body, cancellationToken)).Body, PlainRate: null, []);
    }

    private static TokenTime Token(JsonElement entry) => new(entry.Raw("word"), Seconds(entry, "start_time"), Seconds(entry, "end_time"));

    private static double? Seconds(JsonElement entry, string name) => entry.Field(name) is { ValueKind: JsonValueKind.Number } figure ? figure.GetDouble() : null;

    private static Voice Describe(string name)
    {
        var known = KokoroVoices.All.FirstOrDefault(voice => string.Equals(voice.Id, name, StringComparison.Ordinal))
            ?? (name is [>= 'a' and <= 'z', 'f' or 'm', '_', _, ..] ? KokoroVoices.Of(name, Ungraded) : new(name, name, "en-us", "unknown", Name, Ungraded));
        return known with { Id = $"{Name}:{name}", Engine = Name };
    }
}
