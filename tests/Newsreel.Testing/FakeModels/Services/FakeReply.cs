namespace Newsreel.Testing.FakeModels.Services;

/// <summary>How an answer ended.</summary>
internal enum FakeEnd
{
    /// <summary>It is whole.</summary>
    Stop,

    /// <summary>It reached the longest that was allowed.</summary>
    Length,

    /// <summary>The model declined.</summary>
    Refusal,

    /// <summary>The service's filter ended it.</summary>
    Filter,
}

/// <summary>What a model gives.</summary>
/// <param name="Text">Null when there is none where it should be.</param>
/// <param name="End">How it ended.</param>
/// <param name="ReasoningTokens">Tokens thought before it.</param>
internal sealed record FakeReply(string? Text, FakeEnd End, int ReasoningTokens)
{
    /// <summary>Tokens of the text.</summary>
    public int TextTokens => Tokens.Of(Text);

    /// <summary>All tokens that count as answer.</summary>
    public int AnswerTokens => TextTokens + ReasoningTokens;
}

/// <summary>Tokens, four signs each: near enough for English.</summary>
internal static class Tokens
{
    /// <summary>Signs of a token.</summary>
    public const int Signs = 4;

    /// <summary>How many a text has.</summary>
    public static int Of(string? text) => ((text?.Length ?? 0) + Signs - 1) / Signs;
}
