using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Providers.Voices.Kokoro.Install;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>voices install kokoro</c>: shows what the better voice takes, asks, and installs it.</summary>
internal static class VoiceInstallCommand
{
    private const string Kokoro = "kokoro";

    public static Command Create(GlobalOptions globals)
    {
        var engine = new Argument<string>("ENGINE") { Description = $"What to install: {Kokoro}" };
        var variant = new Option<string>("--variant") { Description = $"Form of the model: {string.Join(", ", KokoroInstaller.Variants)} (default: {KokoroInstaller.Variants[0]})", HelpName = "NAME" };
        var from = new Option<string>("--from") { Description = "A folder that has the files, where the network is closed", HelpName = "DIR" };
        var trust = new Option<bool>("--trust") { Description = "Take a model from that folder although its hash is not known" };
        var repair = new Option<bool>("--repair") { Description = "Fetch everything again" };
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var command = new Command("install", "Install a better voice; shows size and licence, and asks first") { engine, variant, from, trust, repair, yes };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            if (!string.Equals(result.GetValue(engine), Kokoro, StringComparison.OrdinalIgnoreCase)) throw NewsreelException.Usage($"'{result.GetValue(engine)}' cannot be installed here.", $"Give {Kokoro}.");
            await using var program = context.Compose();
            var installer = program.GetRequiredService<KokoroInstaller>();
            var plan = installer.Plan(new((result.GetValue(variant) ?? KokoroInstaller.Variants[0]).ToLowerInvariant())
            {
                From = result.GetValue(from) is { } folder ? ProduceOptions.FullPath(from, folder) : null,
                Trusts = result.GetValue(trust),
                Repairs = result.GetValue(repair),
            });
            if (plan.Items.Count > 0)
            {
                Tell(plan, installer.Folder);
                if (!result.GetValue(yes)) await AskAsync(cancellationToken);
                await RunAsync(progress => installer.InstallAsync(plan, progress, cancellationToken));
            }

            if (context.Json) Outcome.Print(new(Kokoro, installer.Folder, KokoroInstaller.Licence, plan.Bytes, [.. plan.Items.Select(item => new InstallItemView(item.Kind, item.Name, item.Bytes))]), OutputJson.Default.InstallView);
            else Console.Out.WriteLine(Outcome.AsTyped($"{(plan.Items.Count == 0 ? "Kokoro is installed already." : "Kokoro is installed.")} Listen to it: newsreel voices preview af_heart"));
            return 0;
        });
        return command;
    }

    private static void Tell(InstallPlan plan, string folder)
    {
        var voices = plan.Items.Count(item => item.Kind is "voice");
        Console.Error.WriteLine($"Kokoro takes {Size(plan.Bytes)}{(plan.Request.From is { } from ? $" from {from}" : "")}, into {folder}:");
        foreach (var item in plan.Items.Where(item => item.Kind is not "voice")) Console.Error.WriteLine($"  {item.Name}, {Size(item.Bytes)}");
        if (voices > 0) Console.Error.WriteLine($"  {Counted.Of(voices, "voice")}, {Size(plan.Items.Where(item => item.Kind is "voice").Sum(item => item.Bytes))}");
        Console.Error.WriteLine($"Licences: {KokoroInstaller.Licence}.");
    }

    private static async Task AskAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw NewsreelException.Usage("Nothing is installed unasked.", "Add --yes to install it.");
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!await new ConfirmationPrompt("Install it?").ShowAsync(console, cancellationToken)) throw new NewsreelException(FailureKind.Cancelled, "cancelled", "Nothing was installed.", "Run the command again when you want it.");
    }

    private static async Task RunAsync(Func<IProgress<InstallProgress>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new PlainInstall());
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(enabled: true).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new LiveInstall(context.AddTask("Kokoro"))));
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    private sealed class LiveInstall(ProgressTask bar) : IProgress<InstallProgress>
    {
        public void Report(InstallProgress value)
        {
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
            bar.Description = Markup.Escape(value.Name);
        }
    }

    /// <summary>A line for each tenth: logs are read later.</summary>
    private sealed class PlainInstall : IProgress<InstallProgress>
    {
        private long told = -1;

        public void Report(InstallProgress value)
        {
            var tenth = value.Done * 10 / Math.Max(1, value.Total);
            if (tenth == told) return;
            told = tenth;
            Console.Error.WriteLine($"install: {Size(value.Done)} of {Size(value.Total)}, {value.Name}");
        }
    }
}
