using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>Makes samples of what a service sent, in whichever form.</summary>
internal sealed class SoundDecoder(Ffmpeg ffmpeg)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>The sound, mono. Plain samples are read here, at their own rate; everything else is decoded by ffmpeg, to the rate in which voices are kept.</summary>
    /// <param name="sound">As it was sent.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CallFailure">It is no sound.</exception>
    /// <exception cref="NewsreelException">ffmpeg is missing.</exception>
    public async Task<Speech> DecodeAsync(RemoteSound sound, CancellationToken cancellationToken)
    {
        if (WavSound.Read(sound.Bytes) is { Samples.Length: > 0 } plain) return plain;
        if (SoundForm.IsPlain(sound.Bytes, sound.PlainRate)) return Whole(WavSound.Samples(sound.Bytes), sound.PlainRate!.Value);
        var form = SoundForm.Of(sound.Bytes) ?? throw RemoteReply.NoAnswer("answered something that is no sound");
        try
        {
            var rate = FormattableString.Invariant($"{AudioFormat.SampleRate}");
            var result = await ffmpeg.RunAsync(
                ["-protocol_whitelist", "pipe", .. form, "-i", "pipe:0", "-map", "0:a:0", "-ac", "1", "-ar", rate, "-f", "f32le", "pipe:1"],
                "reading the sound of a voice", Deadline, cancellationToken, sound.Bytes);
            return Whole(MemoryMarshal.Cast<byte, float>(result.Output).ToArray(), AudioFormat.SampleRate);
        }
        catch (NewsreelException failure) when (failure.Code is not "program-missing")
        {
            throw new CallFailure(VoiceFailure.Failed, "answered with a sound that cannot be decoded", mayPass: false, failure);
        }
    }

    private static Speech Whole(float[] samples, int rate) =>
        samples.Length > 0 ? new(samples, rate) : throw RemoteReply.NoAnswer("answered with a sound in which nothing is");
}

/// <summary>A sound as a service sent it.</summary>
/// <param name="Bytes">A file, or samples without a head.</param>
/// <param name="PlainRate">Samples per second where there is no head; null where there is one.</param>
/// <param name="Tokens">What the service told of its words, in order; empty where it told nothing.</param>
internal sealed record RemoteSound(byte[] Bytes, int? PlainRate, IReadOnlyList<TokenTime> Tokens);

/// <summary>When a service says that it says something.</summary>
/// <param name="Text">A word, a part of one or a mark, as the service spells it.</param>
/// <param name="Start">Seconds from the first sample; null when it does not say.</param>
/// <param name="End">The same for its end.</param>
internal sealed record TokenTime(string Text, double? Start, double? End);
