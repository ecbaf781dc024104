using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Claims;

/// <summary>
/// Small numbers in words of other languages than English, for passages alone: a script may write 3 where its source writes "tres" or 三. What a
/// script itself writes in words is not held against anything. Pure.
/// </summary>
internal static partial class ForeignNumbers
{
    private const string Han = "〇一二三四五六七八九";

    private static readonly Dictionary<string, string> Spelled = new(
        new (string Number, string Words)[]
        {
            ("2", "dos deux zwei due dois duas اثنان اثنين दो"), ("3", "tres trois drei tre três ثلاثة ثلاث तीन"), ("4", "cuatro quatre vier quattro quatro أربعة أربع चार"),
            ("5", "cinco cinq fünf cinque خمسة خمس पाँच पांच"), ("6", "seis six sechs sei ستة ست छह छः"), ("7", "siete sept sieben sette sete سبعة سبع सात"),
            ("8", "ocho huit acht otto oito ثمانية ثماني आठ"), ("9", "nueve neuf neun nove تسعة تسع नौ"), ("10", "diez dix zehn dieci dez عشرة عشر दस"),
            ("11", "once onze elf undici"), ("12", "doce douze zwölf dodici doze"), ("20", "veinte vingt zwanzig venti vinte عشرون عشرين बीस"),
            ("30", "treinta trente dreißig trenta trinta ثلاثون ثلاثين तीस"), ("40", "cuarenta quarante vierzig quaranta quarenta"), ("50", "cincuenta cinquante fünfzig cinquanta cinquenta خمسون خمسين पचास"),
            ("100", "cien cent hundert cento cem مئة مائة"), ("1000", "mil mille tausend ألف हज़ार हजार"), ("1000000", "millón million milione milhão مليون"),
        }.SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: word, entry.Number))).DistinctBy(entry => entry.Word, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Word, entry.Number)), StringComparer.Ordinal);

    /// <summary>The numbers as digits.</summary>
    public static IEnumerable<string> In(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => Spelled.GetValueOrDefault(match.Value, "")).Where(number => number.Length > 0)
            .Concat(Ideographs().Matches(text).Select(match => Value(match.Value)));

    // "二〇二二" is read sign by sign, "三十五" by its places.
    private static string Value(string number)
    {
        if (!number.Any(sign => "十百千".Contains(sign, StringComparison.Ordinal))) return string.Concat(number.Select(sign => Han.IndexOf(sign == '零' ? '〇' : sign == '两' ? '二' : sign, StringComparison.Ordinal)));
        var (sum, digit) = (0, 0);
        foreach (var sign in number)
        {
            var place = sign switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0) digit = Math.Max(0, Han.IndexOf(sign == '两' ? '二' : sign, StringComparison.Ordinal));
            else (sum, digit) = (sum + (Math.Max(1, digit) * place), 0);
        }

        return $"{sum + digit}";
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[〇零一二三四五六七八九十百千两]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ideographs();
}
