using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;
using Newsreel.Providers;
using Newsreel.Scripting;
using Newsreel.Storage;

namespace Newsreel.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The folder that holds the database and the films.</summary>
    public Option<string?> Home { get; } = new("--home")
    {
        Description = "Folder of the database and the films (else NEWSREEL_HOME, else the nearest folder with a database)",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>JSON on stdout: an object, or an array for lists.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON on stdout", Recursive = true };

    /// <summary>The values of a parsed command line.</summary>
    public CommandContext Read(ParseResult result) => new(
        Projects.Home.Find(result.GetValue(Home), Environment.GetEnvironmentVariable("NEWSREEL_HOME"), Directory.GetCurrentDirectory()),
        result.GetValue(Json));
}

/// <summary>What a command runs in.</summary>
/// <param name="Home">The folder of the database and the films.</param>
/// <param name="Json">Whether stdout takes JSON and nothing else.</param>
internal sealed record CommandContext(Home Home, bool Json)
{
    /// <summary>Composes the program: the same three lines in every host.</summary>
    public ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddSingleton(Home);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new LibraryFolders([Path.Combine(AppContext.BaseDirectory, "library", "articles"), Path.Combine(Home.Root, "library", "articles")]));
        services.AddNewsreel();
        services.AddNewsreelStorage();
        services.AddProviders();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
