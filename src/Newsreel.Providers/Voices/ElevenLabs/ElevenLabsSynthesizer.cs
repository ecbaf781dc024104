using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.ElevenLabs;

/// <summary>ElevenLabs. It tells the times of every character.</summary>
internal sealed class ElevenLabsSynthesizer(IOptions<ElevenLabsOptions> options, RemoteVoiceParts parts) : RemoteSynthesizer(
    new(Name, "ElevenLabs", ElevenLabsRegistration.Section, options.Value.BaseUrl ?? ElevenLabsOptions.Own, options.Value)
    {
        KeyName = options.Value.IsOwn ? ElevenLabsRegistration.KeyName : $"{ElevenLabsRegistration.Section}:ApiKey",
        NeedsKey = true,
        Sign = (request, key) => request.Headers.TryAddWithoutValidation("xi-api-key", key),
        LongestText = options.Value.LongestText,
    },
    parts)
{
    public const string Name = "elevenlabs";

    private const double Slowest = 0.7;
    private const double Fastest = 1.2;

    private readonly ElevenLabsOptions options = options.Value;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        var voices = ElevenLabsVoices.Parse((await Calls.SendAsync("/v1/voices", body: null, cancellationToken)).Answer(), $"{options.Model} {options.Form} {options.Stability} {options.Similarity}");
        return voices.Count > 0 ? voices : throw RemoteReply.NoAnswer("answered without any voices");
    }

    /// <inheritdoc />
    protected override async Task<RemoteSound> AskAsync(SpeechRequest request, double speed, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["text"] = request.Text,
            ["model_id"] = options.Model,
            // The same sentence shall sound alike when it is asked for again.
            ["seed"] = 0,
            ["voice_settings"] = new JsonObject { ["stability"] = options.Stability, ["similarity_boost"] = options.Similarity, ["speed"] = Math.Round(speed, 4) },
        };
        var path = $"/v1/text-to-speech/{Uri.EscapeDataString(NameOf(request.Voice))}/with-timestamps?output_format={options.Form}";
        var answer = (await Calls.SendAsync(path, body, cancellationToken)).Answer();
        return new(RemoteReply.Sound(answer, "audio_base64"), PlainRate, SpelledWords.Of(answer.Field("alignment")));
    }

    /// <inheritdoc />
    protected override double Speed(double rate) => Math.Clamp(rate, Slowest, Fastest);

    private int? PlainRate => options.Form.Split('_') is ["pcm", var rate, ..] ? int.Parse(rate, CultureInfo.InvariantCulture) : null;
}
