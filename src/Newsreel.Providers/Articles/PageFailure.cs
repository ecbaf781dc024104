using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Articles;

/// <summary>What a person is told of a source that cannot be had. Pure.</summary>
internal static class PageFailure
{
    /// <summary>The address is not one that may be called.</summary>
    public const string Address = "source-address";

    /// <summary>There is no way to the site.</summary>
    public const string Unreachable = "source-unreachable";

    /// <summary>The site fails, or breaks off.</summary>
    public const string Down = "source-down";

    /// <summary>The site wants to be left alone for longer than a film can wait.</summary>
    public const string Limit = "source-limit";

    /// <summary>What the site answers is nothing that can be read.</summary>
    public const string Answer = "source-answer";

    /// <summary>All of them.</summary>
    public static readonly CallCodes Codes = new(Address, Unreachable, Down, Limit, Answer);

    private const string SavePage = "Open it in a browser, save the page and name that file with --source.";

    /// <summary>The failure for a person: a wrong request when trying again cannot help.</summary>
    /// <param name="failure">Has one of <see cref="Codes"/>.</param>
    /// <param name="name">Whom it was about, to begin the message with.</param>
    public static NewsreelException Of(CallFailure failure, string name)
    {
        var message = $"{name} {failure.Message.TrimEnd('.')}.";
        var kind = failure.Code is Address or Answer ? FailureKind.Usage : FailureKind.Work;
        return new(kind, failure.Code, message, Action(failure.Code), failure);
    }

    private static string Action(string code) => code switch
    {
        Address => "Check the address; one of your own network is read when Articles:Trusted lists it.",
        Unreachable => $"Check the address and the network. If a browser can show it: {SavePage}",
        Answer => SavePage,
        _ => $"Try again later. If a browser can show it: {SavePage}",
    };
}
