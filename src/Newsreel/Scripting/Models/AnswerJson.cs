using System.Text;
using System.Text.Json;

namespace Newsreel.Scripting.Models;

/// <summary>Finds the JSON object in what a model wrote: alone, in a fence, between sentences, after its thoughts. Pure.</summary>
internal static class AnswerJson
{
    private const string ThinkEnd = "</think>";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The first object that can be read whole, preferring the outermost; null when there is none.</summary>
    public static JsonDocument? Find(string text)
    {
        var thoughts = text.LastIndexOf(ThinkEnd, StringComparison.OrdinalIgnoreCase);
        var answer = thoughts < 0 ? text : text[(thoughts + ThinkEnd.Length)..];
        for (var start = answer.IndexOf('{', StringComparison.Ordinal); start >= 0;)
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
            return JsonDocument.Parse(WithoutControls(text), Lenient);
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
