using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>A request to a service, and the ways to answer it.</summary>
/// <param name="context">The request.</param>
/// <param name="world">What all parts share.</param>
/// <param name="service">The service.</param>
/// <param name="path">The path after the service's base, without a slash at either end.</param>
/// <param name="text">The body as text.</param>
internal sealed class ModelCall(HttpContext context, ModelWorld world, FakeModelService service, string path, string text)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private string misbehaviour = "";
    private bool isPaid;
    private bool isNoted;
    private FakeAsk? ask;
    private FakeReply? reply;

    /// <summary>What all parts share.</summary>
    public ModelWorld World => world;

    /// <summary>The service.</summary>
    public FakeModelService Service => service;

    /// <summary>The path after the service's base.</summary>
    public string Path => path;

    /// <summary>GET or POST.</summary>
    public string Method => context.Request.Method;

    /// <summary>The body; null when it is no JSON object.</summary>
    public JsonObject? Body { get; } = Parse(text);

    /// <summary>Whether a model is asked to write.</summary>
    public bool IsCall { get; set; }

    /// <summary>Ends when the caller has gone or the server stops.</summary>
    public CancellationToken Gone => context.RequestAborted;

    /// <summary>Answers that no client should fall over.</summary>
    public BrokenAnswer Broken => new(context, _ =>
    {
        Note(context.Response.StatusCode);
        return ValueTask.CompletedTask;
    });

    /// <summary>Seconds since 1970.</summary>
    public long Now => world.Options.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>A header of the request; empty when it is missing.</summary>
    public string Header(string name) => context.Request.Headers[name].ToString();

    /// <summary>A parameter of the address; empty when it is missing.</summary>
    public string Parameter(string name) => context.Request.Query[name].ToString();

    /// <summary>Sets a header of the answer.</summary>
    public void Set(string name, string value) => context.Response.Headers[name] = value;

    /// <summary>Whether the answer misbehaves so; is remembered.</summary>
    public bool Misbehaves(string name)
    {
        if (!world.Board.Take(service.Name, name)) return false;
        misbehaviour = misbehaviour.Length > 0 ? $"{misbehaviour} {name}" : name;
        return true;
    }

    /// <summary>Lets the writer answer, with what misbehaves in it.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="mostTokens">The longest answer, reasoning counted in; null for no end.</param>
    /// <param name="reasoningTokens">What the model thinks before.</param>
    public FakeReply Write(FakeAsk asked, int? mostTokens, int reasoningTokens)
    {
        ask = asked;
        return reply = AnswerDamage.Reply(this, asked, mostTokens, reasoningTokens);
    }

    /// <summary>Notes what is asked before it is known whether it is answered.</summary>
    public void Asked(FakeAsk asked) => ask = asked;

    /// <summary>Answers with JSON.</summary>
    public Task JsonAsync(JsonNode body, int status = StatusCodes.Status200OK)
    {
        var json = body.ToJsonString(Json);
        if (status is StatusCodes.Status200OK && IsCall && Misbehaves(ModelMisbehaviour.HalfJson)) json = json[..(json.Length / 2)];
        var type = IsCall && Misbehaves(ModelMisbehaviour.WrongContentType) ? MediaTypeNames.Text.Html : MediaTypeNames.Application.Json;
        return TextAsync(json, status, type);
    }

    /// <summary>Answers with text.</summary>
    public async Task TextAsync(string body, int status, string type = MediaTypeNames.Text.Plain)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(Method)) return;
        var isShort = IsCall && Misbehaves(ModelMisbehaviour.ShortBody);
        isPaid = reply is not null && status is StatusCodes.Status200OK && !isShort;
        // Whoever has the answer finds it noted.
        Note(status);
        await context.Response.Body.WriteAsync(isShort ? bytes.AsMemory(0, bytes.Length / 2) : bytes, Gone);
        await context.Response.Body.FlushAsync(Gone);
        if (isShort) context.Abort();
    }

    /// <summary>Answers with events or lines, one after the other.</summary>
    /// <param name="parts">Each as it goes over the wire.</param>
    /// <param name="type">Their content type.</param>
    /// <param name="isWhole">Whether the answer came to its end.</param>
    public async Task StreamAsync(IReadOnlyList<string> parts, string type, bool isWhole)
    {
        context.Response.ContentType = type;
        for (var at = 0; at < parts.Count; at++)
        {
            if (at == parts.Count - 1)
            {
                isPaid = isWhole && reply is not null;
                Note(context.Response.StatusCode);
            }

            await context.Response.WriteAsync(parts[at], Gone);
            await context.Response.Body.FlushAsync(Gone);
        }
    }

    /// <summary>Notes it, once.</summary>
    /// <param name="status">What is answered; 0 when nothing is.</param>
    public void Note(int status)
    {
        if (isNoted) return;
        isNoted = true;
        world.Traffic.Note(Request(status));
    }

    private ModelRequest Request(int status) => new(
        service.Name, context.Request.Path.ToUriComponent(), status, text,
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase))
    {
        IsCall = IsCall,
        IsPaid = isPaid,
        IsWhole = isPaid && misbehaviour.Length is 0 && reply?.End is FakeEnd.Stop,
        Model = ask?.Model ?? "",
        Kind = ask is null ? "" : FakeOrder.Of(ask).Kind,
        PromptHash = ask?.Hash ?? "",
        Prompt = ask?.Prompt ?? "",
        Answer = reply?.Text,
        PromptTokens = ask is null ? 0 : PromptTokens(ask),
        AnswerTokens = reply?.AnswerTokens ?? 0,
        Misbehaviour = misbehaviour,
    };

    /// <summary>Tokens of a question.</summary>
    public static int PromptTokens(FakeAsk asked) => Tokens.Of(asked.Prompt) + asked.Messages.Count * Tokens.Signs + Tokens.Of(asked.Schema?.ToJsonString());

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
