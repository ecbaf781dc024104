using System.Text.RegularExpressions;

namespace Newsreel.Providers.Http;

/// <summary>Takes keys out of addresses and texts before anybody sees them. Pure.</summary>
internal static partial class Redaction
{
    /// <summary>The text without the values of parameters that hold keys.</summary>
    public static string Of(string text) => Key().Replace(text, "${name}***");

    /// <summary>The text without the values of parameters that hold keys, and without these keys wherever they stand.</summary>
    public static string Of(string text, params IEnumerable<string> keys) =>
        Of(keys.Where(key => key.Length > 0).Aggregate(text, (cleaned, key) => cleaned.Replace(key, "***", StringComparison.Ordinal)));

    /// <summary>The address without the values of parameters that hold keys.</summary>
    public static string Of(Uri address) => Of(address.AbsoluteUri);

    /// <summary>The values of an address's parameters that hold keys.</summary>
    public static IEnumerable<string> KeysOf(Uri address) => Key().Matches(address.Query).Select(match => Uri.UnescapeDataString(match.Value[match.Groups["name"].Length..])).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<name>([?&;]|\b)(api_?key|key|token|secret|access_token|signature|sig)=)[^&\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
