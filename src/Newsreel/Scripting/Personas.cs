using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting.Reading;

namespace Newsreel.Scripting;

/// <summary>How a narration can sound. The program brings some; a person may bring one as a Markdown file.</summary>
public static class Personas
{
    private const int LongestText = 4000;

    /// <summary>One that the program brings.</summary>
    /// <exception cref="InvalidOperationException">It brings none of that name.</exception>
    public static Persona Named(string name) => Read(name, Prompts.Text($"Personas.{name}"));

    /// <summary>One's own: its title, or else the name of its file, is its name.</summary>
    /// <param name="fileName">Without folders.</param>
    /// <param name="text">The file's content: front matter with <c>title</c> and <c>description</c> if it likes, then what a model is told to be.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: it says nothing, or too much.</exception>
    public static Persona Own(string fileName, string text)
    {
        var persona = Read(Path.GetFileNameWithoutExtension(fileName), text);
        if (persona.Text.Length is > 0 and <= LongestText) return persona;
        throw NewsreelException.Usage(
            $"The persona '{fileName}' has {(persona.Text.Length == 0 ? "no words" : $"{persona.Text.Length} characters")}.", $"Write 1 to {LongestText} characters on how the narrator speaks.");
    }

    /// <summary>What a model is told to be for a film.</summary>
    internal static string TextOf(Brief brief) => brief.PersonaText.Length > 0 ? brief.PersonaText : Named(brief.Persona).Text;

    private static Persona Read(string name, string text)
    {
        var file = MarkdownLines.Read(text);
        var body = string.Join(' ', file.Lines.Where(line => line.Kind is MarkdownKind.Text).Select(line => line.Text));
        return new(name, file.Fields.GetValueOrDefault("title") ?? name, file.Fields.GetValueOrDefault("description") ?? "", Prompts.OneLine(body));
    }
}

/// <summary>How a narration sounds.</summary>
/// <param name="Name">For commands: <c>newsreader</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What it is good for, a few words; empty when nobody says.</param>
/// <param name="Text">What a model is told to be.</param>
public sealed record Persona(string Name, string Title, string Description, string Text);
