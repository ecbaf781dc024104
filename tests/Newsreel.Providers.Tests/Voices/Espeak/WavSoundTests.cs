using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Tests.Voices.Espeak;

public sealed class WavSoundTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(0x7FFFF000u)]
    [InlineData(0xFFFFFFFFu)]
    public void A_length_that_was_never_filled_in_is_held_to_the_bytes(uint length)
    {
        var speech = WavSound.Read(Wav(length, [1, -2, 3]));
        Assert.Equal(length == 0 ? [] : [1 / 32768f, -2 / 32768f, 3 / 32768f], speech!.Samples);
        Assert.Equal(22_050, speech.SampleRate);
    }

    [Fact]
    public void Other_chunks_are_passed_over_and_half_a_sample_is_dropped()
    {
        var wav = Wav(0x7FFFF000, [7, 8]);
        byte[] withList = [.. wav[..36], .. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. wav[36..], 9];
        Assert.Equal([7 / 32768f, 8 / 32768f], WavSound.Read(withList)!.Samples);
    }

    [Fact]
    public void Stereo_is_refused()
    {
        var wav = Wav(4, [1, 2]);
        wav[22] = 2;
        Assert.Null(WavSound.Read(wav));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => WavSound.Read(bytes ?? []) is null).QuickCheckThrowOnFailure();
        var wav = Wav(4, [1, 2]);
        for (var length = 0; length < wav.Length; length++) _ = WavSound.Read(wav.AsSpan(0, length));
        Prop.ForAll(Gen.Choose(12, wav.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (at, value) =>
        {
            var broken = wav.ToArray();
            broken[at] = (byte)value;
            return WavSound.Read(broken) is null or { SampleRate: > 0 };
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Wav(uint dataLength, short[] samples)
    {
        byte[] header =
        [
            .. "RIFF"u8, 0x24, 0xF0, 0xFF, 0x7F, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0, .. "data"u8, 0, 0, 0, 0,
        ];
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), dataLength);
        return [.. header, .. samples.SelectMany(BitConverter.GetBytes)];
    }
}
