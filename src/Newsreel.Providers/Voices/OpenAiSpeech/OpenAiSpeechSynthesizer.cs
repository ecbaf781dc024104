using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.OpenAiSpeech;

/// <summary>Speech of OpenAI, or of a server of one's own choice that speaks its form. It tells no times.</summary>
internal sealed class OpenAiSpeechSynthesizer(IOptions<OpenAiSpeechOptions> options, RemoteVoiceParts parts) : RemoteSynthesizer(Of(options.Value), parts)
{
    public const string Name = "openai-speech";

    private const int PlainRate = 24_000;

    // Not judged by ear here.
    private const string Grade = "B";

    // OpenAI does not say which are men's and which women's: those that are commonly heard as one or the other.
    private static readonly (string Name, string Gender)[] OwnVoices =
    [
        ("alloy", "unknown"), ("ash", "male"), ("ballad", "male"), ("cedar", "male"), ("coral", "female"), ("echo", "male"), ("fable", "unknown"),
        ("marin", "female"), ("nova", "female"), ("onyx", "male"), ("sage", "female"), ("shimmer", "female"), ("verse", "male"),
    ];

    private readonly OpenAiSpeechOptions options = options.Value;

    /// <inheritdoc />
    protected override Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        var more = options.Voices.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => (Name: name, Gender: "unknown"));
        var release = $"{options.Model} {Service.Address!.Authority}";
        return Task.FromResult<IReadOnlyList<Voice>>(
        [
            .. OwnVoices.Concat(more).DistinctBy(voice => voice.Name, StringComparer.OrdinalIgnoreCase)
                .Select(voice => new Voice($"{Name}:{voice.Name}", char.ToUpperInvariant(voice.Name[0]) + voice.Name[1..], options.Language, voice.Gender, Name, Grade) { Release = release }),
        ]);
    }

    /// <inheritdoc />
    protected override async Task<RemoteSound> AskAsync(SpeechRequest request, double speed, CancellationToken cancellationToken)
    {
        var isPlain = options.Form is SpeechForm.Pcm;
        var body = new JsonObject { ["model"] = options.Model, ["input"] = request.Text, ["voice"] = NameOf(request.Voice), ["response_format"] = isPlain ? "pcm" : "wav" };
        if (HasSpeed) body["speed"] = Math.Round(speed, 4);
        var reply = await Calls.SendAsync("/audio/speech", body, cancellationToken);
        if (reply.IsPage) throw RemoteReply.NoAnswer("answered with a web page instead of sound");
        // Samples without a head can be anything, these letters as well; JSON they are not.
        if (reply.IsJson && reply.Json() is not null) throw RemoteReply.NoAnswer($"answered with words instead of sound: {RemoteError.Of(reply).Message}");
        return new(reply.Body, isPlain ? PlainRate : null, []);
    }

    /// <inheritdoc />
    protected override double Speed(double rate) => HasSpeed ? rate : 1;

    private bool HasSpeed => options.HasSpeed ?? !options.Model.StartsWith("gpt-", StringComparison.OrdinalIgnoreCase);

    private static RemoteService Of(OpenAiSpeechOptions options) =>
        new(Name, options.IsOwn ? "OpenAI speech" : "The speech server", OpenAiSpeechRegistration.Section, options.BaseUrl ?? OpenAiSpeechOptions.Own, options)
        {
            KeyName = options.IsOwn ? OpenAiSpeechRegistration.KeyName : $"{OpenAiSpeechRegistration.Section}:ApiKey",
            NeedsKey = options.IsOwn,
            Sign = RemoteService.SignAsBearer,
            LongestText = options.LongestText,
        };
}
