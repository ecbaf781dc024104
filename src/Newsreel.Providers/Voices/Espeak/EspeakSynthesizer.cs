using System.Text;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>Speaks with the espeak-ng program: one process a sentence, text on its standard input, sound on its standard output.</summary>
internal sealed class EspeakSynthesizer(IOptions<EspeakOptions> options, PronunciationBook house) : ISpeechSynthesizer
{
    private const int Attempts = 2;

    /// <summary>1.50 has the languages and the variants that are offered.</summary>
    private static readonly VersionDemand Demand = new("--version", new(1, 50));

    // Below this peak, about -46 dB, a sentence cannot be heard.
    private const float SilentPeak = 160 / 32768f;

    private readonly EspeakOptions options = options.Value;
    private readonly JapaneseReading reading = new(options.Value);

    public string Engine => EspeakVoices.Engine;

    public async Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var release = await ProgramVersion.RequireAsync(options.Program, Demand, cancellationToken);
            var call = new ProgramCall(options.Program, EspeakArguments.List, "listing voices", options.Deadline);
            return [.. EspeakVoices.Parse((await ExternalProgram.RunCheckedAsync(call, cancellationToken)).OutputText).Select(voice => voice with { Release = release + house.Release })];
        }
        catch (NewsreelException missing) when (missing.Code is "program-missing")
        {
            return [];
        }
    }

    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SpeakOnceAsync(request, cancellationToken);
            }
            catch (NewsreelException failure) when (attempt < Attempts && failure is { Code: "voice-failed" or "voice-silent", InnerException: null })
            {
                // A process can fail for want of memory or time on a busy machine; a second failure is the sentence's own.
                // A passed deadline has an inner cause and is not tried again: it would only double the wait.
            }
        }
    }

    private async Task<Speech> SpeakOnceAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var written = house.Respelled(request.Text);
        var text = Languages.CodeOf(request.Voice.Language) is "ja" ? await reading.OfAsync(written, cancellationToken) : written;
        var call = new ProgramCall(options.Program, EspeakArguments.Speak(request, options.BaseRate), "speaking", options.Deadline)
        {
            Input = Encoding.UTF8.GetBytes(text + "\n"),
        };
        var result = await RunAsync(call, cancellationToken);
        if (result.ExitCode != 0) throw Refusal(request, result);
        var speech = WavSound.Read(result.Output)
            ?? throw (result.Output.Length == 0 ? Silent(request) : Failed(request, "gave something that is no sound"));
        return speech.Samples.Any(sample => Math.Abs(sample) > SilentPeak) ? speech : throw Silent(request);
    }

    private async Task<ProgramResult> RunAsync(ProgramCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await ExternalProgram.RunAsync(call, cancellationToken);
        }
        catch (NewsreelException missing) when (missing.Code is "program-missing")
        {
            throw NewsreelException.Work("voice-missing", $"The voice program {options.Program} cannot be started.", "Install espeak-ng (apt-get install espeak-ng), or choose another voice engine.", missing);
        }
        catch (NewsreelException late) when (late.Code is "program-deadline")
        {
            throw NewsreelException.Work("voice-failed", late.Message, "Try again; if it happens again, check the load of this machine.", late);
        }
    }

    private static NewsreelException Refusal(SpeechRequest request, ProgramResult result) =>
        result.Errors.Contains("voice does not exist", StringComparison.OrdinalIgnoreCase)
            ? NewsreelException.Work("voice-missing", $"The voice {request.Voice.Id} does not exist in this espeak-ng.", "Choose one that 'newsreel voices list' shows.")
            : Failed(request, $"failed with exit code {result.ExitCode}: {result.Errors.Trim()}");

    private static NewsreelException Failed(SpeechRequest request, string how) =>
        NewsreelException.Work("voice-failed", $"espeak-ng, voice {request.Voice.Id}, {how}.", "Run 'newsreel doctor' to check the voice engines.");

    private static NewsreelException Silent(SpeechRequest request) =>
        NewsreelException.Work("voice-silent", $"espeak-ng, voice {request.Voice.Id}, gave no sound for: {Shortened(request.Text)}", "Change the sentence so that it holds words of the voice's language, or choose another voice.");

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
