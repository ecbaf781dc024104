using Microsoft.Extensions.AI;
using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>A language model that can be asked.</summary>
/// <param name="Provider">Name of its <see cref="IModelProvider"/>.</param>
/// <param name="Name">As the service calls it: <c>openai/gpt-oss-120b</c>.</param>
/// <param name="Client">
/// Asks it. Throws nothing but a <see cref="NewsreelException"/> with a code of <see cref="ModelFailure"/> and cancellation; has tried again
/// what may pass. An answer that was cut off comes back with <see cref="ChatFinishReason.Length"/>.
/// </param>
/// <param name="Limits">How much it takes and gives.</param>
public sealed record LanguageModel(string Provider, string Name, IChatClient Client, ModelLimits Limits)
{
    /// <summary>Tells of calls that have to wait. Default: it never does.</summary>
    public ModelWaits Waits { get; init; } = new();
}

/// <summary>Tells who listens that a call waits until its service takes more.</summary>
public sealed class ModelWaits
{
    /// <summary>A call begins to wait; raised on the thread of the call.</summary>
    public event EventHandler<ModelWaitEventArgs>? Begun;

    /// <summary>Tells of a wait.</summary>
    public void Begin(TimeSpan wait) => Begun?.Invoke(this, new(wait));
}

/// <summary>A wait of a call.</summary>
/// <param name="length">About how long.</param>
public sealed class ModelWaitEventArgs(TimeSpan length) : EventArgs
{
    /// <summary>About how long.</summary>
    public TimeSpan Length => length;
}

/// <summary>How much a model takes and gives.</summary>
/// <param name="ContextTokens">Tokens of question and answer together, at least 1,024.</param>
/// <param name="MostOutputTokens">The longest answer in tokens, reasoning counted in, at least 256.</param>
/// <param name="TokensPerMinute">Tokens of questions and answers that the service takes in a minute; null when nobody says.</param>
/// <param name="Form">The strictest way to ask for an answer of a certain shape.</param>
/// <param name="Price">What tokens cost; null when it is free or unknown.</param>
public sealed record ModelLimits(int ContextTokens, int MostOutputTokens, int? TokensPerMinute, AnswerForm Form, TokenPrice? Price);

/// <summary>What tokens cost.</summary>
/// <param name="Input">US dollars for a million tokens of questions.</param>
/// <param name="Output">US dollars for a million tokens of answers.</param>
public sealed record TokenPrice(decimal Input, decimal Output);

/// <summary>How a model is asked for an answer of a certain shape, the strictest first.</summary>
public enum AnswerForm
{
    /// <summary>It cannot give anything that the schema does not allow.</summary>
    StrictSchema,

    /// <summary>It is told the schema and gives JSON, as well as it can.</summary>
    Json,

    /// <summary>It gives text in which the JSON has to be found.</summary>
    Text,
}
