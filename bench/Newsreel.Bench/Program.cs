using System.Globalization;
using System.Text.Json;
using Newsreel.Bench;
using Newsreel.Common;

// Renders the same film in several ways, one after the other, and prints what each costs against the others.
var (isJson, isQuick) = (args.Contains("--json", StringComparer.Ordinal), args.Contains("--quick", StringComparer.Ordinal));
// Without this Qt, which melt brings along, looks for a screen.
Environment.SetEnvironmentVariable("QT_QPA_PLATFORM", "offscreen");
var root = args.First(argument => !argument.StartsWith('-'));
var sources = await BenchSource.MakeAllAsync(Path.Combine(root, "artifacts", "bench-sources"));
var work = Directory.CreateTempSubdirectory("newsreel-bench-").FullName;
try
{
    var (seconds, swapSeconds, longSeconds) = isQuick ? (15, 30, 30) : (60, 300, 600);
    var references = new References(work);
    var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);

    var film = BenchFilm.Plan(sources, seconds, dissolvesEverywhere: false);
    var (ours, whole) = await ColdAsync("ours", film);
    var floor = Say("floor", await references.FloorAsync(film));
    var generations = Say("three generations", await references.ThreeGenerationsAsync(film));
    figures["coldOverFloor"] = ours.Cpu / floor.Cpu;
    figures["coldOverThreeGenerations"] = ours.Cpu / generations.Cpu;
    if (HasMelt())
    {
        var melt = Say("MLT", await references.MeltAsync(film));
        (figures["coldOverMlt"], figures["coldOverMltWall"]) = (ours.Cpu / melt.Cpu, ours.Wall / melt.Wall);
    }

    figures["coldOverThreeGenerationsWall"] = ours.Wall / generations.Wall;
    figures["ownShare"] = whole.Own / whole.Cpu;

    var crossfades = BenchFilm.Plan(sources, seconds, dissolvesEverywhere: true);
    var (crossfaded, _) = await ColdAsync("ours, dissolves everywhere", crossfades);
    figures["crossfadesOverFloor"] = crossfaded.Cpu / Say("floor, dissolves everywhere", await references.FloorAsync(crossfades)).Cpu;
    if (HasMelt()) figures["crossfadesOverMlt"] = crossfaded.Cpu / Say("MLT, dissolves everywhere", await references.MeltAsync(crossfades)).Cpu;

    var five = new OurRender(Directory.CreateDirectory(Path.Combine(work, "swap")).FullName);
    var cold = Say($"ours, {swapSeconds} s", await Processor.MeasureAsync(() => five.RenderAsync(BenchFilm.Plan(sources, swapSeconds, false), "one")));
    figures["swapOverCold"] = await AgainAsync("one clip swapped", BenchFilm.Plan(sources, swapSeconds, false, swapped: 4), "one");
    figures["musicOverCold"] = await AgainAsync("sound changed", BenchFilm.Plan(sources, swapSeconds, false, swapped: 4), "two");
    figures["nothingOverCold"] = await AgainAsync("nothing changed", BenchFilm.Plan(sources, swapSeconds, false, swapped: 4), "two");

    var longest = new OurRender(Directory.CreateDirectory(Path.Combine(work, "long")).FullName);
    var lasting = Say($"ours, {longSeconds} s", await Processor.MeasureAsync(() => longest.RenderAsync(BenchFilm.Plan(sources, longSeconds, false), "one")));
    figures[isQuick ? "memoryLongOverShort" : "memory600Over60"] = lasting.PeakBytes / (double)whole.PeakBytes;

    if (isJson) Console.WriteLine(JsonSerializer.Serialize(figures.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4), StringComparer.Ordinal)));
    else foreach (var (name, value) in figures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.0000}"));

    async Task<double> AgainAsync(string name, BenchFilm changed, string voice)
    {
        five.ForgetFilm();
        return Say(name, await Processor.MeasureAsync(() => five.RenderAsync(changed, voice))).Cpu / cold.Cpu;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

// The whole render, and the picture alone: the sound is there already the second time.
async Task<(Cost Picture, Cost Whole)> ColdAsync(string name, BenchFilm film)
{
    var render = new OurRender(Directory.CreateDirectory(Path.Combine(work, Fingerprint.Of(name).Value[..8])).FullName);
    var whole = Say($"{name}, with sound", await Processor.MeasureAsync(() => render.RenderAsync(film, "one")));
    render.ForgetPicture();
    return (Say(name, await Processor.MeasureAsync(() => render.RenderAsync(film, "one"))), whole);
}

static Cost Say(string name, Cost cost)
{
    Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-32} {cost.Cpu,8:0.0} s processor ({cost.Own:0.0} s our own process)  {cost.Wall,8:0.0} s wall  {cost.PeakBytes / 1e6,6:0} MB"));
    return cost;
}

static bool HasMelt() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "melt")));
