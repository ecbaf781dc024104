using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Whom is called, for calls and for what is told of them.</summary>
/// <param name="Name">One of <see cref="ServiceNames"/>.</param>
/// <param name="Title">For people: Groq.</param>
/// <param name="Section">The section of its settings.</param>
/// <param name="KeyName">The variable that holds its key; empty when it has none.</param>
/// <param name="Options">Its settings.</param>
internal sealed record ModelService(string Name, string Title, string Section, string KeyName, ServiceOptions Options)
{
    /// <summary>Its address, without a slash at the end.</summary>
    public Uri Address { get; } = new((Options.BaseUrl ?? new("http://localhost")).AbsoluteUri.TrimEnd('/'));

    /// <summary>What a person does to get the model of this name, one sentence.</summary>
    public Func<string, string> Fetching { get; init; } = _ => "";

    /// <summary>Whether a model of this name has been taken out of service for good.</summary>
    public Func<string, bool> IsRetired { get; init; } = _ => false;

    /// <summary>What the tokens of a model of this name cost; null when nobody knows.</summary>
    public Func<string, TokenPrice?> ListPrice { get; init; } = _ => null;

    /// <summary>What a person does when it cannot be reached, one sentence.</summary>
    public string WayOut { get; init; } = "";

    /// <summary>How long listing its models may take.</summary>
    public TimeSpan ListDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Its limits as they are set.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="form">The strictest form that it has, when none is set.</param>
    /// <param name="tokensPerMinute">What is known of it now.</param>
    public ModelLimits Limits(string model, AnswerForm form, int? tokensPerMinute) =>
        new(Options.ContextTokens, Options.MostOutputTokens, tokensPerMinute ?? Options.TokensPerMinute, Options.Form ?? form, Options.Price ?? ListPrice(model));
}
