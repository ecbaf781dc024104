using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>A try that a service refused or spoilt.</summary>
/// <param name="code">A code of <see cref="ModelFailure"/>.</param>
/// <param name="what">What happened, to be read after the service's name; may hold words of the service.</param>
/// <param name="mayPass">Whether the same question may go better a little later.</param>
/// <param name="inner">The cause.</param>
internal sealed class ModelCallFailure(string code, string what, bool mayPass = false, Exception? inner = null) : CallFailure(code, what, mayPass, inner)
{
    /// <summary>Whether the model has worked on it: asking again costs once more.</summary>
    public bool IsPaid { get; init; }

    /// <summary>What a question that is too large is measured by.</summary>
    public TokenSizes? Sizes { get; init; }

    /// <summary>The same, to be tried again at once with a question that was changed.</summary>
    public ModelCallFailure AtOnce() => new(Code, Message, mayPass: true, InnerException) { RetryAfter = TimeSpan.Zero, IsOutage = false };
}

/// <summary>How large a question is, as its service counts.</summary>
/// <param name="Limit">The most tokens that it takes.</param>
/// <param name="Requested">Tokens of the question and of the longest answer that it allows.</param>
/// <param name="IsPerMinute">Whether the limit is that of a minute.</param>
internal sealed record TokenSizes(int Limit, int Requested, bool IsPerMinute);
