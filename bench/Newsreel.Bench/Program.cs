using System.Globalization;
using System.Text.Json;
using Newsreel.Bench;
using Newsreel.Common;
using Newsreel.Projects;

// Renders the same film in several ways, one after the other, and prints what each costs against the others.
var (isJson, isQuick) = (args.Contains("--json", StringComparer.Ordinal), args.Contains("--quick", StringComparer.Ordinal));
var part = args.SkipWhile(argument => argument is not "--part").Skip(1).FirstOrDefault();
if (args.Contains("sourcing", StringComparer.Ordinal))
{
    await SourcingAsync(args[0]);
    return;
}

string[] parts = ["cold", "crossfades", "draft", "changes", "memory"];
if (part is not null && !parts.Contains(part, StringComparer.Ordinal)) throw NewsreelException.Usage($"There is no part '{part}'.", $"Give --part one of {string.Join(", ", parts)}.");
// Without this Qt, which melt brings along, looks for a screen.
Environment.SetEnvironmentVariable("QT_QPA_PLATFORM", "offscreen");
var root = args.First(argument => !argument.StartsWith('-'));
var sources = await BenchSource.MakeAllAsync(Path.Combine(root, "artifacts", "bench-sources"));
var work = Directory.CreateTempSubdirectory("newsreel-bench-").FullName;
try
{
    var (seconds, changedSeconds, longSeconds) = isQuick ? (15, 30, 30) : (60, 300, 600);
    var references = new References(work);
    var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);

    if (Has("cold")) await ColdFilmAsync();
    if (Has("crossfades")) await CrossfadesAsync();
    if (Has("draft")) await DraftAsync();
    if (Has("changes")) await ChangesAsync();
    if (Has("memory")) await MemoryAsync();

    Print(figures);

    async Task ColdFilmAsync()
    {
        var film = BenchFilm.Plan(sources, seconds, dissolvesEverywhere: false);
        var (ours, whole) = await ColdAsync("ours", film);
        var floor = Say("floor", await references.FloorAsync(film));
        var generations = Say("three generations", await references.ThreeGenerationsAsync(film));
        figures["coldOverFloor"] = ours.Cpu / floor.Cpu;
        figures["coldOverThreeGenerations"] = ours.Cpu / generations.Cpu;
        figures["coldOverThreeGenerationsWall"] = ours.Wall / generations.Wall;
        figures["ownShare"] = whole.Own / whole.Cpu;
        if (!HasMelt()) return;
        var melt = Say("MLT", await references.MeltAsync(film));
        (figures["coldOverMlt"], figures["coldOverMltWall"]) = (ours.Cpu / melt.Cpu, ours.Wall / melt.Wall);
    }

    async Task CrossfadesAsync()
    {
        var film = BenchFilm.Plan(sources, seconds, dissolvesEverywhere: true);
        var (ours, _) = await ColdAsync("ours, dissolves everywhere", film);
        figures["crossfadesOverFloor"] = ours.Cpu / Say("floor, dissolves everywhere", await references.FloorAsync(film)).Cpu;
        if (HasMelt()) figures["crossfadesOverMlt"] = ours.Cpu / Say("MLT, dissolves everywhere", await references.MeltAsync(film)).Cpu;
    }

    async Task DraftAsync()
    {
        var film = BenchFilm.Plan(sources, seconds, dissolvesEverywhere: false);
        var (standard, _) = await ColdAsync("ours, standard quality", film);
        var (draft, _) = await ColdAsync("ours, draft quality", film, Quality.Draft);
        (figures["draftOverStandard"], figures["draftOverStandardWall"]) = (draft.Cpu / standard.Cpu, draft.Wall / standard.Wall);
    }

    async Task ChangesAsync()
    {
        var render = RenderIn("changes");
        var cold = Say($"ours, {changedSeconds} s", await Processor.MeasureAsync(() => render.RenderAsync(BenchFilm.Plan(sources, changedSeconds, false), "one")));
        figures["swapOverCold"] = await AgainAsync("one clip swapped", "one");
        figures["musicOverCold"] = await AgainAsync("sound changed", "two");
        figures["nothingOverCold"] = await AgainAsync("nothing changed", "two");

        async Task<double> AgainAsync(string name, string voice)
        {
            render.ForgetFilm();
            return Say(name, await Processor.MeasureAsync(() => render.RenderAsync(BenchFilm.Plan(sources, changedSeconds, false, swapped: 4), voice))).Cpu / cold.Cpu;
        }
    }

    async Task MemoryAsync()
    {
        var (few, many) = (await PeakAsync(seconds), await PeakAsync(longSeconds));
        figures[isQuick ? "memoryLongOverShort" : "memory600Over60"] = many / few;
    }

    async Task<double> PeakAsync(int length) => Say(
        $"ours, {length} s, for its memory", await Processor.MeasureAsync(() => RenderIn($"memory{length}").RenderAsync(BenchFilm.Plan(sources, length, false), "one"))).Peak.All;
}
finally
{
    Directory.Delete(work, recursive: true);
}

async Task SourcingAsync(string repository)
{
    var article = args.SkipWhile(argument => argument is not "--article").Skip(1).FirstOrDefault() ?? Path.Combine(repository, "library", "articles", "the-berlin-airlift.md");
    var home = Directory.CreateTempSubdirectory("newsreel-sourcing-").FullName;
    Print(await SourcingBench.RunAsync(repository, article, isQuick ? 60 : 300, home));
    Console.Error.WriteLine($"The films are in {home}.");
}

void Print(IReadOnlyDictionary<string, double> figures)
{
    if (isJson) Console.WriteLine(JsonSerializer.Serialize(figures.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4), StringComparer.Ordinal)));
    else foreach (var (name, value) in figures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.####}"));
}

// The whole render, and the picture alone: the sound is there already the second time.
async Task<(Cost Picture, Cost Whole)> ColdAsync(string name, BenchFilm film, Quality quality = Quality.Standard)
{
    var render = RenderIn(Fingerprint.Of(name).Value[..8], quality);
    var whole = Say($"{name}, with sound", await Processor.MeasureAsync(() => render.RenderAsync(film, "one")));
    render.ForgetPicture();
    return (Say(name, await Processor.MeasureAsync(() => render.RenderAsync(film, "one"))), whole);
}

bool Has(string name) => part is null || string.Equals(part, name, StringComparison.Ordinal);

OurRender RenderIn(string name, Quality quality = Quality.Standard) => new(Directory.CreateDirectory(Path.Combine(work, name)).FullName, quality);

static Cost Say(string name, Cost cost)
{
    Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-32} {cost.Cpu,8:0.0} s processor ({cost.Own:0.0} s our own process)  {cost.Wall,8:0.0} s wall  {cost.Peak.All / 1e6,6:0} MB ({cost.Peak.Own / 1e6:0} MB our own process)"));
    return cost;
}

static bool HasMelt() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "melt")));
