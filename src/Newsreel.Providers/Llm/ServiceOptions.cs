using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm;

/// <summary>What can be set for every service; each has its own defaults.</summary>
internal abstract class ServiceOptions : IValidatableObject
{
    /// <summary>Address of the service. Services with one address have it as default.</summary>
    [WebAddress] public Uri? BaseUrl { get; set; }

    /// <summary>The key, else the service's variable of the environment. Default none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The model, as the service calls it.</summary>
    public string Model { get; set; } = "";

    /// <summary>Tokens of question and answer together that the model takes.</summary>
    [Range(1024, 10_000_000)] public int ContextTokens { get; set; } = 131_072;

    /// <summary>
    /// The longest answer that is asked for, in tokens, reasoning counted in. Default 16,384: longer than any part of a script that is written at once; what
    /// is allowed for counts at some services as if it were used.
    /// </summary>
    [Range(256, 1_000_000)] public int MostOutputTokens { get; set; } = 16_384;

    /// <summary>Tokens of questions and answers that the service takes in a minute. What the service itself says of it counts more. Default unknown.</summary>
    [Range(1024, 1_000_000_000)] public int? TokensPerMinute { get; set; }

    /// <summary>US dollars for a million tokens of questions. Default the list price where one is known for the model.</summary>
    [Range(typeof(decimal), "0", "10000")] public decimal? InputPrice { get; set; }

    /// <summary>US dollars for a million tokens of answers. Default the list price where one is known for the model.</summary>
    [Range(typeof(decimal), "0", "10000")] public decimal? OutputPrice { get; set; }

    /// <summary>How much a model that reasons may think; null leaves it to the model and is for models that do not reason. Default null.</summary>
    public ReasoningEffort? Effort { get; set; }

    /// <summary>How an answer of a certain shape is asked for. Default the strictest form that the model is known to have.</summary>
    public AnswerForm? Form { get; set; }

    /// <summary>How long one try may take. Default 2 min: the longest answers take about one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")] public TimeSpan AttemptDeadline { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a call may take with all its tries and waits. Default 5 min: two tries and a minute of waiting for the next tokens.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "02:00:00")] public TimeSpan TotalDeadline { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What tokens cost; null when one of the prices is unknown.</summary>
    public TokenPrice? Price => (InputPrice, OutputPrice) is ({ } input, { } output) ? new(input, output) : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MostOutputTokens >= ContextTokens) yield return new($"{nameof(MostOutputTokens)} has to be less than {nameof(ContextTokens)}, so that a question fits beside the answer.", [nameof(MostOutputTokens)]);
        if (TotalDeadline < AttemptDeadline) yield return new($"{nameof(TotalDeadline)} has to be at least {nameof(AttemptDeadline)}.", [nameof(TotalDeadline)]);
    }
}
