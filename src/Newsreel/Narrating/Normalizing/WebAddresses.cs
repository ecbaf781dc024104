namespace Newsreel.Narrating.Normalizing;

/// <summary>Addresses on the web and of e-mail: example.com, https://www.nasa.gov/artemis, press@un.org. Queries and fragments are not said.</summary>
internal static class WebAddresses
{
    private static readonly HashSet<string> Endings = new(
        "com org net int gov mil edu info biz news tv uk eu ua io co de fr us ca au ch se no nl be at pl cz dk fi ie it es pt ru cn jp kr in br za nz app dev".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // Without a scheme the two letters of a country are too often something else, except after these.
    private static readonly HashSet<string> Certain = new("com org net int gov mil edu info".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var core = tokens[at].Core;
        var spoken = core.Contains('.', StringComparison.Ordinal) ? Mail(core) ?? Page(core) : null;
        if (spoken is null) return 0;
        tokens[at].Spoken = spoken;
        return 1;
    }

    private static string? Mail(string core)
    {
        var sign = core.IndexOf('@', StringComparison.Ordinal);
        if (sign <= 0 || !core[..sign].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+')) return null;
        return Host(core[(sign + 1)..], Endings) is { } host ? $"{Labels(core[..sign].Split('.'))} at {host}" : null;
    }

    private static string? Page(string core)
    {
        var address = core;
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var hasScheme = scheme is > 0 and < 6;
        if (hasScheme) address = address[(scheme + 3)..];
        var hasWww = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (hasWww) address = address[4..];
        var end = address.AsSpan().IndexOfAny("?#");
        if (end >= 0) address = address[..end];
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || Host(parts[0], hasScheme || hasWww ? null : Endings) is not { } host) return null;
        if (!hasScheme && !hasWww && !Certain.Contains(parts[0][(parts[0].LastIndexOf('.') + 1)..]) && parts[0].Count(letter => letter == '.') < 2) return null;
        return string.Join(" slash ", parts.Skip(1).Select(part => Compounds.Say(part.Replace('_', '-'), false)).Where(part => part.Length > 0).Prepend(host));
    }

    private static string? Host(string host, HashSet<string>? endings)
    {
        var labels = host.Split('.');
        var isHost = labels.All(label => label.Length > 0 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        if (!isHost || endings is not null && (labels.Length < 2 || !endings.Contains(labels[^1]))) return null;
        return Labels(labels);
    }

    private static string Labels(string[] labels) =>
        string.Join(" dot ", labels.Select((label, at) =>
            at == labels.Length - 1 && labels.Length > 1 && label.Length == 2 && label.All(char.IsAsciiLetter) ? Letters.Spell(label) : Compounds.Say(label.Replace('_', '-'), false)).Where(label => label.Length > 0));
}
