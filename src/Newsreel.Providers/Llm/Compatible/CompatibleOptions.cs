using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Compatible;

/// <summary>Settings of a service of one's own choice that speaks OpenAI's form, section <c>Llm:Compatible</c>.</summary>
internal sealed class CompatibleOptions : ServiceOptions
{
    /// <summary>
    /// No address and no model: the service is there when <c>BaseUrl</c> is set, and <c>Model</c> has to be set with it. Context of 16,384 tokens and answers of
    /// 4,096, which most servers have; JSON without a strict schema, because few have that; a key (<c>ApiKey</c>) only where the service wants one.
    /// </summary>
    public CompatibleOptions()
    {
        ContextTokens = 16_384;
        MostOutputTokens = 4096;
        Form = AnswerForm.Json;
    }
}
