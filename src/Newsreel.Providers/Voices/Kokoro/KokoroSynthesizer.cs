using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Kokoro.Onnx;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>Speaks with Kokoro-82M on this machine. The model is loaded at the first sentence, once, and stays for the run.</summary>
internal sealed class KokoroSynthesizer(KokoroFiles files, IOptions<KokoroOptions> options, Phonemizer phonemizer, TimeStretch stretch) : ISpeechSynthesizer, IDisposable
{
    private const int MostThreads = 8;
    private readonly KokoroOptions options = options.Value;
    private readonly SemaphoreSlim places = new(options.Value.Parallel);
    private readonly SemaphoreSlim opening = new(1);
    private readonly ConcurrentDictionary<string, VoiceTable> tables = new(StringComparer.Ordinal);
    private KokoroModel? model;

    public string Engine => KokoroVoices.Engine;

    public Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken)
    {
        var isReady = files.Model is not null && File.Exists(files.Library);
        var (there, release) = (isReady ? files.Voices() : new HashSet<string>(StringComparer.Ordinal), files.Release + phonemizer.Release);
        return Task.FromResult<IReadOnlyList<Voice>>([.. KokoroVoices.All.Select(voice => voice with { Release = release, IsInstalled = there.Contains(voice.Id) })]);
    }

    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var said = await SayAsync(request, cancellationToken);
        if (said.Words.Count == 0)
            throw NewsreelException.Work(VoiceFailures.Unreadable, $"Nothing of \"{request.Text}\" can be said.", "Change the sentence so that it holds words of the voice's language.");
        await places.WaitAsync(cancellationToken);
        try
        {
            using var deadline = new CancellationTokenSource(options.Deadline);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            try
            {
                return await Task.Run(() => SpeakAsync(request, said, either.Token), either.Token);
            }
            catch (OperationCanceledException late) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw NewsreelException.Work(
                    "voice-failed", $"Kokoro did not speak a sentence of {request.Text.Length} characters within {options.Deadline.TotalSeconds:0} s.",
                    "Check the load of this machine, or raise Voices:Kokoro:Deadline.", late);
            }
            catch (Exception failure) when (failure is OnnxFailure or IOException or UnauthorizedAccessException)
            {
                throw Failed(failure);
            }
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Waits for sentences that are being spoken: the model must not go under them.</summary>
    public void Dispose()
    {
        for (var place = 0; place < options.Parallel; place++) places.Wait();
        model?.Dispose();
        places.Dispose();
        opening.Dispose();
    }

    private async Task<PhonemeText> SayAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await phonemizer.OfAsync(request.Text, request.Voice.Language, request.Said, cancellationToken);
        }
        catch (NewsreelException failure) when (failure.Code.StartsWith("program-", StringComparison.Ordinal))
        {
            // espeak-ng, which says what no list has.
            throw Failed(failure);
        }
    }

    private static NewsreelException Failed(Exception failure) =>
        NewsreelException.Work("voice-failed", $"Kokoro could not speak: {failure.Message.TrimEnd('.')}.", "Run 'newsreel doctor' to check the voices, or choose another one with --voice.", failure);

    private async Task<Speech> SpeakAsync(SpeechRequest request, PhonemeText said, CancellationToken cancellationToken)
    {
        var speaker = await ModelAsync(cancellationToken);
        var (voice, joint) = (tables.GetOrAdd(request.Voice.Id, files.Voice), new KokoroJoint());
        var rate = speaker.HasWholeSpeed ? 1 : request.Rate;
        foreach (var chunk in KokoroChunks.Of(said.Words))
        {
            var tokens = KokoroTokens.Of(chunk);
            joint.Add(tokens, speaker.Speak(tokens.Ids, voice.For(tokens.Ids.Count), rate, cancellationToken));
        }

        var speech = joint.Speech with { Unknown = said.Unknown };
        return speaker.HasWholeSpeed ? await stretch.ByAsync(speech, request.Rate, cancellationToken) : speech;
    }

    private async Task<KokoroModel> ModelAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (model is not null) return model;
            var path = files.Model ?? throw NewsreelException.Work("voice-model", $"There is no voice model in '{files.Folder}'.", "Install it with 'newsreel voices install kokoro', or choose another voice with --voice.");
            if (!File.Exists(files.Library))
                throw NewsreelException.Work("voice-library", $"ONNX Runtime's library '{files.Library}' is not there, and Kokoro needs it.", "Run 'newsreel voices install kokoro', or name a library of release 1.14 or later in Voices:Kokoro:Library.");
            return model = KokoroModel.Open(OnnxApi.Load(files.Library), path, options.Threads > 0 ? options.Threads : Math.Clamp(Environment.ProcessorCount / options.Parallel, 1, MostThreads));
        }
        finally
        {
            opening.Release();
        }
    }
}
