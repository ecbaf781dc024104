using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Tests.Media;

public sealed class WaveSoundTests
{
    [Fact]
    public void What_is_written_is_read_to_the_sample() =>
        Prop.ForAll(Sounds.ToArbitrary(), samples =>
        {
            using var folder = new TempFolder();
            WaveSound.Write(folder.File("a.wav"), samples);
            Assert.Equal(samples, WaveSound.Read(folder.File("a.wav")));
            Assert.Equal(["a.wav"], folder.Names);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Joined_pieces_stand_at_their_places_and_silence_is_elsewhere() =>
        Prop.ForAll(Gen.Choose(0, 500).Zip(Sounds).ListOf(3).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (pieces, rest) =>
        {
            using var folder = new TempFolder();
            var expected = new List<float>();
            var places = new List<(long, string)>();
            foreach (var (pause, samples) in pieces)
            {
                expected.AddRange(new float[pause]);
                places.Add((expected.Count, folder.File($"{places.Count}.wav")));
                WaveSound.Write(places[^1].Item2, samples);
                expected.AddRange(samples);
            }

            expected.AddRange(new float[rest]);
            WaveSound.Join(folder.File("whole.wav"), expected.Count, places);
            Assert.Equal(expected, WaveSound.Read(folder.File("whole.wav")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public async Task The_file_is_what_other_programs_take_for_mono_sound_at_48_kHz()
    {
        Tools.Require();
        using var folder = new TempFolder();
        WaveSound.Write(folder.File("a.wav"), new float[24_000]);
        var facts = await Tools.Ffprobe.ReadAsync(folder.File("a.wav"), Tools.Token);
        var sound = Assert.Single(facts.Streams);
        Assert.Equal(("pcm_s24le", AudioFormat.SampleRate), (sound.Codec, sound.SampleRate));
        Assert.Equal(TimeSpan.FromSeconds(0.5), facts.Duration);
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused_by_its_name_and_leaves_no_joined_file()
    {
        using var folder = new TempFolder();
        WaveSound.Write(folder.File("a.wav"), new float[100]);
        using (var file = File.OpenWrite(folder.File("a.wav"))) file.SetLength(file.Length - 2);
        var refusal = Assert.Throws<InvalidDataException>(() => WaveSound.Read(folder.File("a.wav")));
        Assert.Contains("a.wav", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => WaveSound.Join(folder.File("whole.wav"), 200, [(0, folder.File("a.wav"))]));
        Assert.Equal(["a.wav"], folder.Names);
    }

    private static Gen<float[]> Sounds => Gen.Choose(-Whole, Whole - 1).Select(value => value / (float)Whole).ArrayOf();

    private const int Whole = 1 << 23;
}
