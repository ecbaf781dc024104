using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Newsreel.Scripting;

/// <summary>The words in which language models are asked: texts of the program with places to fill in.</summary>
internal static class Prompts
{
    private const string Folder = "Newsreel.Scripting.Prompts.";

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>A text with its places filled in.</summary>
    /// <param name="name">Its file, without ending: <c>plan</c>.</param>
    /// <param name="values">What stands at <c>{name}</c>. What is filled in is not searched for places.</param>
    public static string Fill(string name, params IEnumerable<(string Place, string Value)> values)
    {
        var (text, known) = (Text(name), values.ToDictionary(value => value.Place, value => value.Value, StringComparer.Ordinal));
        var filled = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (end > 0 && known.TryGetValue(text[(at + 1)..end], out var value))
            {
                filled.Append(value);
                at = end + 1;
            }
            else
            {
                filled.Append(text[at++]);
            }
        }

        return filled.ToString().TrimEnd() + "\n";
    }

    /// <summary>A text as it stands in the program.</summary>
    public static string Text(string name) => Texts.GetOrAdd(name, static file =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{file}.md") ?? throw new InvalidOperationException($"There is no prompt {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>Foreign text on one line and without control characters, so that it cannot look like a part of the prompt.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', new string([.. text.Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) ? ' ' : sign)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
