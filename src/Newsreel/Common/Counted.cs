using System.Globalization;

namespace Newsreel.Common;

/// <summary>Numbers of things as people say them. Pure.</summary>
public static class Counted
{
    /// <summary><c>1 shot</c>, <c>2 shots</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">One of them.</param>
    public static string Of(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary><c>1 of 2 shots</c>.</summary>
    /// <param name="count">How many of them.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="thing">One of them.</param>
    public static string Among(int count, int all, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} of {Of(all, thing)}");

    /// <summary>One word for one thing, another for more.</summary>
    public static string Verb(int count, string one, string more) => count == 1 ? one : more;
}
