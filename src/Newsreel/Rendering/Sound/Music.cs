using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>A piece of music that a person brought.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Key">The identity of its content.</param>
/// <param name="Rights">Whose it is and on what terms it may be heard.</param>
public sealed record Music(string Path, Fingerprint Key, MusicRights Rights)
{
    /// <summary>The shortest that can be used.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    /// <summary>As much of it as the longest film needs.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(3660);
}

/// <summary>Whose a piece of music is and on what terms it may be heard. Unknown texts are empty.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Composer">Who wrote it.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Licence">The terms.</param>
/// <param name="Source">Where it comes from: a page or a name.</param>
/// <param name="Credit">The words to print, when the terms ask for some.</param>
/// <param name="IsDeclared">Whether the person who asked for the film said that they hold the rights.</param>
public sealed partial record MusicRights(string Title, string Composer, string Publisher, string Licence, string Source, string Credit, bool IsDeclared)
{
    /// <summary>The licence of music whose rights somebody says to hold.</summary>
    public const string Held = "Rights held by the maker of the film, as they declared";

    /// <summary>Title and composer, for people.</summary>
    public string Name => Composer.Length > 0 ? $"{Title}, {Composer}" : Title;

    /// <summary>The line of the credits.</summary>
    public string CreditLine => Credit.Length > 0 ? $"Music: {Credit}" : $"Music: {Name}";

    /// <summary>On what ground the music is in the film, one sentence.</summary>
    public string Basis => IsDeclared
        ? $"The maker of the film declared to hold the rights in the music '{Title}' (--i-hold-rights)."
        : $"The music '{Title}' is used under: {Licence}.";

    /// <summary>What the licence may forbid, one sentence; null when nothing is seen.</summary>
    public string? Restriction => !IsDeclared && Forbidding().IsMatch(Licence)
        ? $"The licence of the music '{Title}', {Licence}, does not allow every use: check it before you publish."
        : null;

    [GeneratedRegex(@"\bnc\b|non-?commercial|\bnd\b|no-?deriv|all rights reserved|rights[ -]managed|unknown|unclear", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Forbidding();
}
