using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>What can go wrong with a language model: the codes of failures, and their making.</summary>
public static class ModelFailure
{
    /// <summary>There is no key, or the service does not take it. Asking again changes nothing.</summary>
    public const string Key = "model-key";

    /// <summary>The service has no such model, or not for this key.</summary>
    public const string Unknown = "model-unknown";

    /// <summary>Question and answer are larger than the service takes, also after they were shrunk once.</summary>
    public const string TooLarge = "model-too-large";

    /// <summary>The service wants to be left alone for longer than a run waits.</summary>
    public const string Limit = "model-limit";

    /// <summary>The account has no money or no quota left.</summary>
    public const string Quota = "model-quota";

    /// <summary>The service is busy, down or gave no answer in time, at every try.</summary>
    public const string Busy = "model-busy";

    /// <summary>The service cannot be reached.</summary>
    public const string Unreachable = "model-unreachable";

    /// <summary>The model or its service declines to answer.</summary>
    public const string Declined = "model-declined";

    /// <summary>The service does not take the request as it is.</summary>
    public const string Request = "model-request";

    /// <summary>What came back is no answer: empty, cut off or not of the shape, at every try.</summary>
    public const string Answer = "model-answer";

    /// <summary>The run would cost more than it may.</summary>
    public const string Cost = "model-cost";

    /// <summary>A failure with one of these codes.</summary>
    /// <param name="code">One of these.</param>
    /// <param name="title">Who failed, for people: Groq.</param>
    /// <param name="what">What it did, for example <c>does not know the model x</c>; no secrets.</param>
    /// <param name="action">What the person can do, one sentence.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public static NewsreelException Of(string code, string title, string what, string action, Exception? inner = null) =>
        NewsreelException.Work(code, $"{title} {what}.", action, inner);
}
