using System.Text.Json;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>An error as services tell it, each in its own form. Pure.</summary>
/// <param name="Message">For people, one line; may be empty.</param>
/// <param name="Kinds">Its words for programs, with blanks between.</param>
internal sealed record RemoteError(string Message, string Kinds)
{
    private const int MostLetters = 300;

    private static readonly string[] KindFields = ["status", "code", "type", "error", "param"];

    /// <summary>What a body says, in whichever form.</summary>
    public static RemoteError Of(RemoteReply reply)
    {
        if (reply.Json() is not { } json)
        {
            var isShort = reply is { IsPage: false, Body.Length: <= MostLetters };
            return new(isShort ? PlainText.OneLine(System.Text.Encoding.UTF8.GetString(reply.Body), MostLetters) : "", "");
        }

        var told = json.Field("detail") ?? json.Field("error") ?? json;
        return told.ValueKind switch
        {
            JsonValueKind.String => new(Line(told.GetString()!), ""),
            // One entry for each field that is wrong, with the way to it.
            JsonValueKind.Array => Of(told.EnumerateArray().FirstOrDefault()),
            _ => Of(told),
        };
    }

    private static RemoteError Of(JsonElement told)
    {
        var message = told.Text("message") is { Length: > 0 } own ? own : told.Text("msg");
        return new(Line(message), string.Join(' ', KindFields.SelectMany(name => told.Raws(name)).Concat(told.Raws("loc"))));
    }

    private static string Line(string text) => PlainText.OneLine(text, MostLetters);
}
