using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// Asks espeak-ng, as a program of its own, how words and clauses are said. Many go in one call, a line each; answers are remembered for the run.
/// Safe for several threads.
/// </summary>
internal sealed class EspeakPhonemes(IOptions<EspeakOptions> options)
{
    /// <summary>Sounds in IPA, those that belong together tied with "^".</summary>
    private static readonly string[] Ipa = ["-q", "--ipa", "--tie=^"];

    /// <summary>The program's own letters, which tell the tones of Chinese apart.</summary>
    private static readonly string[] Letters = ["-q", "-x"];

    private readonly EspeakOptions options = options.Value;
    private readonly ConcurrentDictionary<(string Voice, bool IsIpa, string Line), string> known = new();

    /// <summary>How each line is said, in IPA; words of a clause are separated by spaces.</summary>
    /// <param name="lines">Words or clauses, each with at least one letter or digit.</param>
    /// <param name="voice">A language of espeak-ng, for example <c>en-us</c>.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    /// <exception cref="NewsreelException">The program is missing, failed or passed its deadline.</exception>
    public Task<IReadOnlyList<string>> IpaAsync(IReadOnlyList<string> lines, string voice, CancellationToken cancellationToken) => SayAsync(lines, voice, isIpa: true, cancellationToken);

    /// <summary>As <see cref="IpaAsync"/>, in the program's own letters.</summary>
    public Task<IReadOnlyList<string>> LettersAsync(IReadOnlyList<string> lines, string voice, CancellationToken cancellationToken) => SayAsync(lines, voice, isIpa: false, cancellationToken);

    private async Task<IReadOnlyList<string>> SayAsync(IReadOnlyList<string> lines, string voice, bool isIpa, CancellationToken cancellationToken)
    {
        List<string> asked = [.. lines.Distinct(StringComparer.Ordinal).Where(line => !known.ContainsKey((voice, isIpa, line)))];
        if (asked.Count > 0)
        {
            var answers = await RunAsync(asked, voice, isIpa, cancellationToken);
            // The program breaks a line where it takes a mark inside for the end of a clause; then each line is asked alone, and what comes is its.
            if (answers.Count == asked.Count) foreach (var (line, answer) in asked.Zip(answers)) known[(voice, isIpa, line)] = answer;
            else foreach (var line in asked) known[(voice, isIpa, line)] = string.Join(' ', await RunAsync([line], voice, isIpa, cancellationToken));
        }

        return [.. lines.Select(line => known[(voice, isIpa, line)])];
    }

    private async Task<List<string>> RunAsync(IReadOnlyList<string> lines, string voice, bool isIpa, CancellationToken cancellationToken)
    {
        var call = new ProgramCall(options.Program, [.. isIpa ? Ipa : Letters, "-v", voice], "finding how words are said", options.Deadline)
        {
            Input = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Plain(line) + "\n"))),
        };
        var answer = (await ExternalProgram.RunCheckedAsync(call, cancellationToken)).OutputText;
        return [.. answer.Split('\n').Select(line => line.Trim()).SkipLast(1)];
    }

    // Double brackets would open the program's own letters.
    private static string Plain(string line) => line.Replace('[', ' ').Replace(']', ' ').ReplaceLineEndings(" ");
}
