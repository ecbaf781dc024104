using Microsoft.Extensions.AI;

namespace Newsreel.Providers.Llm.Groq;

/// <summary>Settings of Groq, section <c>Llm:Groq</c>.</summary>
internal sealed class GroqOptions : ServiceOptions
{
    /// <summary>
    /// Address <c>https://api.groq.com/openai/v1</c>; model <c>openai/gpt-oss-120b</c>, the largest that takes a strict schema, and 131,072
    /// tokens of context; 8,000 tokens a minute, as the free plan has them, until the service says another number; medium effort; key from <c>GROQ_API_KEY</c>.
    /// </summary>
    public GroqOptions()
    {
        BaseUrl = new("https://api.groq.com/openai/v1");
        Model = GroqModels.Default;
        TokensPerMinute = 8000;
        Effort = ReasoningEffort.Medium;
    }
}
