using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Kokoro;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>What services that speak have in common. The list of voices is asked for once.</summary>
internal abstract class RemoteSynthesizer : ISpeechSynthesizer, IDisposable
{
    private readonly RemoteVoiceParts parts;
    private readonly SemaphoreSlim asking = new(1);
    private IReadOnlyList<Voice>? voices;

    /// <param name="service">Whom is called.</param>
    /// <param name="parts">What all of them need.</param>
    protected RemoteSynthesizer(RemoteService service, RemoteVoiceParts parts)
    {
        (Service, this.parts) = (service, parts);
        Calls = new(service, parts.Clients, parts.Clock);
    }

    /// <inheritdoc />
    public string Engine => Service.Engine;

    /// <inheritdoc />
    public bool IsRemote => Service.Address is not { IsLoopback: true };

    /// <inheritdoc />
    public string? Obstacle =>
        Service.Address is null ? $"{Service.Title} needs an address: set {Service.Section}:BaseUrl."
        : Service.NeedsKey && Service.Options.ApiKey.Length == 0 ? $"{Service.Title} needs a key: set {Service.KeyName}."
        : !PastedKey.IsSendable(Service.Options.ApiKey) ? $"{Service.Title} has a key with letters that no key has: copy it anew into {Service.KeyName}."
        : null;

    /// <summary>Whom is called.</summary>
    protected RemoteService Service { get; }

    /// <summary>Surround every call.</summary>
    protected RemoteCalls Calls { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken)
    {
        if (Obstacle is not null) return [];
        await asking.WaitAsync(cancellationToken);
        try
        {
            return voices ??= await Calls.ListAsync(ListAsync, cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    /// <inheritdoc />
    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        if (request.Rate is not (>= 0.5 and <= 2)) throw new ArgumentOutOfRangeException(nameof(request), request.Rate, "The rate is 0.5 to 2.");
        if (Obstacle is { } obstacle) throw NewsreelException.Work(Service.Address is null ? VoiceFailure.Unreachable : VoiceFailure.Key, obstacle, "Set it, or choose another voice with --voice.");
        if (request.Text.Length > Service.LongestText) throw TooLong(request);
        var speed = Speed(request.Rate);
        var sound = await Calls.SpeakAsync(request.Voice.Id, token => AskWholeAsync(request, speed, token), cancellationToken);
        var speech = await DecodeAsync(sound, request.Voice.Id, cancellationToken);
        var timed = speech with { Times = TokenTimes.Of(request.Text, sound.Tokens, speech.Duration) };
        return await parts.Stretch.ByAsync(timed, request.Rate / speed, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what calls hold.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        Calls.Dispose();
        asking.Dispose();
    }

    /// <summary>Asks the service for its voices.</summary>
    protected abstract Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks the service for a sentence, once.</summary>
    /// <param name="request">The sentence.</param>
    /// <param name="speed">What <see cref="Speed"/> gave.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected abstract Task<RemoteSound> AskAsync(SpeechRequest request, double speed, CancellationToken cancellationToken);

    /// <summary>The part of a rate that the service can do; the sound is stretched for the rest.</summary>
    protected virtual double Speed(double rate) => rate;

    /// <summary>A voice's name at the service: its id without the engine.</summary>
    protected string NameOf(Voice voice) => voice.Id.StartsWith($"{Engine}:", StringComparison.OrdinalIgnoreCase) ? voice.Id[(Engine.Length + 1)..] : voice.Id;

    private async Task<RemoteSound> AskWholeAsync(SpeechRequest request, double speed, CancellationToken cancellationToken)
    {
        var sound = await AskAsync(request, speed, cancellationToken);
        return SoundForm.IsCut(sound.Bytes) ? throw new CallFailure(VoiceFailure.Failed, "answered with a sound that is cut off", mayPass: true) : sound;
    }

    private async Task<Speech> DecodeAsync(RemoteSound sound, string voiceId, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.Decoder.DecodeAsync(sound, cancellationToken);
        }
        catch (CallFailure failure)
        {
            throw failure.For(Service, voiceId);
        }
    }

    private NewsreelException TooLong(SpeechRequest request) => NewsreelException.Work(
        VoiceFailure.Limit, $"{Service.Title} takes texts of up to {Service.LongestText} characters, and this sentence has {request.Text.Length}: \"{request.Text[..60]}…\".",
        "Make two sentences of it, or choose another voice with --voice.");
}

/// <summary>What all services that speak need.</summary>
/// <param name="Clients">Make connections.</param>
/// <param name="Decoder">Reads what they send.</param>
/// <param name="Stretch">Does the rates that they cannot.</param>
/// <param name="Clock">Tells the time.</param>
internal sealed record RemoteVoiceParts(IHttpClientFactory Clients, SoundDecoder Decoder, TimeStretch Stretch, TimeProvider Clock);
