using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>
/// Bytes as text: what a mark at the beginning says, else UTF-8, else the encoding that a server or page declares, else Windows-1252 when
/// that makes plausible text. UTF-8 goes before what is declared: many servers declare one encoding for all their files, and hardly any
/// text in another encoding is valid UTF-8.
/// </summary>
internal static partial class TextDecoding
{
    private const int FirstLines = 4096;
    private const double MostHighBytes = 0.2;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes begin with the mark of UTF-16 or UTF-32.</summary>
    public static bool HasWideMark(ReadOnlySpan<byte> head) => Wide(head) is not null;

    /// <summary>The encoding that a page names in its first lines; null when it names none.</summary>
    public static string? Declared(ReadOnlySpan<byte> page) =>
        Charset().Match(Encoding.Latin1.GetString(page[..Math.Min(page.Length, FirstLines)])) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Decodes the whole content of a file.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="declared">The encoding that its server or the page itself names; null when none is named.</param>
    /// <returns>The text with line ends of one kind and without control characters, or why there is none.</returns>
    public static DecodedText Decode(byte[] bytes, string? declared = null)
    {
        try
        {
            if (Wide(bytes) is { } wide) return Read(wide.Encoding.GetString(bytes, wide.Mark, bytes.Length - wide.Mark));
            if (declared is not null && bytes.AsSpan().Contains((byte)0x1B) && In(declared, bytes) is { } shifted) return Read(shifted);
            var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            return Read(Utf8.GetString(bytes, mark, bytes.Length - mark));
        }
        catch (DecoderFallbackException fault)
        {
            if (declared is not null && In(declared, bytes) is { } text) return Read(text);
            return IsWindows(bytes)
                ? Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes)) with { IsGuess = true }
                : new("", string.Create(CultureInfo.InvariantCulture, $"is not valid text: byte {fault.Index + 1} (line {Line(bytes, fault.Index)}) belongs to no character of UTF-8"), IsGuess: false);
        }
    }

    // Null when there is no such encoding, or the bytes are not in it.
    private static string? In(string declared, byte[] bytes)
    {
        // Pages that call themselves Latin-1 or ASCII are read as Windows-1252, as browsers do.
        var name = declared.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => "windows-1252",
            "windows-31j" or "shift-jis" or "sjis" or "x-sjis" => "shift_jis",
            "cp1251" => "windows-1251",
            "utf-7" => "",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(bytes)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (Encoding Encoding, int Mark)? Wide(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => null,
    };

    private static DecodedText Read(string text)
    {
        var clean = new StringBuilder(text.Length);
        var left = 0;
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter is '\uFEFF' or '\u200B') continue;
            if (letter is '\f' or '\v') clean.Append('\n');
            else if (!char.IsControl(letter) || letter is '\n' or '\t') clean.Append(letter);
            else left++;
        }

        return left * 50 > text.Length
            ? new("", "is not text: it is full of control characters", IsGuess: false)
            : new(clean.ToString(), null, IsGuess: false);
    }

    // Few high bytes, all of them letters and marks of that code page, and hardly any that are whole characters of UTF-8:
    // what is mostly UTF-8 is a damaged file, and reading it in another way would make nonsense of it.
    private static bool IsWindows(byte[] bytes)
    {
        var (high, wrong) = (0, 0);
        foreach (var value in bytes)
        {
            if (value >= 0x80) high++;
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) wrong++;
        }

        return wrong == 0 && high <= bytes.Length * MostHighBytes && WholeCharacters(bytes) * 4 <= high;
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var whole = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && length > 1) whole++;
            at += Math.Max(1, length);
        }

        return whole;
    }

    [GeneratedRegex(@"(<meta\b[^>]{0,300}\bcharset|<\?xml[^>]{0,100}\bencoding)\s*=\s*[""']?(?<name>[\w.:-]{2,40})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();

    private static int Line(byte[] bytes, int index) => 1 + bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length)).Count((byte)'\n');
}

/// <summary>The text of a file.</summary>
/// <param name="Text">Empty when there is a fault.</param>
/// <param name="Fault">Why the bytes are no text, as the end of a sentence; null when they are.</param>
/// <param name="IsGuess">Whether the encoding was guessed.</param>
internal sealed record DecodedText(string Text, string? Fault, bool IsGuess);
