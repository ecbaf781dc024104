using System.Globalization;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Whole numbers as American English says them: no "and" after hundreds.</summary>
internal static class NumberWords
{
    private const int LongestCardinal = 15;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Size, string Name)[] Scales =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")];

    private static readonly Dictionary<string, string> OddOrdinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>Says digits as one number; beyond trillions, digit by digit.</summary>
    public static string Cardinal(string digits)
    {
        var significant = digits.TrimStart('0');
        if (significant.Length > LongestCardinal) return Digits(digits);
        return Cardinal(significant.Length == 0 ? 0 : long.Parse(significant, CultureInfo.InvariantCulture));
    }

    /// <summary>Says a number from 0 to 999 trillion.</summary>
    public static string Cardinal(long number)
    {
        if (number < Small.Length) return Small[number];
        if (number < 100) return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
        var (size, name) = Scales.First(scale => number >= scale.Size);
        var rest = number % size;
        return $"{Cardinal(number / size)} {name}" + (rest == 0 ? "" : " " + Cardinal(rest));
    }

    /// <summary>Says every digit: <c>007</c> is "zero zero seven".</summary>
    public static string Digits(string digits) => string.Join(' ', digits.Select(digit => Small[digit - '0']));

    /// <summary>Says a place in an order: <c>22</c> is "twenty-second".</summary>
    public static string Ordinal(string digits)
    {
        var words = Cardinal(digits);
        var cut = words.LastIndexOfAny([' ', '-']) + 1;
        var last = words[cut..];
        if (OddOrdinals.TryGetValue(last, out var odd)) return words[..cut] + odd;
        return words[..cut] + (last.EndsWith('y') ? last[..^1] + "ieth" : last + "th");
    }

    /// <summary>Says four digits as a year: <c>1905</c> is "nineteen oh five", <c>2004</c> "two thousand four".</summary>
    public static string Year(string digits)
    {
        var (century, rest) = (digits[..2], digits[2..]);
        if (digits[1..3] is "00") return Cardinal(digits);
        if (rest is "00") return Cardinal(century) + " hundred";
        return $"{Cardinal(century)} {Pair(rest)}";
    }

    /// <summary>Says three digits as on an aircraft or a flight: <c>747</c> is "seven forty-seven", <c>101</c> "one oh one".</summary>
    public static string Designator(string digits) => digits switch
    {
        [_, '0', '0'] => Cardinal(digits),
        [var first, ..] => $"{Small[first - '0']} {Pair(digits[1..])}",
        _ => "",
    };

    /// <summary>Says the last two digits of a pair: <c>05</c> is "oh five".</summary>
    public static string Pair(string digits) => digits[0] == '0' ? "oh " + Small[digits[1] - '0'] : Cardinal(digits);

    /// <summary>The plural of a number's last word: "sixes", "nineties".</summary>
    public static string Plural(string words) => words switch
    {
        _ when words.EndsWith('y') => words[..^1] + "ies",
        _ when words.EndsWith('x') => words + "es",
        _ => words + "s",
    };
}
