using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.OpenAi;

/// <summary>OpenAI.</summary>
internal sealed class OpenAiProvider(IOptions<OpenAiOptions> options, ModelCallsFactory calls)
    : OpenAiShapedProvider(calls.For(new(ServiceNames.OpenAi, "OpenAI", OpenAiRegistration.Section, OpenAiRegistration.KeyName, options.Value)))
{
    /// <inheritdoc />
    protected override AnswerForm Form(string model) => AnswerForm.StrictSchema;

    /// <inheritdoc />
    protected override void Prepare(ChatOptions options, AnswerForm form)
    {
        base.Prepare(options, form);
        // Models that think turn away a temperature, the others an effort.
        if (Thinks(options.ModelId!)) options.Temperature = null;
        else options.Reasoning = null;
    }

    private static bool Thinks(string model) => model.StartsWith("gpt-5", StringComparison.OrdinalIgnoreCase) || model is ['o', >= '0' and <= '9', ..];
}
