namespace Newsreel.Providers.Llm.Ollama;

/// <summary>Settings of Ollama, section <c>Llm:Ollama</c>.</summary>
internal sealed class OllamaOptions : ServiceOptions
{
    /// <summary>
    /// Address from <c>OLLAMA_HOST</c>, else <c>http://localhost:11434</c>; model chosen from what is there; 8,192 tokens of context, which a model of 8 billion
    /// parameters holds beside itself on a machine of 16 GB, and answers of 4,096; 10 min for a try and 15 min in all, because the first call loads the model.
    /// </summary>
    public OllamaOptions()
    {
        ContextTokens = 8192;
        MostOutputTokens = 4096;
        AttemptDeadline = TimeSpan.FromMinutes(10);
        TotalDeadline = TimeSpan.FromMinutes(15);
    }
}
