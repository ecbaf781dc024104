using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>A request to a service, and the ways to answer it.</summary>
/// <param name="context">The request.</param>
/// <param name="world">What all parts share.</param>
/// <param name="service">One of <see cref="FakeServices"/>.</param>
/// <param name="path">The path after the service's prefix, unescaped, without a slash at either end.</param>
internal sealed class FakeCall(HttpContext context, FakeWorld world, string service, string path)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What all parts share.</summary>
    public FakeWorld World => world;

    /// <summary>The path after the service's prefix.</summary>
    public string Path => path;

    /// <summary>The address that the caller used, without a slash at the end.</summary>
    public string Origin => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The service's own address, as the caller used it.</summary>
    public string Base => $"{Origin}/{service}";

    /// <summary>The names of the parameters.</summary>
    public IEnumerable<string> Names => context.Request.Query.Keys;

    /// <summary>The path and the query as they came.</summary>
    public string PathAndQuery => context.Request.Path.ToUriComponent() + context.Request.QueryString;

    /// <summary>The path and the query of another page.</summary>
    public string NextPage(int number)
    {
        var query = context.Request.Query.Where(entry => entry.Key is not "page").SelectMany(entry => entry.Value.Select(value => $"{entry.Key}={Uri.EscapeDataString(value ?? "")}"));
        return $"{context.Request.Path.ToUriComponent()}?{string.Join('&', query.Append($"page={number}"))}";
    }

    /// <summary>The service's videos.</summary>
    public IEnumerable<FakeAsset> Assets => world.Options.Inventory.Of(service);

    /// <summary>Ends when the caller has gone or the server stops.</summary>
    public CancellationToken Gone => context.RequestAborted;

    /// <summary>A parameter; empty when it is missing.</summary>
    public string Text(string name) => context.Request.Query[name].ToString();

    /// <summary>All values of a parameter that may come several times.</summary>
    public IReadOnlyList<string> All(string name) => [.. context.Request.Query[name].OfType<string>()];

    /// <summary>A parameter as a number.</summary>
    public int Number(string name, int otherwise) => int.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>A parameter as a day; null when it is none.</summary>
    public DateOnly? Day(string name) => DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    /// <summary>A header of the request; empty when it is missing.</summary>
    public string Header(string name) => context.Request.Headers[name].ToString();

    /// <summary>Sets a header of the answer.</summary>
    public void Set(string name, string value) => context.Response.Headers[name] = value;

    /// <summary>Whether the answer misbehaves so.</summary>
    public bool Misbehaves(string name, FakeAsset? asset = null) => world.Takes(service, name, asset);

    /// <summary>Answers with JSON.</summary>
    public Task JsonAsync(JsonNode body, int status = StatusCodes.Status200OK)
    {
        var text = body.ToJsonString(Json);
        return TextAsync(Misbehaves(Misbehaviour.HalfJson) ? text[..(text.Length / 2)] : text, status, MediaTypeNames.Application.Json);
    }

    /// <summary>Answers with text.</summary>
    public async Task TextAsync(string body, int status, string type = MediaTypeNames.Text.Plain)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await world.Line.PassAsync(bytes.Length, Gone);
        await context.Response.Body.WriteAsync(bytes, Gone);
        world.Traffic.Sent("", bytes.Length);
    }

    /// <summary>Sends the caller elsewhere.</summary>
    public Task RedirectAsync(string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    /// <summary>Answers with a page of a content network, as they stand before many services.</summary>
    public Task EdgeAsync(int status = StatusCodes.Status403Forbidden) => TextAsync(BrokenAnswer.EdgePage(status), status, MediaTypeNames.Text.Html);
}
