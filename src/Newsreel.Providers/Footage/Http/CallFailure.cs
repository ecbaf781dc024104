using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Why one try of a call failed; what a person sees is made of it when no try is left.</summary>
/// <param name="code">A code of <see cref="ArchiveFailure"/>.</param>
/// <param name="what">What happened, to be read after the archive's name.</param>
/// <param name="mayPass">Whether another try may go better.</param>
/// <param name="inner">The cause.</param>
internal sealed class CallFailure(string code, string what, bool mayPass, Exception? inner = null) : Exception(what, inner)
{
    /// <summary>A code of <see cref="ArchiveFailure"/>.</summary>
    public string Code => code;

    /// <summary>Whether another try may go better.</summary>
    public bool MayPass => mayPass;

    /// <summary>How long the service wants to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it tells that the service cannot be had, not that one answer is no good.</summary>
    public bool IsOutage => mayPass || code is ArchiveFailure.Unreachable;

    /// <summary>The same for a person.</summary>
    /// <param name="manners">Whom was called.</param>
    public NewsreelException For(ArchiveManners manners) => ArchiveFailure.Of(code, manners.Name, Redaction.Of(Message), Action(manners), this);

    private string Action(ArchiveManners manners) => code switch
    {
        ArchiveFailure.Unreachable => $"Check the network and the address {manners.Base.GetLeftPart(UriPartial.Authority)}, or work offline.",
        ArchiveFailure.Answer => "Try again later; if it stays so, the archive has changed its service.",
        _ => "Try again later.",
    };
}
