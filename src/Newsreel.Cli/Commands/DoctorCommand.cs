using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;

namespace Newsreel.Cli.Commands;

/// <summary><c>doctor</c>: what works, what is missing, how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("doctor", "Check programs, voices, fonts, disk and database");
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var checks = new List<CheckView>();
            await foreach (var check in new Doctor(program, context.Home).ExamineAsync(cancellationToken))
            {
                checks.Add(check);
                if (!context.Json) Write(check);
            }

            var ready = checks.TrueForAll(check => check.State is not Doctor.Missing);
            if (context.Json) Outcome.Print(new(ready, checks), OutputJson.Default.DoctorView);
            else Console.Out.WriteLine(ready ? "Ready: './newsreel produce' makes a film." : "Not ready: mend what is marked above.");
            return ready ? 0 : 1;
        });
        return command;
    }

    private static void Write(CheckView check)
    {
        Console.Out.WriteLine($"{check.State,-8} {check.Name,-10} {check.Message}");
        if (check.Action is { } action) Console.Out.WriteLine($"{"",-19} {action}");
    }
}
