using System.Globalization;
using System.Text.Json;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads a scene of a JSON script in which the narrator is silent: <c>kind</c> is <c>soundbite</c> or <c>breath</c>.</summary>
internal static class JsonInterlude
{
    private const string Shape =
        "Write {\"kind\": \"soundbite\", \"file\": \"interview.mp4\", \"in\": \"0:12\", \"out\": \"0:19\", \"speaker\": \"…\", \"text\": \"…\"} or {\"kind\": \"breath\", \"seconds\": 3, \"search\": [\"…\"]}.";

    /// <summary>What a scene holds in the narrator's place; null where the narrator speaks.</summary>
    /// <param name="item">The scene.</param>
    /// <param name="where">Which it is, for people.</param>
    /// <exception cref="ScriptFault">Something is missing or wrong.</exception>
    public static Interlude? Read(JsonElement item, string where)
    {
        var kind = JsonField.Text(item, where, Shape, "kind");
        if (kind is null || kind.Equals("narration", StringComparison.OrdinalIgnoreCase)) return null;
        var clip = Clip(item, where);
        if (kind.Equals("soundbite", StringComparison.OrdinalIgnoreCase))
        {
            if (clip is null) throw new ScriptFault($"has {where}, a soundbite that does not say which clip is heard from when to when", Shape);
            return SceneMarks.Soundbite(Mark("SOT", clip), clip, JsonField.Text(item, where, Shape, "speaker"));
        }

        if (!kind.Equals("breath", StringComparison.OrdinalIgnoreCase)) throw new ScriptFault($"has the kind \"{kind}\" in {where}, which is none: there are narration, soundbite and breath", Shape);
        return SceneMarks.Breath(clip is null ? Interlude.BreathMark : Mark("NAT", clip), clip, Moment(item, where, "seconds"));
    }

    private static MarkedClip? Clip(JsonElement item, string where)
    {
        var file = JsonField.Text(item, where, Shape, "file", "clip");
        if (string.IsNullOrWhiteSpace(file)) return null;
        return Moment(item, where, "in") is { } start && Moment(item, where, "out") is { } end
            ? new(file, start, end)
            : throw new ScriptFault($"has \"{file}\" in {where} without \"in\" and \"out\"", Shape);
    }

    private static TimeSpan? Moment(JsonElement item, string where, string name)
    {
        if (JsonField.Property(item, name) is not { ValueKind: not JsonValueKind.Null } value) return null;
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Number && ClipTime.Read(value.ToString()) is { } time
            ? time
            : throw new ScriptFault($"has \"{name}\" in {where} that is no time", "Give seconds (12.5) or a clock (\"0:12\").");
    }

    private static string Mark(string kind, MarkedClip clip) =>
        string.Create(CultureInfo.InvariantCulture, $"[{kind} {clip.File} {clip.In.TotalSeconds:0.###} {clip.Out.TotalSeconds:0.###}]");
}
