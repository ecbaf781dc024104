using System.Globalization;

namespace Newsreel.Providers.Llm.Ollama;

/// <summary>Where Ollama listens, as its own variable says it. Pure.</summary>
internal static class OllamaAddress
{
    private const int UsualPort = 11434;

    /// <summary>Where it listens unless it is told otherwise.</summary>
    public static Uri Usual { get; } = new($"http://localhost:{UsualPort}");

    /// <summary>
    /// The address in <c>OLLAMA_HOST</c>: a host, a port (<c>:8080</c>), both, or an address with its scheme, whose port is then the scheme's. The
    /// addresses on which a server listens to everybody mean this machine. What is none of these is the usual address.
    /// </summary>
    public static Uri Of(string? host)
    {
        var text = (host ?? "").Trim().Trim('"', '\'');
        if (text.Length == 0) return Usual;
        var hasScheme = text.Contains("://", StringComparison.Ordinal);
        if (!hasScheme && text is [':', .. var port] && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)) text = "localhost" + text;
        if (!hasScheme && text.Count(letter => letter == ':') > 1 && text[0] != '[') text = $"[{text}]";
        if (!Uri.TryCreate(hasScheme ? text : $"http://{text}", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0) return Usual;
        var rest = text[(hasScheme ? text.IndexOf("://", StringComparison.Ordinal) + 3 : 0)..];
        var isPortTold = rest.Split('/')[0] is var authority && authority.LastIndexOf(':') > authority.LastIndexOf(']');
        var isEverybody = address.Host is "0.0.0.0" or "[::]";
        return new UriBuilder(address.Scheme, isEverybody ? "localhost" : address.Host, isPortTold || hasScheme ? address.Port : UsualPort, address.AbsolutePath.TrimEnd('/')).Uri;
    }
}
