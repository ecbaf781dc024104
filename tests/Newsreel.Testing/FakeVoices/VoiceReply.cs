using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Newsreel.Media;

namespace Newsreel.Testing.FakeVoices;

/// <summary>Whose form an answer has.</summary>
internal enum VoiceForm
{
    Kokoro,
    OpenAi,
    ElevenLabs,
}

/// <summary>What is sent when all is well.</summary>
/// <param name="MediaType">For example <c>application/json</c>.</param>
/// <param name="Bytes">Of the answer.</param>
internal sealed record VoiceBody(string MediaType, byte[] Bytes)
{
    /// <summary>The service does not have the voice.</summary>
    public static readonly VoiceBody NoVoice = new("", []);
}

/// <summary>An answer of one of the services, right or spoilt.</summary>
internal sealed record VoiceReply(VoiceForm Form, VoiceFault Fault, string RetryAfter)
{
    private static readonly Ffmpeg Encoder = new(MediaTools.InPath);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly string[] KokoroVoices = ["af_heart", "bf_emma", "im_nicola", "af_v0nova", "custom"];
    private static readonly string[] OpenAiVoices = ["alloy", "nova", "onyx", "house"];

    public VoiceBody Voices() => Json(Form is VoiceForm.Kokoro
        ? new JsonObject { ["voices"] = new JsonArray([.. KokoroVoices.Select(name => (JsonNode)name)]) }
        : new JsonObject
        {
            ["voices"] = new JsonArray(
                Voice("21m00Tcm4TlvDq8ikWAM", "Rachel", """{"gender":"female","accent":"american"}"""),
                Voice("AZnzlk1XvdvUeBnXmlld", "Giovanni", """{"gender":"male","language":"it"}"""),
                Voice("zcAOhNBS3c14rBihAFp1", "Own voice", "null")),
        });

    public VoiceBody? Captioned(JsonElement ask)
    {
        if (Unknown(ask.GetProperty("voice").GetString()!, KokoroVoices)) return VoiceBody.NoVoice;
        var (tone, sound) = Sound(ask.GetProperty("input").GetString()!, ask.GetProperty("speed").GetDouble());
        var scale = Fault is VoiceFault.TimesBeyond ? 2 : 1;
        var entries = tone.Tokens.Select(token => (JsonNode)new JsonObject
        {
            ["word"] = token.Text,
            ["start_time"] = Fault is VoiceFault.NullEntries ? null : token.Start * scale,
            ["end_time"] = Fault is VoiceFault.NullEntries ? null : token.End * scale,
        });
        return Json(new()
        {
            ["audio"] = Fault is VoiceFault.WrongBase64 ? "not*base64!" : Convert.ToBase64String(sound),
            ["audio_format"] = "audio/wav",
            ["timestamps"] = Fault is VoiceFault.NullTimes ? null : new JsonArray([.. entries]),
        });
    }

    public VoiceBody? Plain(JsonElement ask)
    {
        if (Unknown(ask.GetProperty("voice").GetString()!, Form is VoiceForm.Kokoro ? KokoroVoices : OpenAiVoices)) return VoiceBody.NoVoice;
        var (_, sound) = Sound(ask.GetProperty("input").GetString()!, ask.TryGetProperty("speed", out var speed) ? speed.GetDouble() : 1, isPlain: ask.GetProperty("response_format").GetString() is "pcm");
        return new("audio/wav", sound);
    }

    public async Task<VoiceBody?> SpelledAsync(JsonElement ask, string voice, string form)
    {
        if (Unknown(voice, ["21m00Tcm4TlvDq8ikWAM", "AZnzlk1XvdvUeBnXmlld", "zcAOhNBS3c14rBihAFp1"])) return VoiceBody.NoVoice;
        var (text, speed) = (ask.GetProperty("text").GetString()!, ask.GetProperty("voice_settings").GetProperty("speed").GetDouble());
        if (speed is < 0.7 or > 1.2) return null;
        var (tone, sound) = Sound(text, speed, isPlain: true);
        if (form.StartsWith("mp3", StringComparison.Ordinal) && Fault is not VoiceFault.NoSound)
            sound = (await Encoder.RunAsync(["-f", "s16le", "-ar", "24000", "-ac", "1", "-i", "pipe:0", "-ar", "44100", "-b:a", "128k", "-f", "mp3", "pipe:1"], "making a fake voice", Deadline, CancellationToken.None, sound)).Output;
        var (starts, ends) = (new JsonArray(), new JsonArray());
        var scale = Fault is VoiceFault.TimesBeyond ? 2 : 1;
        for (var at = 0; at < text.Length; at++)
        {
            var (start, end) = Time(tone, at);
            starts.Add(Fault is VoiceFault.NullEntries ? null : start * scale);
            ends.Add(Fault is VoiceFault.NullEntries ? null : end * scale);
        }

        return Json(new()
        {
            ["audio_base64"] = Fault is VoiceFault.WrongBase64 ? "not*base64!" : Convert.ToBase64String(sound),
            ["alignment"] = Fault is VoiceFault.NullTimes ? null : new JsonObject
            {
                ["characters"] = new JsonArray([.. text.Select(letter => (JsonNode)letter.ToString())]),
                ["character_start_times_seconds"] = starts,
                ["character_end_times_seconds"] = ends,
            },
            ["normalized_alignment"] = null,
        });
    }

