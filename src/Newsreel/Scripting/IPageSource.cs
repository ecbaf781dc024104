using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Fetches documents of the web that words are to rest on. Safe to use from several threads.</summary>
public interface IPageSource
{
    /// <summary>Fetches one; nothing of this machine and its networks is ever reached unless a person trusts it by configuration.</summary>
    /// <param name="address">As <see cref="SourceAddress.Read"/> gives it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">It cannot be had: names the address, says why and what to do.</exception>
    Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>A document of the web.</summary>
/// <param name="Address">The address that answered, after redirections.</param>
/// <param name="Content">Its bytes, unpacked, at most 10 MB.</param>
/// <param name="MediaType">One of <see cref="PageTypes"/>.</param>
/// <param name="Charset">The encoding that its server names; null when it names none.</param>
public sealed record FetchedPage(Uri Address, byte[] Content, string MediaType, string? Charset);

/// <summary>The kinds of documents that can be read.</summary>
public static class PageTypes
{
    /// <summary>A web page.</summary>
    public const string Html = "text/html";

    /// <summary>A web page in XML.</summary>
    public const string Xhtml = "application/xhtml+xml";

    /// <summary>Text.</summary>
    public const string Text = "text/plain";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A PDF document.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Html, Xhtml, Text, Markdown, Pdf];
}
