using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Providers.Llm.OpenAi;
using Newsreel.Scripting.Models;
using OpenAI.Chat;

namespace Newsreel.Providers.Llm.Groq;

/// <summary>Groq.</summary>
internal sealed class GroqProvider(IOptions<GroqOptions> options, ModelCallsFactory calls) : OpenAiShapedProvider(calls.For(
    new(ServiceNames.Groq, "Groq", GroqRegistration.Section, GroqRegistration.KeyName, options.Value)
    {
        IsRetired = GroqModels.IsRetired,
        ListPrice = GroqModels.Price,
        Fetching = model => GroqModels.IsRetired(model) ? $"Set {GroqRegistration.Section}:Model to {GroqModels.Default}, or to another that 'models' lists." : "",
    }))
{
    /// <inheritdoc />
    protected override AnswerForm Form(string model) => GroqModels.IsGptOss(model) ? AnswerForm.StrictSchema : AnswerForm.Json;

    /// <inheritdoc />
    protected override void Prepare(ChatOptions options, AnswerForm form)
    {
        base.Prepare(options, form);
        var model = options.ModelId ?? "";
        if (!GroqModels.IsGptOss(model)) options.Reasoning = null;
        if (GroqModels.IsQwen(model)) options.RawRepresentationFactory = _ => Hidden();
    }

    private static ChatCompletionOptions Hidden()
    {
        var options = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The only way to a field that OpenAI does not have.
        options.Patch.Set("$.reasoning_format"u8, "hidden");
#pragma warning restore SCME0001
        return options;
    }
}
