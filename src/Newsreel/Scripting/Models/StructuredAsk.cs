using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>Asks a model for an answer of a certain shape until one comes that can be used, at most <see cref="MostTries"/> times.</summary>
/// <param name="model">Who is asked.</param>
/// <param name="title">Its provider, for people.</param>
/// <param name="client">Asks it: its own client with what the film puts around it.</param>
internal sealed class StructuredAsk(LanguageModel model, string title, IChatClient client)
{
    /// <summary>How often a question is asked before the model is given up.</summary>
    public const int MostTries = 3;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    // A number that may also be a string has a schema that services refuse.
    private static readonly JsonSerializerOptions SchemaForm = new(Form) { NumberHandling = JsonNumberHandling.Strict };

    // What a strict service demands: every field required, nothing else allowed.
    private static readonly AIJsonSchemaCreateOptions Strict = new()
    {
        TransformOptions = new() { DisallowAdditionalProperties = true, RequireAllProperties = true, MoveDefaultKeywordToDescription = true },
    };

    /// <summary>Asks a model whose answers are kept and counted.</summary>
    /// <param name="model">Who is asked.</param>
    /// <param name="title">Its provider, for people.</param>
    /// <param name="meter">Counts.</param>
    /// <param name="folder">Where answers are kept.</param>
    public static StructuredAsk Kept(LanguageModel model, string title, ModelMeter meter, string folder) =>
        new(model, title, new StoredAnswers(new MeteredCalls(model.Client, model, title, meter), model, folder, meter));

    /// <summary>The model that is asked.</summary>
    public LanguageModel Model => model;

    /// <summary>Asks.</summary>
    /// <param name="question">What for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">With a code of <see cref="ModelFailure"/>; <see cref="ModelFailure.Answer"/> tells the last fault.</exception>
    public async Task<T> AskAsync<T>(Question<T> question, CancellationToken cancellationToken)
        where T : class
    {
        var schema = AIJsonUtilities.CreateJsonSchema(typeof(T), serializerOptions: SchemaForm, inferenceOptions: Strict);
        var prompt = model.Limits.Form is AnswerForm.StrictSchema ? question.Prompt : $"{question.Prompt}\n\nAnswer with one JSON object of this schema and nothing else:\n{schema.GetRawText()}";
        var options = new ChatOptions
        {
            ModelId = model.Name,
            MaxOutputTokens = Math.Min(question.MostOutputTokens, model.Limits.MostOutputTokens),
            ResponseFormat = model.Limits.Form is AnswerForm.Text ? null : ChatResponseFormat.ForJsonSchema(schema, question.Name),
        };
        var fault = "";
        for (var tries = 0; tries < MostTries; tries++)
        {
            IReadOnlyList<ChatMessage> messages =
            [
                new(ChatRole.System, question.Instructions),
                new(ChatRole.User, tries == 0 ? prompt : $"{prompt}\n\nAnswer {tries} could not be used: {fault} Give the whole answer again without that fault."),
            ];
            var response = await client.GetResponseAsync(messages, options, cancellationToken);
            if (Read(question, response, out fault) is { } answer) return answer;
        }

        throw ModelFailure.Of(
            ModelFailure.Answer, title, $"gave no usable answer for the {question.Name.Replace('_', ' ')} in {MostTries} tries ({model.Name}): {fault.TrimEnd('.')}",
            "Run 'newsreel resume last' to ask again, or choose another model with --writer.");
    }

    private static T? Read<T>(Question<T> question, ChatResponse response, out string fault)
        where T : class
    {
        fault = "";
        using var found = AnswerJson.Find(response.Text);
        if (found is null)
        {
            fault = response.FinishReason == ChatFinishReason.Length ? "it was cut off before its end; write less." : response.Text.Trim().Length == 0 ? "it was empty." : "it held no JSON object.";
            return null;
        }

        try
        {
            var answer = found.Deserialize<T>(Form);
            fault = answer is null ? "it was null." : question.Fault(answer);
            return fault.Length == 0 ? answer : null;
        }
        catch (JsonException wrong)
        {
            fault = $"the field {(wrong.Path is { Length: > 0 } path ? path : "$")} was missing or of the wrong type.";
            return null;
        }
    }

}

/// <summary>A question whose answer has a certain shape.</summary>
/// <param name="Name">Names the shape for services: lower-case letters and underscores, at most 64.</param>
/// <param name="Instructions">Who the model is and how it works: the system's part.</param>
/// <param name="Prompt">What is wanted.</param>
/// <param name="MostOutputTokens">The longest answer, reasoning counted in.</param>
/// <param name="Fault">What is wrong with an answer, one sentence; empty when it can be used.</param>
internal sealed record Question<T>(string Name, string Instructions, string Prompt, int MostOutputTokens, Func<T, string> Fault);
