using System.Diagnostics;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Kokoro;

public sealed class KokoroMemoryTests
{
    [Fact]
    [Trait("Size", "Long")]
    public async Task Memory_is_flat_over_six_hundred_seconds_of_speech_and_the_library_is_loaded_once()
    {
        using var bench = new KokoroBench(new SmallKokoro { TellsDurations = true });
        var (spoken, early) = (TimeSpan.Zero, 0L);
        for (var sentence = 1; spoken < TimeSpan.FromSeconds(600); sentence++)
        {
            spoken += (await bench.SpeakAsync($"In the {sentence % 40 + 1} boats that came to the harbour nobody was {string.Concat(Enumerable.Repeat("very ", sentence % 30))}tired.")).Duration;
            if (early == 0 && spoken > TimeSpan.FromSeconds(120)) early = Resident();
        }

        Assert.InRange((double)Resident() / early, 0, 1.1);
        Assert.Single(File.ReadLines("/proc/self/maps").Where(line => line.Contains("libonnxruntime", StringComparison.Ordinal)).Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..]).Distinct(StringComparer.Ordinal));
    }

    private static long Resident()
    {
        GC.Collect();
        using var own = Process.GetCurrentProcess();
        return own.WorkingSet64;
    }
}
