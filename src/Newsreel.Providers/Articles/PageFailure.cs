using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Articles;

/// <summary>What a person is told of a source that cannot be had. Pure.</summary>
internal static class PageFailure
{
    /// <summary>The codes of failed calls.</summary>
    public static readonly CallCodes Codes = new("source-address", "source-unreachable", "source-down", "source-limit", "source-answer");

    private const string SavePage = "Open it in a browser, save the page and name that file with --source.";

    /// <summary>The failure for a person: a wrong request when trying again cannot help.</summary>
    /// <param name="failure">Has one of <see cref="Codes"/>.</param>
    /// <param name="name">Whom it was about, to begin the message with.</param>
    public static NewsreelException Of(CallFailure failure, string name)
    {
        var message = $"{name} {failure.Message.TrimEnd('.')}.";
        var kind = failure.Code == Codes.Address || failure.Code == Codes.Answer ? FailureKind.Usage : FailureKind.Work;
        return new(kind, failure.Code, message, Action(failure.Code), failure);
    }

    private static string Action(string code) =>
        code == Codes.Address ? "Check the address; one of your own network is read when Articles:Trusted lists it."
        : code == Codes.Unreachable ? $"Check the address and the network. If a browser can show it: {SavePage}"
        : code == Codes.Answer ? SavePage
        : $"Try again later. If a browser can show it: {SavePage}";
}
