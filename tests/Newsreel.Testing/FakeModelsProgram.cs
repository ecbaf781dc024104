using System.Globalization;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing;

/// <summary>The test kit as a program with <c>--models</c>: fake language models to try the product against by hand.</summary>
internal static class FakeModelsProgram
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--models";

    /// <summary>Its options.</summary>
    public const string Usage = """
        Usage: dotnet run --project tests/Newsreel.Testing -- --models [options]
          --urls http://127.0.0.1:8901   where it listens; only this machine reaches it
          --services groq,ollama         which services are to be set where Newsreel runs; all without it
          --latency 100                  milliseconds before every answer
          --misbehave groq:rate-limit:2  service:behaviour or service:behaviour:times; may come several times; a wrong one names all
          --tokens-per-minute 8000       Groq's budget, over a real minute
          --words 0.5:1.8                a model that writes from half to 1.8 of the words that it is asked for
          --false-claims 2,5             scenes with a claim that no source holds
          --obeys-injections             a model that does what its sources tell it
          --seed 1                       other texts
        """;

    /// <summary>Starts it, prints what to set, and serves until it is interrupted.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (FakeProgram.Read(() => Parse(arguments), Usage) is not { } wish) return 2;
        return await FakeProgram.ServeAsync(
            async stop =>
            {
                var server = await FakeModelServer.StartAsync(wish.Options, stop);
                foreach (var (service, name, times) in wish.Misbehaviours) server.Misbehave(service, name, times);
                return server;
            },
            server => new(server.Environment(wish.Services), "the models are fakes", server.Address));
    }

    private static Wish Parse(string[] arguments)
    {
        var (options, writer) = (new FakeModelOptions { Port = 8901 }, new FakeWriterOptions());
        var (services, misbehaviours) = (new List<string>(), new List<(string, string, int)>());
        for (var at = 0; at < arguments.Length; at++)
        {
            var name = arguments[at];
            string Value() => ++at < arguments.Length ? arguments[at] : throw new FormatException($"{name} needs a value.");
            int Whole() => int.Parse(Value(), CultureInfo.InvariantCulture);
            if (name is Option) continue;
            if (name is "--urls") options = options with { Port = new Uri(Value()).Port };
            else if (name is "--services") services.AddRange(Value().Split(',').Select(service => FakeModelServices.Of(service).Name));
            else if (name is "--latency") options = options with { Latency = TimeSpan.FromMilliseconds(Whole()) };
            else if (name is "--misbehave") misbehaviours.Add(FakeProgram.Behaviour(Value(), ModelMisbehaviour.All));
            else if (name is "--tokens-per-minute") options = options with { TokensPerMinute = Whole(), Minute = TimeSpan.FromMinutes(1) };
            else if (name is "--words") writer = Share(Value(), writer);
            else if (name is "--false-claims") writer = writer with { FalseClaims = [.. Value().Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] };
            else if (name is "--obeys-injections") writer = writer with { ObeysInjections = true };
            else if (name is "--seed") writer = writer with { Seed = Whole() };
            else throw new FormatException($"There is no option '{name}'.");
        }

        return new(options with { Writer = new FakeWriter(writer) }, services, misbehaviours);
    }

    private static FakeWriterOptions Share(string text, FakeWriterOptions writer) => text.Split(':') is [var least, var most]
        ? writer with { LeastWords = double.Parse(least, CultureInfo.InvariantCulture), MostWords = double.Parse(most, CultureInfo.InvariantCulture) }
        : throw new FormatException($"'{text}' is not like 0.5:1.8.");

    private sealed record Wish(FakeModelOptions Options, IReadOnlyList<string> Services, IReadOnlyList<(string Service, string Name, int Times)> Misbehaviours);
}
