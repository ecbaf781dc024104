using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Newsreel.Common;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Tests.Scripting.Drafting;

/// <summary>Whatever comes back from a model becomes a script that can be spoken, or a failure that says why.</summary>
public sealed class MutatedAnswerTests(ITestOutputHelper output)
{
    private static readonly Action<Random, StringBuilder>[] TextChanges =
    [
        (random, text) => text.Length = random.Next(text.Length + 1),
        (random, text) => text.Insert(0, "Certainly! Here is {the} script:\n```json\n").Append("\n```\nLet me know."),
        (random, text) => text.Insert(0, "<think>{\"scenes\": [] }</think>"),
        (random, text) => text.Remove(random.Next(text.Length), 1),
        (random, text) => text.Insert(random.Next(text.Length), (char)random.Next(1, 32)),
        (random, text) => text.Insert(random.Next(text.Length), '\0'),
        (random, text) => text.Insert(random.Next(text.Length), "\ud800"),
        (random, text) => text.Clear(),
        (random, text) => text.Replace("\"", "“"),
        (random, text) => text.Insert(0, text.ToString()),
        (random, text) => text.Insert(0, new string('x', 200_000)),
        (random, text) => text.Insert(0, new string('{', 5_000)),
    ];

    private static readonly Action<Random, JsonObject>[] ShapeChanges =
    [
        (random, answer) => answer.Remove(Key(random, answer)),
        (random, answer) => answer[Key(random, answer)] = null,
        (random, answer) => answer[Key(random, answer)] = random.Next(),
        (random, answer) => answer[Key(random, answer)] = new JsonArray(),
        (random, answer) => answer["more"] = "never asked for",
        (random, answer) => Scenes(answer)?.Clear(),
        (random, answer) => { if (Scenes(answer) is { Count: > 0 } scenes) scenes.RemoveAt(random.Next(scenes.Count)); },
        (random, answer) => { if (Scenes(answer) is { Count: > 0 } scenes) scenes.Add(scenes[random.Next(scenes.Count)]!.DeepClone()); },
        (random, answer) => { if (Scenes(answer) is { Count: > 0 } scenes) scenes[random.Next(scenes.Count)]!["number"] = random.Next(-3, 40); },
        (random, answer) => { if (Scenes(answer) is { Count: > 0 } scenes) scenes[random.Next(scenes.Count)]!["number"] = random.Next(1, 9).ToString(CultureInfo.InvariantCulture); },
        (random, answer) => { if (Scenes(answer) is { Count: > 0 } scenes) scenes[random.Next(scenes.Count)] = "a scene"; },
        (random, answer) => Say(random, answer, ""),
        (random, answer) => Say(random, answer, "   \t "),
        (random, answer) => Say(random, answer, "**Narrator:** [music swells] Visit https://example.org now! 🎬"),
        (random, answer) => Say(random, answer, "# Scene 2\n- <script>alert(1)</script> went on."),
        (random, answer) => Say(random, answer, string.Concat(Enumerable.Repeat("A sentence that does not end soon and goes on, ", 400))),
        (random, answer) => Say(random, answer, "\u202Egnirts\u0007 of signs."),
    ];

    [Theory]
    [InlineData(300, 1)]
    public Task Changed_answers_become_a_script_or_a_clear_failure(int answers, int seed) => RunAsync(answers, seed);

    [Fact]
    [Trait("Size", "Long")]
    public Task Two_thousand_changed_answers_become_a_script_or_a_clear_failure() => RunAsync(2000, 2);

    private async Task RunAsync(int answers, int seed)
    {
        var (random, changed, good, failed) = (new Random(seed), 0, 0, 0);
        while (changed < answers)
        {
            using var bench = new DraftBench(new ChangingWriter(new FakeWriter(new() { Seed = random.Next() }), text =>
            {
                if (random.Next(3) == 0) return text;
                changed++;
                return Change(random, text);
            }));
            var order = bench.Order();
            try
            {
                ScriptReview.Check(await bench.WriteAsync(order with { Brief = order.Brief with { Writer = "fake" } }), order);
                good++;
            }
            catch (NewsreelException failure)
            {
                Assert.Equal(ModelFailure.Answer, failure.Code);
                Assert.InRange(failure.Message.Length, 20, 600);
                Assert.False(string.IsNullOrWhiteSpace(failure.Action));
                failed++;
            }
        }

        output.WriteLine($"{changed} changed answers: {good} scripts, {failed} failures");
        Assert.True(good > failed, $"{good} scripts, {failed} failures");
    }

    private static string Change(Random random, string text)
    {
        if (random.Next(2) == 0 && JsonNode.Parse(text) is JsonObject answer)
        {
            ShapeChanges[random.Next(ShapeChanges.Length)](random, answer);
            return answer.ToJsonString();
        }

        var changed = new StringBuilder(text);
        TextChanges[random.Next(TextChanges.Length)](random, changed);
        return changed.ToString();
    }

    private static string Key(Random random, JsonObject answer) => answer.ElementAt(random.Next(answer.Count)).Key;

    private static JsonArray? Scenes(JsonObject answer) => answer["scenes"] as JsonArray;

    private static void Say(Random random, JsonObject answer, string text)
    {
        if (Scenes(answer) is not { Count: > 0 } scenes || scenes[random.Next(scenes.Count)] is not JsonObject scene) return;
        if (scene["sentences"] is JsonArray { Count: > 0 } sentences && sentences[random.Next(sentences.Count)] is JsonObject sentence) sentence["text"] = text;
        else scene["point"] = text;
    }
}
