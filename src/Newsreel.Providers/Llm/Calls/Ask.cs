using System.Text;
using Microsoft.Extensions.AI;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>A question on its way: what is asked for changes between tries, as answers tell.</summary>
internal sealed class Ask
{
    /// <summary>With less an answer is not worth its question.</summary>
    private const int LeastOutput = 256;

    private const double BytesOfToken = 3.5;
    private const int TokensAroundMessage = 8;

    private readonly ChatOptions asked;
    private readonly int most;
    private readonly int question;
    private ReasoningEffort? effort;
    private bool wasShrunk;
    private bool wasAskedAgain;

    /// <param name="messages">The question.</param>
    /// <param name="options">What is wished; nothing of it is changed.</param>
    /// <param name="limits">Of the model.</param>
    /// <param name="effort">How much the model may think when nothing is wished.</param>
    /// <exception cref="ModelCallFailure">There is no room for an answer beside the question.</exception>
    public Ask(IReadOnlyList<ChatMessage> messages, ChatOptions? options, ModelLimits limits, ReasoningEffort? effort)
    {
        Messages = messages;
        asked = options ?? new();
        question = Tokens(messages, asked);
        var whole = Math.Min(limits.ContextTokens, limits.TokensPerMinute ?? int.MaxValue);
        most = Math.Min(limits.MostOutputTokens, whole - question);
        var wished = asked.MaxOutputTokens ?? limits.MostOutputTokens;
        if (most < Math.Min(wished, LeastOutput))
            throw new ModelCallFailure(ModelFailure.TooLarge, FormattableString.Invariant($"takes {whole} tokens of question and answer, and the question alone has about {question}"));
        Output = Math.Min(wished, most);
        this.effort = asked.Reasoning?.Effort ?? effort;
    }

    /// <summary>The question.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>The longest answer of the next try.</summary>
    public int Output { get; private set; }

    /// <summary>What the next try may use: the question and its longest answer.</summary>
    public int Total => question + Output;

    /// <summary>Whether the service said when the next try is to come.</summary>
    public bool WasToldWhen { get; set; }

    /// <summary>The tokens of all tries that were answered.</summary>
    public UsageDetails? Used { get; private set; }

    /// <summary>What the next try asks for.</summary>
    public ChatOptions Options()
    {
        var options = asked.Clone();
        options.MaxOutputTokens = Output;
        options.Reasoning = effort is { } level ? new ReasoningOptions { Effort = level } : null;
        return options;
    }

    /// <summary>Counts the tokens of an answer.</summary>
    public void Count(UsageDetails? usage)
    {
        if (usage is null) return;
        Used ??= new();
        Used.Add(usage);
    }

    /// <summary>Makes room in the next try, once; false when there is none to be made.</summary>
    /// <param name="sizes">As the service counts; null when it does not say.</param>
    public bool TryShrink(TokenSizes? sizes)
    {
        var fitting = sizes is null ? 0 : sizes.Limit - (sizes.Requested - Output) - TokensAroundMessage;
        var smaller = fitting >= LeastOutput && fitting < Output ? fitting : Output / 2;
        if (wasShrunk || smaller < LeastOutput) return false;
        wasShrunk = true;
        Output = smaller;
        return true;
    }

    /// <summary>Lets the next try think less and say more, once: an answer that never came was mostly thought away. False at the second time.</summary>
    public bool TryAgain()
    {
        if (wasAskedAgain) return false;
        wasAskedAgain = true;
        if (effort is not null and not ReasoningEffort.None) effort = ReasoningEffort.Low;
        if (!wasShrunk) Output = Math.Max(Output, Math.Min(Output * 2, most));
        return true;
    }

    private static int Tokens(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        var texts = messages.Select(message => message.Text).Append(options.Instructions ?? "").Append((options.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "");
        return texts.Sum(text => (int)Math.Ceiling(Encoding.UTF8.GetByteCount(text) / BytesOfToken) + TokensAroundMessage);
    }
}
