using System.Globalization;
using System.Text.Json;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>What a service sent back, right or not.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="MediaType">For example <c>application/json</c>; empty when not told.</param>
/// <param name="Body">At most some megabytes.</param>
/// <param name="RetryAfter">What its headers say of coming again.</param>
internal sealed record ServiceReply(int Status, string MediaType, string Body, TimeSpan? RetryAfter)
{
    /// <summary>Whether it is a page for people, as firewalls and proxies send them.</summary>
    public bool IsPage => Body.AsSpan().TrimStart() is ['<', ..] || (MediaType is "text/html" && Json() is null);

    /// <summary>The body as JSON, the first part of a list; null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var json = JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = 64 });
            return json.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0].Clone() : json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly string[] Kinds = ["code", "type", "status"];

    /// <summary>The service's own words about an error, and the words it sorts errors by; null when there is no error in it.</summary>
    public ServiceError? Error()
    {
        if (Json() is not { } json || json.Field("error") is not { } error) return null;
        if (error.ValueKind == JsonValueKind.String) return new(json.Text("error"), "", Status);
        var kinds = string.Join(' ', Kinds.Select(name => error.Raw(name)).Concat(error.Parts("details").Select(part => part.Raw("reason"))));
        var delay = error.Parts("details").Select(part => part.Raw("retryDelay")).FirstOrDefault(text => text.Length > 0);
        var status = int.TryParse(error.Raw("code"), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 400 and < 600 ? code : Status;
        return new(error.Text("message"), kinds, status) { Delay = WaitWish.Span(delay ?? "") };
    }
}

/// <summary>An error as a service tells it.</summary>
/// <param name="Message">For people, one line.</param>
/// <param name="Kinds">Its words for programs, with blanks between.</param>
/// <param name="Status">The status that it belongs to.</param>
internal sealed record ServiceError(string Message, string Kinds, int Status)
{
    /// <summary>When to come again, if it is told apart from the message.</summary>
    public TimeSpan? Delay { get; init; }
}
