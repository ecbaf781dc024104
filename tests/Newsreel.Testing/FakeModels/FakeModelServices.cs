namespace Newsreel.Testing.FakeModels;

/// <summary>The services with language models that the fake plays.</summary>
public static class FakeModelServices
{
    /// <summary>Groq, on the free plan: strict about what it is asked, few tokens a minute.</summary>
    public const string Groq = "groq";

    /// <summary>OpenAI.</summary>
    public const string OpenAi = "openai";

    /// <summary>Gemini.</summary>
    public const string Gemini = "gemini";

    /// <summary>Anthropic.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>Ollama, as if on this machine; it needs no key.</summary>
    public const string Ollama = "ollama";

    /// <summary>A server that speaks like OpenAI, forgives more and needs no key.</summary>
    public const string Compatible = "compatible";

    /// <summary>All, in the order of this file.</summary>
    public static readonly IReadOnlyList<FakeModelService> All =
    [
        new(Groq, "Groq", "groq/openai/v1", "GROQ_API_KEY", ["openai/gpt-oss-120b", "openai/gpt-oss-20b", "qwen/qwen3.8-27b", "groq/compound", "whisper-large-v3"]),
        new(OpenAi, "OpenAI", "openai/v1", "OPENAI_API_KEY", ["gpt-5.6-luna", "gpt-5.6-terra", "gpt-5.5", "gpt-5.4-mini", "gpt-4.1-mini"]),
        new(Gemini, "Gemini", "gemini/v1beta", "GEMINI_API_KEY", ["gemini-3.5-flash", "gemini-3.5-pro"]),
        new(Anthropic, "Anthropic", "anthropic", "ANTHROPIC_API_KEY", ["claude-sonnet-5", "claude-opus-5", "claude-haiku-4-5"]),
        new(Ollama, "Ollama", "ollama", null, ["qwen3:8b", "llama3.2:latest", "gpt-oss:20b"]),
        new(Compatible, "Compatible", "compatible/v1", null, ["local-model"]),
    ];

    /// <summary>The one with a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static FakeModelService Of(string name) =>
        All.FirstOrDefault(service => Same.As(service.Name, name)) ?? throw new ArgumentException($"There is no service '{name}'. There are: {string.Join(", ", All.Select(service => service.Name))}.", nameof(name));
}

/// <summary>A service with language models.</summary>
/// <param name="Name">One of <see cref="FakeModelServices"/>; the first part of its path.</param>
/// <param name="Section">Its part of the product's settings, under <c>Llm</c>.</param>
/// <param name="Path">What follows the server's address in its base address.</param>
/// <param name="KeyVariable">The environment variable of its key; null when it needs none.</param>
/// <param name="Models">What it has.</param>
public sealed record FakeModelService(string Name, string Section, string Path, string? KeyVariable, IReadOnlyList<string> Models);