    /// <summary>Sends the answer, or what is wrong instead.</summary>
    /// <param name="context">Of the call.</param>
    /// <param name="body">When all is well; null for something that is not there.</param>
    public async Task SendAsync(HttpContext context, VoiceBody? body)
    {
        var response = context.Response;
        if (Refusal(body) is var (status, error))
        {
            if (status is 429 or 503) response.Headers.RetryAfter = RetryAfter;
            response.StatusCode = status;
            body = Json(error);
        }

        if (body is null) throw new InvalidOperationException("What is not there has an error.");

        var bytes = Fault switch
        {
            VoiceFault.Page => "<!DOCTYPE html><html><body>Please sign in</body></html>"u8.ToArray(),
            VoiceFault.Words => """{"error":{"message":"Nothing was made.","type":"server_error"}}"""u8.ToArray(),
            VoiceFault.HalfJson => body.Bytes[..(body.Bytes.Length / 2)],
            VoiceFault.CutFile when body.MediaType is "audio/wav" => body.Bytes[..(body.Bytes.Length / 2)],
            _ => body.Bytes,
        };
        response.ContentType = Fault is VoiceFault.Page ? "text/html" : body.MediaType;
        response.ContentLength = bytes.Length;
        var end = Fault is VoiceFault.CutOff ? bytes.Length / 2 : bytes.Length;
        await response.Body.WriteAsync(bytes.AsMemory(0, end), context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        if (end < bytes.Length) context.Abort();
    }

    private (int Status, JsonObject Error)? Refusal(VoiceBody? body) => Fault switch
    {
        VoiceFault.WrongKey => Error(401, "invalid_api_key", "Invalid API key"),
        VoiceFault.TellsKey => Error(401, "invalid_api_key", $"Incorrect API key provided: {FakeVoiceServer.Key}"),
        VoiceFault.NoQuota when Form is VoiceForm.ElevenLabs => Error(401, "quota_exceeded", "This request exceeds your quota of 10000. You have 12 credits remaining, while 64 credits are required for this request."),
        VoiceFault.NoQuota => Error(402, "insufficient_quota", "You exceeded your current quota"),
        VoiceFault.NoVoice => NoVoice(),
        VoiceFault.Unprocessable => (422, new() { ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", "input"), ["msg"] = "Input should be a valid string", ["type"] = "string_type" }) }),
        VoiceFault.TooLong => Error(400, "max_character_limit_exceeded", "This request's text has 627 characters and exceeds the character limit of 333 characters."),
        VoiceFault.TooMany => Error(429, "too_many_concurrent_requests", "Too many concurrent requests"),
        VoiceFault.Broken => Error(500, "processing_error", "Something failed"),
        VoiceFault.Busy => Error(503, "system_busy", "We are experiencing heavy traffic"),
        _ when ReferenceEquals(body, VoiceBody.NoVoice) => NoVoice(),
        _ when body is not null => null,
        _ => Error(404, "Not Found", "Not Found"),
    };

    private (int Status, JsonObject Error) NoVoice() => Form switch
    {
        VoiceForm.Kokoro => Error(400, "validation_error", "Voice 'nobody' not found. Available voices: af_heart, bf_emma"),
        VoiceForm.OpenAi => (400, new() { ["error"] = new JsonObject { ["message"] = "Input should be 'alloy', 'nova' or 'onyx'", ["type"] = "invalid_request_error", ["param"] = "voice", ["code"] = null } }),
        _ => Error(404, "voice_not_found", "A voice for the voice_id was not found."),
    };

    private (int Status, JsonObject Error) Error(int status, string kind, string message) => (status, Form switch
    {
        VoiceForm.OpenAi => new() { ["error"] = new JsonObject { ["message"] = message, ["type"] = kind, ["param"] = null, ["code"] = kind } },
        VoiceForm.Kokoro when status == 404 => new() { ["detail"] = message },
        VoiceForm.Kokoro => new() { ["detail"] = new JsonObject { ["error"] = kind, ["message"] = message, ["type"] = "invalid_request_error" } },
        _ => new() { ["detail"] = new JsonObject { ["status"] = kind, ["message"] = message } },
    });

    private (SpokenTone Tone, byte[] Sound) Sound(string text, double speed, bool isPlain = false)
    {
        var tone = SpokenTone.Of(text, speed, 180);
        if (Fault is VoiceFault.NoSound) return (tone, [.. Enumerable.Range(0, 4000).Select(at => (byte)(at * 7 % 120))]);
        var samples = Fault switch
        {
            VoiceFault.Silence => new float[tone.Samples.Length],
            VoiceFault.Noise => SpokenTone.Noise(tone.Samples.Length),
            VoiceFault.Half => tone.Samples[..(tone.Samples.Length / 2)],
            _ => tone.Samples,
        };
        return (tone, isPlain ? SpokenTone.Plain(samples) : SpokenTone.Wave(samples));
    }

    /// <summary>A character's share of its word; one between words has the pause.</summary>
    private static (double Start, double End) Time(SpokenTone tone, int at)
    {
        var next = tone.Tokens.FirstOrDefault(token => token.At + token.Text.Length > at);
        if (next.Text is null) return (tone.Tokens[^1].End, tone.Tokens[^1].End);
        var (from, step) = (next.Start, (next.End - next.Start) / next.Text.Length);
        return at < next.At ? (from, from) : (from + (step * (at - next.At)), from + (step * (at - next.At + 1)));
    }

    private static bool Unknown(string voice, string[] known) => !known.Contains(voice, StringComparer.Ordinal);

    private static JsonObject Voice(string id, string name, string labels) => new() { ["voice_id"] = id, ["name"] = name, ["labels"] = JsonNode.Parse(labels) };

    private static VoiceBody Json(JsonObject json) => new("application/json", Encoding.UTF8.GetBytes(json.ToJsonString()));
}
