using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>Whether a sound can be the sentence: engines that fail send silence, noise, a part or far too much without saying so. Pure.</summary>
internal static class SpeechCheck
{
    /// <summary>Letters a second that nobody says at the voice's own rate; news readers say 14 to 17.</summary>
    private const double Fastest = 22;

    /// <summary>Letters a second below which there is more than the sentence; a voice of 1.4 words a second still says more.</summary>
    private const double Slowest = 5.5;

    /// <summary>Letters of a sentence that is long enough to judge its speed by.</summary>
    private const int Judged = 30;

    /// <summary>A sound that is long enough to say that it is too long.</summary>
    private const double LongSeconds = 10;

    /// <summary>Speech rises and falls by 20 dB and more between its syllables, noise and tones by next to nothing.</summary>
    private const double LeastSwing = 6;

    private const int Frame = AudioFormat.SampleRate / 50;

    /// <summary>What is wrong, as the end of a sentence; empty when nothing is.</summary>
    /// <param name="samples">Mono at 48 kHz, without the silence around it.</param>
    /// <param name="text">What was to be said.</param>
    /// <param name="language">Of the voice, BCP 47.</param>
    /// <param name="rate">1 = the voice's own.</param>
    public static string Fault(ReadOnlySpan<float> samples, string text, string language, double rate)
    {
        if (samples.Length == 0) return "made no sound";
        var seconds = (double)samples.Length / AudioFormat.SampleRate;
        var (least, most) = SpokenLetters.Of(text, language);
        if (least >= Judged && least / seconds > Fastest * rate) return FormattableString.Invariant($"gave {seconds:0.0} s of sound, which is too short to be all of it");
        if (seconds > LongSeconds && most / seconds < Slowest * rate) return FormattableString.Invariant($"gave {seconds:0.0} s of sound, far more than it takes");
        return seconds >= 1 && Swing(samples) < LeastSwing ? "gave noise instead of speech" : "";
    }

    /// <summary>Decibels between loud and quiet stretches of 20 ms: between the 95th and the 20th of a hundred.</summary>
    private static double Swing(ReadOnlySpan<float> samples)
    {
        var powers = new List<double>();
        for (var at = 0; at + Frame <= samples.Length; at += Frame)
        {
            var sum = 1e-9;
            foreach (var sample in samples.Slice(at, Frame)) sum += (double)sample * sample;
            powers.Add(sum);
        }

        powers.Sort();
        return 10 * Math.Log10(powers[(int)((powers.Count - 1) * 0.95)] / powers[(int)((powers.Count - 1) * 0.2)]);
    }
}
