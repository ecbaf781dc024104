using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeVoices;

/// <summary>
/// One web server on 127.0.0.1 that plays Kokoro-FastAPI, OpenAI's speech and ElevenLabs, each under a path of its own. It speaks in tones
/// (<see cref="SpokenTone"/>) whose times it knows, and behaves well until it is told otherwise.
/// </summary>
public sealed class FakeVoiceServer : IAsyncDisposable
{
    /// <summary>The key that OpenAI and ElevenLabs take.</summary>
    public const string Key = "key-test-of-voices";

    private LoopbackServer? server;
    private readonly ConcurrentQueue<VoiceCall> calls = [];
    private readonly ConcurrentQueue<VoiceFault> faults = [];
    private readonly CancellationTokenSource ended = new();
    private readonly Lock door = new();
    private VoiceFault lasting;
    private VoiceFault ofLists;

    private FakeVoiceServer()
    {
    }

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Everything it was asked, in order.</summary>
    public IReadOnlyList<VoiceCall> Calls => [.. calls];

    /// <summary>How often it was asked for speech.</summary>
    public int SpeechCalls => calls.Count(call => call.Body.Length > 0);

    /// <summary>How often it was asked for voices.</summary>
    public int ListCalls => calls.Count(call => call.Body.Length == 0);

    /// <summary>Whether Kokoro-FastAPI has its endpoint with times. Default: yes.</summary>
    public bool HasCaptions { get; set; } = true;

    /// <summary>What is answered as Retry-After. Default 7 s.</summary>
    public string RetryAfter { get; set; } = "7";

    /// <summary>How late a late answer is. Default: until the caller gives up.</summary>
    public TimeSpan Lateness { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>Starts a server.</summary>
    public static async Task<FakeVoiceServer> StartAsync(CancellationToken cancellationToken)
    {
        var started = new FakeVoiceServer();
        started.server = await LoopbackServer.StartAsync(started.AnswerAsync, cancellationToken);
        started.Address = started.server.Address;
        return started;
    }

    /// <summary>The base address of a service, for the product's settings.</summary>
    /// <param name="service"><c>kokoro</c>, <c>openai</c> or <c>elevenlabs</c>.</param>
    public Uri BaseOf(string service) => new(Address, service is "openai" ? "/openai/v1" : $"/{service}");

    /// <summary>What goes wrong with the next requests for speech, one each; after them it is well again.</summary>
    public void Misbehave(params IReadOnlyList<VoiceFault> next)
    {
        foreach (var fault in next) faults.Enqueue(fault);
    }

    /// <summary>What goes wrong with every request for speech from now on.</summary>
    public void MisbehaveAlways(VoiceFault fault)
    {
        lock (door) lasting = fault;
    }

    /// <summary>What goes wrong with every request for voices from now on.</summary>
    public void MisbehaveWithLists(VoiceFault fault)
    {
        lock (door) ofLists = fault;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await server!.DisposeAsync();
        ended.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var (path, body) = (context.Request.Path.Value ?? "", await reader.ReadToEndAsync(context.RequestAborted));
        var key = context.Request.Headers["xi-api-key"].ToString() is { Length: > 0 } own ? own : context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        calls.Enqueue(new(path + context.Request.QueryString, key, body));
        var fault = Next(isSpeech: body.Length > 0);
        var service = path.Split('/')[1];
        var reply = service switch
        {
            "kokoro" => new VoiceReply(VoiceForm.Kokoro, fault, RetryAfter),
            "openai" => new VoiceReply(VoiceForm.OpenAi, fault, RetryAfter),
            _ => new VoiceReply(VoiceForm.ElevenLabs, fault, RetryAfter),
        };
        if (fault is VoiceFault.Late) await LateAsync(context);
        if (fault is VoiceFault.Reset)
        {
            context.Abort();
            return;
        }

        if (service is not "kokoro" && !string.Equals(key, Key, StringComparison.Ordinal)) reply = reply with { Fault = VoiceFault.WrongKey };
        await reply.SendAsync(context, await AnswerAsync(reply, path[(service.Length + 1)..], context.Request.Query["output_format"].ToString(), body));
    }

    private async Task LateAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ended.Token);
        await Task.Delay(Lateness, either.Token);
    }

    private async Task<VoiceBody?> AnswerAsync(VoiceReply reply, string path, string form, string body)
    {
        if (body.Length == 0) return path is "/v1/audio/voices" or "/v1/voices" ? reply.Voices() : null;
        using var json = JsonDocument.Parse(body);
        return path switch
        {
            "/dev/captioned_speech" when HasCaptions => reply.Captioned(json.RootElement),
            "/v1/audio/speech" => reply.Plain(json.RootElement),
            _ when reply.Form is VoiceForm.ElevenLabs && path.Split('/') is ["", "v1", "text-to-speech", var voice, "with-timestamps"] => await reply.SpelledAsync(json.RootElement, Uri.UnescapeDataString(voice), form),
            _ => null,
        };
    }

    private VoiceFault Next(bool isSpeech)
    {
        lock (door)
        {
            if (!isSpeech) return ofLists;
            return faults.TryDequeue(out var next) ? next : lasting;
        }
    }
}
