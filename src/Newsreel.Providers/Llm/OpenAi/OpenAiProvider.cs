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
}
