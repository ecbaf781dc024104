using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Narrating;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>voices list</c>: every voice that can speak now.</summary>
internal static class VoicesCommand
{
    public static Command Create(GlobalOptions options)
    {
        var list = new Command("list", "Show every voice that can speak now");
        list.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var voices = await program.GetRequiredService<Voices>().ListAsync(cancellationToken);
            if (context.Json) Outcome.Print(voices.Select(View).ToList(), OutputJson.Default.IReadOnlyListVoiceView);
            else Show(voices);
            return 0;
        });
        return new Command("voices", "The voices that can narrate") { list };
    }

    private static VoiceView View(Voice voice) =>
        new(voice.Id, voice.Name, voice.Language, voice.Gender, voice.Engine, voice.Grade, Installed: true);

    private static void Show(IReadOnlyList<Voice> voices)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Voice", "Name", "Language", "Gender", "Grade");
        foreach (var voice in voices)
            table.AddRow(new[] { voice.Id, voice.Name, voice.Language, voice.Gender, voice.Grade }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }
}
