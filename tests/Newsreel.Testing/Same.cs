namespace Newsreel.Testing;

/// <summary>Whether two names are the same, sign by sign.</summary>
internal static class Same
{
    /// <summary>Compares.</summary>
    public static bool As(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
