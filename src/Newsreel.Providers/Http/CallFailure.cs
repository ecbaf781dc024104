namespace Newsreel.Providers.Http;

/// <summary>Why one try of a call failed; what a person sees is made of it when no try is left.</summary>
/// <param name="code">The code that its failure gets.</param>
/// <param name="what">What happened, to be read after the service's name.</param>
/// <param name="mayPass">Whether another try may go better.</param>
/// <param name="inner">The cause.</param>
internal class CallFailure(string code, string what, bool mayPass, Exception? inner = null) : Exception(what, inner)
{
    /// <summary>The code that its failure gets.</summary>
    public string Code { get; } = code;

    /// <summary>Whether another try may go better.</summary>
    public bool MayPass { get; } = mayPass;

    /// <summary>How long the service wants to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it tells that the service cannot be had, not that one answer is no good.</summary>
    public bool IsOutage { get; init; } = mayPass;
}
