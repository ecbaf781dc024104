using System.Text.Json;
using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>Reads what a person wrote beside a piece of music: <c>piece.mp3.json</c>, else <c>piece.json</c>.</summary>
internal static class MusicSidecar
{
    private const long MostBytes = 256 << 10;

    /// <summary>What one looks like, for messages.</summary>
    private const string Example =
        """{ "title": "Slow river", "composer": "A. Name", "publisher": "A House, or none", "licence": "CC BY 4.0", "source": "https://…", "credit": "Slow river by A. Name, CC BY 4.0" }""";

    /// <summary>What to do about a sidecar that is missing or lacks something.</summary>
    public static string Action(string music) =>
        $"Write '{Path.GetFileName(music)}.json' beside it, for example {Example}, or add --i-hold-rights if the rights are yours; the report and the credits will say so.";

    /// <summary>The terms of a piece; null when nothing lies beside it.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: the sidecar is broken, or lacks what a cue sheet needs.</exception>
    public static MusicRights? Read(string music, bool isDeclared)
    {
        var path = new[] { music + ".json", Path.ChangeExtension(music, ".json") }.FirstOrDefault(File.Exists);
        if (path is null) return null;
        var texts = Texts(path, music);
        string Of(params string[] names) => names.Select(name => texts.GetValueOrDefault(name, "")).FirstOrDefault(text => text.Length > 0) ?? "";
        var rights = new MusicRights(Of("title"), Of("composer"), Of("publisher"), Of("licence", "license"), Of("source", "url"), Of("credit"), isDeclared);
        string[] missing =
        [
            .. new[] { ("title", rights.Title), ("composer", rights.Composer), ("publisher", rights.Publisher), ("licence", rights.Licence), ("source or credit", rights.Source + rights.Credit) }
                .Where(part => part.Item2.Length == 0).Select(part => part.Item1),
        ];
        if (missing.Length == 0) return rights;
        if (!isDeclared) throw NewsreelException.Usage($"'{Path.GetFileName(path)}', which tells the terms of the music, does not say {string.Join(", ", missing)}.", Action(music));
        return rights with { Title = rights.Title.Length > 0 ? rights.Title : Path.GetFileNameWithoutExtension(music), Licence = rights.Licence.Length > 0 ? rights.Licence : MusicRights.Held };
    }

    private static Dictionary<string, string> Texts(string path, string music)
    {
        try
        {
            if (new FileInfo(path).Length is 0 or > MostBytes) throw new JsonException("It is empty or far too long.");
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("It is no JSON object.");
            var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in document.RootElement.EnumerateObject())
                texts[property.Name] = property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? OneLine(property.Value.ToString()) : "";
            return texts;
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Usage($"'{Path.GetFileName(path)}', which tells the terms of the music, cannot be read: {OneLine(broken.Message)}", Action(music));
        }
    }

    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
