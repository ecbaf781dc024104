using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Llm;

/// <summary>Settings of all language models, section <c>Llm</c>.</summary>
internal sealed class LlmOptions : IValidatableObject
{
    /// <summary>
    /// The services that <c>auto</c> tries, first to last, with commas between. Default <c>groq, openai, anthropic, gemini, compatible, ollama</c>: those that
    /// need a key are skipped without one, and what runs on this machine is slowest.
    /// </summary>
    [Required] public string Order { get; set; } = "groq, openai, anthropic, gemini, compatible, ollama";

    /// <summary>How long the second try of a call waits at least about; the third waits twice as long. Default 1 s: services that are busy say so at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The names of <see cref="Order"/>.</summary>
    public IReadOnlyList<string> Names => Order.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from name in Names
        where !ServiceNames.All.Contains(name, StringComparer.OrdinalIgnoreCase)
        select new ValidationResult($"Llm:Order names {name}, which is no service; there are {string.Join(", ", ServiceNames.All)}.", [nameof(Order)]);
}
