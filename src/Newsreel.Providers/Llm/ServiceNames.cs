namespace Newsreel.Providers.Llm;

/// <summary>The services by the words that <c>--writer</c> and settings know.</summary>
internal static class ServiceNames
{
    public const string Groq = "groq";
    public const string OpenAi = "openai";
    public const string Anthropic = "anthropic";
    public const string Gemini = "gemini";
    public const string Compatible = "compatible";
    public const string Ollama = "ollama";

    /// <summary>Every service.</summary>
    public static readonly IReadOnlyList<string> All = [Groq, OpenAi, Anthropic, Gemini, Compatible, Ollama];
}
