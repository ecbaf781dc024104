using System.Globalization;
using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>The command lines of espeak-ng.</summary>
internal static class EspeakArguments
{
    // The program takes 80 to 450; outside that range it would quietly use its limits.
    private const int Slowest = 80;
    private const int Fastest = 450;

    // At its own amplitude of 100 British voices reach full scale; at 80 the highest peak measured is 1.4 dB below. A pitch a little below the usual 50 is
    // meant to be calmer over minutes, and a gap of one unit (10 ms) to keep short words apart; neither has been judged by ear.
    private static readonly string[] Clarity = ["-a", "80", "-p", "45", "-g", "1"];

    public static readonly string[] List = ["--voices"];

    /// <summary>What is said comes on standard input; nothing of it is on the command line.</summary>
    /// <exception cref="NewsreelException">The voice is not one of this engine's (<c>voice-missing</c>), or the rate is out of range.</exception>
    public static string[] Speak(SpeechRequest request, int baseRate)
    {
        if (request.Rate is not (>= 0.5 and <= 2)) throw new ArgumentOutOfRangeException(nameof(request), request.Rate, "The rate is 0.5 to 2.");
        var speed = Math.Clamp((int)Math.Round(baseRate * Pace(request.Voice) * request.Rate, MidpointRounding.AwayFromZero), Slowest, Fastest);
        return ["--stdin", "--stdout", "-b", "1", "-v", Name(request.Voice), "-s", speed.ToString(CultureInfo.InvariantCulture), .. Clarity];
    }

    // The program takes a syllable of Chinese and a word of kana for a word. At its own pace Chinese has 3.2 syllables a second and Japanese 5.3 morae;
    // so they have 4.7 and 6.7, about what readers of news have.
    private static double Pace(Voice voice) => Languages.CodeOf(voice.Language) switch { "zh" => 1.36, "ja" => 1.22, _ => 1 };

    // espeak-ng 1.51 silently ignores a variant after en-gb, which it knows as en.
    private static string Spellable(string name) => name.StartsWith("en-gb+", StringComparison.Ordinal) ? "en" + name[5..] : name;

    private static string Name(Voice voice)
    {
        const string prefix = EspeakVoices.Engine + ":";
        var name = voice.Id.StartsWith(prefix, StringComparison.Ordinal) ? voice.Id[prefix.Length..] : "";
        // A voice name is also a file name to the program: only plain names may pass.
        var isPlain = name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '+');
        return isPlain
            ? Spellable(name)
            : throw NewsreelException.Work("voice-missing", $"The voice {voice.Id} is not one of espeak's.", "Choose one that 'newsreel voices list' shows.");
    }
}
