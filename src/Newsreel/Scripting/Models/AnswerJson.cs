using System.Text;
using System.Text.Json;

namespace Newsreel.Scripting.Models;

/// <summary>Finds the JSON object in what a model wrote: alone, in a fence, between sentences, after its thoughts. Pure.</summary>
internal static class AnswerJson
{
    /// <summary>Braces that are looked at: each may mean a look at all that follows.</summary>
    private const int MostBraces = 100;

    private const string ThinkEnd = "</think>";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The first object that can be read whole, preferring the outermost; null when there is none.</summary>
    public static JsonDocument? Find(string text)
    {
        var thoughts = text.LastIndexOf(ThinkEnd, StringComparison.OrdinalIgnoreCase);
        var answer = thoughts < 0 ? text : text[(thoughts + ThinkEnd.Length)..];
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        for (var braces = 0; start >= 0 && braces < MostBraces; braces++)
        {
            var end = End(answer, start);
            if (end < 0)
            {
                // A brace of prose never closes; the object may begin at a later one.
                start = answer.IndexOf('{', start + 1);
                continue;
            }

            if (Read(answer[start..(end + 1)]) is { } found) return found;
            start = answer.IndexOf('{', end + 1);
        }

        return null;
    }

    /// <summary>The place of the brace that closes the one at the start; -1 when it stays open.</summary>
    private static int End(string text, int start)
    {
        var (depth, isString) = (0, false);
        for (var at = start; at < text.Length; at++)
        {
            var sign = text[at];
            if (isString)
            {
                if (sign == '\\') at++;
                else if (sign == '"') isString = false;
                continue;
            }

            if (sign == '"') isString = true;
            else if (sign == '{') depth++;
            else if (sign == '}' && --depth == 0) return at;
        }

        return -1;
    }

    private static JsonDocument? Read(string text)
    {
        try
        {
            // Half a sign of two halves is no text; its bytes are those of a sign that says so.
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(WithoutControls(text)), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Models write line breaks and worse into strings, where JSON has none.
    private static string WithoutControls(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text) clean.Append(char.IsControl(sign) ? ' ' : sign);
        return clean.ToString();
    }
}
