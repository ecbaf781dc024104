using System.CommandLine;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>produce</c> that are about who writes, how it sounds and what it may cost.</summary>
internal sealed class WritingOptions
{
    private const int LongestAudience = 200;

    private readonly Option<string> _writer = new("--writer") { Description = "Who writes: auto takes the first language model that answers, offline none; 'newsreel models' shows what can be asked (default: auto)", HelpName = "auto|offline|NAME" };
    private readonly Option<string> _persona = new("--persona") { Description = $"How the narration sounds: {string.Join(", ", Brief.Personas)}, or a Markdown file of your own (default: {Brief.DefaultPersona})", HelpName = "NAME|FILE" };
    private readonly Option<string> _audience = new("--audience") { Description = "Whom the film is for, in a few words, for language models", HelpName = "TEXT" };
    private readonly Option<string> _language = new("--language") { Description = "Language of script, voice and captions, a code such as en, es, fr, de (default: that of --voice, else en)", HelpName = "CODE" };
    private readonly CostOption _cost = new("no limit");
    private readonly Option<bool> _unsourced = new("--allow-unsourced") { Description = "Keep and mark sentences that the sources do not support, instead of leaving them out" };

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_writer, _persona, _audience, _language, _cost.Option, _unsourced];

    /// <summary>A brief with what these options ask for.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, naming what is valid.</exception>
    public Brief Complete(Brief brief, ParseResult result)
    {
        var (persona, text) = Persona(result.GetValue(_persona));
        return brief with
        {
            Writer = result.GetValue(_writer) is { } writer ? writer.Trim().ToLowerInvariant() : Brief.AnyWriter,
            Persona = persona,
            PersonaText = text,
            Audience = Audience(result.GetValue(_audience)),
            Language = Language(result.GetValue(_language)),
            MaxCost = _cost.Read(result),
            AllowsUnsourced = result.GetValue(_unsourced),
        };
    }

    private (string Name, string Text) Persona(string? value)
    {
        if (value is null) return (Brief.DefaultPersona, "");
        if (Brief.Personas.Contains(value.Trim().ToLowerInvariant(), StringComparer.Ordinal)) return (value.Trim().ToLowerInvariant(), Personas.Named(value.Trim().ToLowerInvariant()).Text);
        var path = ProduceOptions.FullPath(_persona, value);
        if (!File.Exists(path)) throw NewsreelException.Usage($"There is no persona '{value}', and no file of that name.", $"Give {_persona.Name} one of {string.Join(", ", Brief.Personas)}, or a Markdown file.");
        var own = Personas.Own(Path.GetFileName(path), File.ReadAllText(path));
        return (own.Name, own.Text);
    }

    private string Audience(string? value) => value is null || value.Trim().Length is > 0 and <= LongestAudience
        ? value?.Trim() ?? ""
        : throw NewsreelException.Usage($"The audience has {value.Trim().Length} characters.", $"Give {_audience.Name} 1 to {LongestAudience} characters.");

    private string Language(string? value)
    {
        // The voice settles it.
        if (value is null) return "";
        var code = value.Trim().ToLowerInvariant();
        return Languages.IsKnown(code) ? code : throw NewsreelException.Usage($"'{value}' is no language that Newsreel knows.", $"Give {_language.Name} one of {string.Join(", ", Languages.Codes)}.");
    }
}
