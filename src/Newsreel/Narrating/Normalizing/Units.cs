namespace Newsreel.Narrating.Normalizing;

/// <summary>Signs of units after numbers.</summary>
internal static class Units
{
    // Alone after a space these are more often something else: a word, a grade, a name.
    private static readonly HashSet<string> OnlyGlued = new(StringComparer.Ordinal) { "x", "k", "K", "M", "s", "in", "MP", "C", "F", "h", "l", "L", "g", "p" };

    private static readonly Dictionary<string, string> Powers = new(StringComparer.Ordinal) { ["sq"] = "square", ["cu"] = "cubic" };

    /// <summary>The unit a sign stands for; null when it stands for none. Quotients such as km/h and m/s are made of their parts.</summary>
    public static (string One, string Many)? Find(string sign)
    {
        if (UnitTable.All.TryGetValue(sign, out var unit)) return unit;
        var stroke = sign.IndexOf('/', StringComparison.Ordinal);
        if (stroke <= 0 || !UnitTable.All.TryGetValue(sign[..stroke], out var over) || !UnitTable.All.TryGetValue(sign[(stroke + 1)..], out var under)) return null;
        return ($"{over.One} per {under.One}", $"{over.Many} per {under.One}");
    }

    /// <summary>Whether a sign is a unit when a space stands between it and the number.</summary>
    public static bool CanStandApart(string sign) => !OnlyGlued.Contains(sign);

    /// <summary>The power that <c>sq</c> and <c>cu</c> stand for; null for other words.</summary>
    public static string? Power(string sign) => Powers.GetValueOrDefault(sign);
}
