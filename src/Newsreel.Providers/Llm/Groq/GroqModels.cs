using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Groq;

/// <summary>What is known of Groq's models by their names. Pure.</summary>
internal static class GroqModels
{
    public const string Default = "openai/gpt-oss-120b";

    private static readonly string[] Retired =
    [
        "llama-3", "llama3", "llama-guard", "meta-llama/", "qwen-", "qwen/qwen3-32b", "moonshotai/", "playai-", "mixtral", "gemma", "deepseek-r1", "mistral-saba",
    ];

    /// <summary>Whether it takes a strict schema and the efforts of gpt-oss.</summary>
    public static bool IsGptOss(string model) => model.StartsWith("openai/gpt-oss-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it shows its thoughts in the answer unless told otherwise, which is not allowed beside JSON.</summary>
    public static bool IsQwen(string model) => model.StartsWith("qwen/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The list price as of September 2026; null when it is not known.</summary>
    public static TokenPrice? Price(string model) => model switch
    {
        Default => new(0.15m, 0.60m),
        "openai/gpt-oss-20b" => new(0.075m, 0.30m),
        _ => null,
    };

    /// <summary>Whether ordinary keys cannot have it any more.</summary>
    public static bool IsRetired(string model) => Array.Exists(Retired, begin => model.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
}
