using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Addresses of the web among the sources that a person names. Pure.</summary>
public static partial class SourceAddress
{
    private const int Longest = 2000;

    /// <summary>Whether what a person named is meant as an address, and not as the path of a file; a valid one it need not be.</summary>
    public static bool Is(string source) => source.Contains("://", StringComparison.Ordinal) || Begun().IsMatch(source);

    /// <summary>The address.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: it is none that can be read.</exception>
    public static Uri Read(string source)
    {
        var text = source.Trim();
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.IdnHost.Length == 0 || !text.Contains("://", StringComparison.Ordinal))
            throw NewsreelException.Usage($"'{Shown(text)}' is no address that can be read.", "Give --source an address that begins with https:// or http://, or the path of a file.");
        if (HoldsSecret(address))
            throw NewsreelException.Usage($"The address {Of(address)} holds a name, password or key, and what a film rests on is published with it.", "Give --source the public address, or save the page and name that file.");
        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
    }

    /// <summary>Whether it holds a name, password or key, which must not be published.</summary>
    public static bool HoldsSecret(Uri address) => address.UserInfo.Length > 0 || Key().IsMatch(address.Query);

    /// <summary>Host and path, which name the document for people.</summary>
    public static string Name(Uri address) => address.Host + address.AbsolutePath.TrimEnd('/');

    /// <summary>Whether two addresses are of one site.</summary>
    public static bool IsSameSite(Uri one, Uri other) => Site(one).Equals(Site(other), StringComparison.OrdinalIgnoreCase);

    private static string Site(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;

    private static string Of(Uri address) => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";

    private static string Shown(string text) => text.Length <= 200 ? text : text[..200] + "…";

    // The program makes paths absolute: an address may stand behind a folder and have lost a slash.
    [GeneratedRegex(@"(^|[/\\])(https?|ftp):[/\\]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begun();

    [GeneratedRegex(@"[?&;](x-amz-)?(api[-_]?key|key|token|access[-_]?token|auth|password|passwd|pwd|secret|signature|sig|session|sessionid|sid|jwt)=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
