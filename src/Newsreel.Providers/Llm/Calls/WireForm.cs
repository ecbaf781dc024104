using Microsoft.Extensions.AI;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Puts the wish for an answer of a certain shape into the form that a model has. Pure.</summary>
internal static class WireForm
{
    private const int LongestName = 64;

    /// <summary>Changes the options.</summary>
    /// <param name="options">Of one call.</param>
    /// <param name="form">The strictest form that the model has.</param>
    public static void Apply(ChatOptions options, AnswerForm form)
    {
        if (options.ResponseFormat is not ChatResponseFormatJson json) return;
        options.ResponseFormat = (form, json.Schema) switch
        {
            (AnswerForm.StrictSchema, { } schema) => ChatResponseFormat.ForJsonSchema(WireSchema.Strict(schema), Name(json.SchemaName), json.SchemaDescription),
            (AnswerForm.Text, _) => null,
            _ => ChatResponseFormat.Json,
        };
        if (form is AnswerForm.StrictSchema) (options.AdditionalProperties ??= [])["strict"] = true;
        // Services want the word JSON to stand in the question when they are to give some.
        if (form is AnswerForm.Json || json.Schema is null) options.Instructions = $"{options.Instructions}\nAnswer with JSON.".Trim();
    }

    private static string Name(string? wished) =>
        string.Concat((wished ?? "").Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-').Take(LongestName)) is { Length: > 0 } name ? name : "answer";
}
