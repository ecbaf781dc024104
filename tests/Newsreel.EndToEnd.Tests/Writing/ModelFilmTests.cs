using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.EndToEnd.Tests.Writing;

/// <summary>Films whose words a language model wrote, over services that are played by a server of ours.</summary>
public sealed class ModelFilmTests
{
    private static readonly string[] Short = ["produce", "--topic", "The history of lighthouses", "--duration", "15", "--footage", "graphics", "--resolution", "720p", "--quality", "draft", "--json"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_is_written_by_the_first_model_that_answers_and_says_so()
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new(), Token);
        server.Misbehave(FakeModelServices.Groq, ModelMisbehaviour.BadKey);

        var film = await MakeAsync(home, server, [FakeModelServices.Groq, FakeModelServices.OpenAi], "--persona", "newsreader", "--audience", "pupils of 14");

        Assert.Equal("openai", film.GetProperty("writer").GetString());
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(film.GetProperty("report").GetString()!)));
        Assert.True(report.GetProperty("writerIsLanguageModel").GetBoolean());
        Assert.Equal(server.Traffic.Count(FakeModelServices.OpenAi), report.GetProperty("writing").GetProperty("use").GetProperty("calls").GetInt32());
        Assert.Equal(["unsourced", "writer-failed"], report.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Where(code => code is "unsourced" or "writer-failed").Order(StringComparer.Ordinal));
        Assert.All(server.Traffic.Paid, call => Assert.Contains("pupils of 14", call.Prompt, StringComparison.Ordinal));
        Assert.Equal("newsreader", home.Database.Value<string>("SELECT s.name FROM projects p JOIN system_prompts s ON s.id = p.system_prompt_id"));
        Assert.All(home.Files(), file => Assert.DoesNotContain(FakeModelOptions.Key, File.ReadAllText(home.At(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_from_an_article_cites_every_sentence_and_tells_the_claims_that_were_cut()
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new() { Writer = new FakeWriter(new() { FalseClaims = [1] }) }, Token);

        var film = await MakeAsync(home, server, [FakeModelServices.Groq], "--source", Path.Combine(Repository.Root, "tests", "Newsreel.Tests", "Scripting", "Articles", "ferry.html"));

        var report = home.At(film.GetProperty("report").GetString()!);
        var claims = NewsreelProgram.Json(File.ReadAllText(report)).GetProperty("writing").GetProperty("claims").EnumerateArray().ToList();
        Assert.Contains(claims, claim => claim.GetProperty("isCut").GetBoolean() && claim.GetProperty("text").GetString()!.Contains(FakeWriter.FalseFigure, StringComparison.Ordinal));
        var folder = Path.GetDirectoryName(report)!;
        var citations = NewsreelProgram.Json(File.ReadAllText(Path.Combine(folder, "citations.json")));
        Assert.Equal("Coastal Press", Assert.Single(citations.GetProperty("sources").EnumerateArray()).GetProperty("publisher").GetString());
        Assert.Empty(citations.GetProperty("unsourced").EnumerateArray());
        Assert.All(citations.GetProperty("sentences").EnumerateArray(), sentence => Assert.NotEqual("", sentence.GetProperty("passage").GetString()));
        Assert.Contains("Coastal Press", File.ReadAllText(Path.Combine(folder, "description.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_that_was_killed_while_it_was_written_pays_for_no_answer_twice()
    {
        using var home = new TempHome();
        using var writer = new StoppingWriter(stopsAt: 2);
        await using var server = await FakeModelServer.StartAsync(new() { Writer = writer }, Token);
        await using (NewsreelProgram.Start(["--home", home.Root, .. Short], NewsreelProgram.FilmDeadline, Online(server, [FakeModelServices.Groq])))
            await writer.Reached.WaitAsync(Token);
        writer.GoOn();

        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(["--home", home.Root, "resume", "last", "--json"], NewsreelProgram.FilmDeadline, Online(server, [FakeModelServices.Groq])));
        Assert.Contains("script: writes scene", outcome.Errors, StringComparison.Ordinal);

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Empty(server.Traffic.PaidAgain);
        Assert.Equal("groq", NewsreelProgram.Json(outcome.Output).GetProperty("writer").GetString());
    }

    [Fact]
    public async Task A_film_that_cost_as_much_as_it_may_goes_on_with_a_higher_limit()
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new(), Token);
        var stopped = await NewsreelProgram.RunAsync(home, Online(server, [FakeModelServices.Groq]), [.. Short, "--max-cost", "0.0013"]);
        Assert.Contains("model-cost", stopped.Output, StringComparison.Ordinal);
        Assert.NotEmpty(server.Traffic.Paid);

        var outcome = await NewsreelProgram.RunAsync(home, Online(server, [FakeModelServices.Groq]), "resume", "last", "--max-cost", "5", "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Empty(server.Traffic.PaidAgain);
    }

    [Theory]
    [Trait("Size", "Long")]
    [InlineData(FakeModelServices.Groq)]
    [InlineData(FakeModelServices.OpenAi)]
    [InlineData(FakeModelServices.Gemini)]
    [InlineData(FakeModelServices.Anthropic)]
    [InlineData(FakeModelServices.Ollama)]
    [InlineData(FakeModelServices.Compatible)]
    public async Task A_film_can_be_written_by_every_service(string service)
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new(), Token);

        var film = await MakeAsync(home, server, [service], "--writer", service);

        Assert.Equal(service, film.GetProperty("writer").GetString());
        await Endurance.RightFilm.PlaysAsync(new(home.At(film.GetProperty("videoPath").GetString()!)));
    }

    [Fact]
    public async Task Models_tells_which_can_be_asked_and_why_others_cannot()
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new(), Token);

        var outcome = await NewsreelProgram.RunAsync(home, Online(server, [FakeModelServices.Groq]), "models", "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var models = NewsreelProgram.Json(outcome.Output).EnumerateArray().ToDictionary(model => model.GetProperty("writer").GetString()!, StringComparer.Ordinal);
        Assert.Contains("openai/gpt-oss-120b", models["groq"].GetProperty("models").EnumerateArray().Select(model => model.GetString()));
        Assert.Contains("OPENAI_API_KEY", models["openai"].GetProperty("obstacle").GetString(), StringComparison.Ordinal);
        Assert.False(models["ollama"].GetProperty("isReachable").GetBoolean());
    }

    [Theory]
    [InlineData("--writer", "nobody", "groq")]
    [InlineData("--persona", "pirate", "newsreader")]
    [InlineData("--language", "xx", "de")]
    [InlineData("--max-cost", "much", "0.25")]
    public async Task What_writers_do_not_know_is_refused_with_what_is_valid(string option, string value, string valid)
    {
        using var home = new TempHome();

        var outcome = await NewsreelProgram.RunAsync(home, "produce", "--topic", "Lighthouses", option, value);

        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains(valid, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.At("output")));
    }

    private static async Task<System.Text.Json.JsonElement> MakeAsync(TempHome home, FakeModelServer server, IReadOnlyCollection<string> services, params string[] more)
    {
        var outcome = await NewsreelProgram.RunAsync(home, Online(server, services), [.. Short, .. more]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        return NewsreelProgram.Json(outcome.Output);
    }

    // A service that nobody knows has no model of its own to choose.
    private static Dictionary<string, string?> Online(FakeModelServer server, IReadOnlyCollection<string> services) => new(
        server.Environment(services).Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value)), StringComparer.Ordinal)
    {
        ["Llm__Compatible__Model"] = services.Contains(FakeModelServices.Compatible) ? FakeModelServices.Of(FakeModelServices.Compatible).Models[0] : null,
    };
}

/// <summary>A writer that, asked for a certain time, answers only after it may go on, and then not.</summary>
internal sealed class StoppingWriter(int stopsAt) : IFakeWriter, IDisposable
{
    private readonly FakeWriter inner = new();
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim mayGoOn = new();
    private int asked;

    /// <summary>Ends when the call that is not answered has come.</summary>
    public Task Reached => reached.Task;

    public void GoOn() => mayGoOn.Set();

    public string Write(FakeAsk ask)
    {
        if (Interlocked.Increment(ref asked) != stopsAt) return inner.Write(ask);
        reached.SetResult();
        mayGoOn.Wait();
        throw new InvalidOperationException("Whoever asked is gone.");
    }

    public void Dispose() => mayGoOn.Dispose();
}
