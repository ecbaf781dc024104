using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Narrating;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>voices list / preview / install</c>: the voices that can narrate.</summary>
internal static class VoicesCommand
{
    public static Command Create(GlobalOptions options) => new("voices", "The voices that can narrate") { List(options), Preview(options), VoiceInstallCommand.Create(options) };

    private static Command List(GlobalOptions options)
    {
        var list = new Command("list", "Show every voice, and which can speak now");
        list.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var (voices, troubles) = await program.GetRequiredService<Voices>().SurveyAsync(cancellationToken);
            foreach (var trouble in troubles) Console.Error.WriteLine(Line.Plain($"{trouble.Message} {trouble.Action}"));
            if (context.Json) Outcome.Print(voices.Select(View).ToList(), OutputJson.Default.IReadOnlyListVoiceView);
            else Show(voices);
            return 0;
        });
        return list;
    }

    private static Command Preview(GlobalOptions options)
    {
        var voice = new Argument<string>("VOICE") { Description = "A voice as 'voices list' shows it" };
        var text = new Option<string>("--text") { Description = $"What it says, up to {VoicePreview.LongestText} characters (default: two sentences of its language)", HelpName = "TEXT" };
        var preview = new Command("preview", "Make a sample of a voice to listen to") { voice, text };
        preview.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            if (result.GetValue(text) is { } words && words.Trim().Length is 0 or > VoicePreview.LongestText)
                throw NewsreelException.Usage("The sample would say nothing, or too much.", $"Give {text.Name} 1 to {VoicePreview.LongestText} characters.");
            await using var program = context.Compose();
            var (made, path) = await program.GetRequiredService<VoicePreview>().MakeAsync(result.GetValue(voice)!, result.GetValue(text)?.Trim(), cancellationToken);
            if (context.Json) Outcome.Print(new(made.Id, context.Home.Store(path)), OutputJson.Default.PreviewView);
            else Console.Out.WriteLine($"{made.Id}: {path}{Environment.NewLine}Play it:  {Line.ToOpen(path)}");
            return 0;
        });
        return preview;
    }

    private static VoiceView View(Voice voice) =>
        new(voice.Id, voice.Name, voice.Language, voice.Gender, voice.Engine, voice.Grade, voice.IsInstalled);

    private static void Show(IReadOnlyList<Voice> voices)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Voice", "Name", "Language", "Gender", "Grade");
        foreach (var voice in voices.Where(voice => voice.IsInstalled))
            table.AddRow(new[] { voice.Id, voice.Name, voice.Language, voice.Gender, voice.Grade }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
        foreach (var engine in voices.Where(voice => !voice.IsInstalled).GroupBy(voice => voice.Engine, StringComparer.Ordinal))
            Console.Out.WriteLine(Outcome.AsTyped($"Not installed: {Counted.Of(engine.Count(), "voice")} of {engine.Key}. 'newsreel voices install {engine.Key}' shows what they take; --json lists them."));
    }
}
