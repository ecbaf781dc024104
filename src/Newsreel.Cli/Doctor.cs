using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Espeak;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Cli;

/// <summary>Examines the machine.</summary>
internal sealed class Doctor(IServiceProvider program, Home home)
{
    public const string Works = "ok";
    public const string Poor = "warning";
    public const string Missing = "missing";

    private const string InstallMedia = "Debian and Ubuntu: sudo apt-get install -y ffmpeg · macOS: brew install ffmpeg · Windows: winget install Gyan.FFmpeg";
    private const string InstallFonts = "Debian and Ubuntu: sudo apt-get install -y fontconfig fonts-noto-core fonts-noto-cjk · macOS: brew install font-noto-sans font-noto-serif-display";
    private const string InstallPdf = "Debian and Ubuntu: sudo apt-get install -y poppler-utils · macOS: brew install poppler · Windows: winget install oschwartz10612.Poppler";
    private const string InstallJapanese = "Debian and Ubuntu: sudo apt-get install -y kakasi · macOS: brew install kakasi";
    private const long LeastDisk = 2_000_000_000;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly string[] NeededEncoders = ["libx264", "aac", "libmp3lame", "mov_text", "mjpeg"];
    private static readonly string[] NeededFonts = ["Noto Serif Display", "Noto Sans"];
    private static readonly string[] NeededFilters = ["ass", "alimiter", "ebur128", "xfade", "signalstats", "acompressor", "silencedetect"];
    private static readonly string[] NeededDecoders = ["librsvg", "png"];

    /// <summary>One check after the other; a check never throws for what it finds.</summary>
    public async IAsyncEnumerable<CheckView> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("runtime", Works, $".NET {Environment.Version}, {Environment.ProcessorCount} cores", null);
        yield return await TryAsync("ffmpeg", FfmpegAsync, InstallMedia, cancellationToken);
        yield return await TryAsync("ffprobe", FfprobeAsync, InstallMedia, cancellationToken);
        yield return await TryAsync("voices", VoicesAsync, "Debian and Ubuntu: sudo apt-get install -y espeak-ng · macOS: brew install espeak-ng", cancellationToken);
        yield return await TryAsync("kokoro", KokoroAsync, null, cancellationToken);
        yield return await TryAsync("fonts", FontsAsync, InstallFonts, cancellationToken);
        yield return await TryAsync("pdf", token => OptionalAsync("pdf", program.GetRequiredService<PdfReader>().Program, "pdftotext is not there: PDF documents cannot be sources", InstallPdf, token), InstallPdf, cancellationToken);
        yield return await TryAsync("japanese", token => OptionalAsync("japanese", program.GetRequiredService<IOptions<EspeakOptions>>().Value.JapaneseReader, "kakasi is not there: kanji cannot be spoken", InstallJapanese, token), InstallJapanese, cancellationToken);
        yield return await TryAsync("footage", _ => Task.FromResult(Footage()), "Check the settings of footage and mcp_servers.json under home.", cancellationToken);
        yield return await TryAsync("disk", _ => Task.FromResult(Disk()), "Choose another --home.", cancellationToken);
        yield return await TryAsync("database", DatabaseAsync, null, cancellationToken);
    }

    private static async Task<CheckView> TryAsync(
        string name, Func<CancellationToken, Task<CheckView>> check, string? action, CancellationToken cancellationToken)
    {
        try
        {
            return await check(cancellationToken);
        }
        catch (NewsreelException failure)
        {
            return new(name, Missing, failure.Message, action ?? failure.Action);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(name, Missing, failure.Message, action);
        }
    }

    private async Task<CheckView> FfmpegAsync(CancellationToken cancellationToken)
    {
        var tools = program.GetRequiredService<MediaTools>();
        var version = await ProgramVersion.RequireAsync(tools.FfmpegPath, VersionDemand.Ffmpeg, cancellationToken);
        var filters = await ListAsync(tools.FfmpegPath, "-filters", cancellationToken);
        var decoders = await ListAsync(tools.FfmpegPath, "-decoders", cancellationToken);
        var encoders = await ListAsync(tools.FfmpegPath, "-encoders", cancellationToken);
        var missing = NeededFilters.Where(filter => !filters.Contains(filter))
            .Concat(NeededDecoders.Where(decoder => !decoders.Contains(decoder)))
            .Concat(NeededEncoders.Where(encoder => !encoders.Contains(encoder)))
            .ToList();
        return missing.Count == 0
            ? new("ffmpeg", Works, version, null)
            : new("ffmpeg", Missing, $"{version} lacks {string.Join(", ", missing)}", InstallMedia);
    }

    private async Task<CheckView> FfprobeAsync(CancellationToken cancellationToken) =>
        new("ffprobe", Works, await ProgramVersion.RequireAsync(program.GetRequiredService<MediaTools>().FfprobePath, VersionDemand.Ffmpeg, cancellationToken), null);

    private async Task<CheckView> VoicesAsync(CancellationToken cancellationToken)
    {
        var (_, voice) = await program.GetRequiredService<Voices>().ChooseAsync(null, "en", cancellationToken);
        var (voices, troubles) = await program.GetRequiredService<Voices>().SurveyAsync(cancellationToken);
        var found = $"{Counted.Of(voices.Count(one => one.IsInstalled), "voice")}, {voice.Id} is used unless --voice says otherwise";
        return troubles is [var trouble, ..] ? new("voices", Poor, $"{found}. {trouble.Message}", trouble.Action) : new("voices", Works, found, null);
    }

    /// <summary>Not to have it is no fault: it is only fetched when somebody asks for it. A damaged one is.</summary>
    private async Task<CheckView> KokoroAsync(CancellationToken cancellationToken)
    {
        var voices = program.GetRequiredService<Voices>();
        var survey = await voices.SurveyAsync(cancellationToken);
        var there = survey.Voices.Where(voice => voice is { Engine: "kokoro", IsInstalled: true }).ToList();
        if (survey.Troubles.FirstOrDefault(trouble => trouble.Code is "voice-table" or "voice-model") is { } damaged) throw damaged;
        if (there.Count == 0) return new("kokoro", Works, Outcome.AsTyped("not installed: 'newsreel voices install kokoro' shows what a better voice takes"), null);
        await (await voices.FindAsync(there[0].Id, cancellationToken)).Engine.SpeakAsync(new("All is well.", there[0], 1), cancellationToken);
        return new("kokoro", Works, $"{Counted.Of(there.Count, "voice")}, the model speaks", null);
    }

    private static async Task<CheckView> FontsAsync(CancellationToken cancellationToken)
    {
        var families = (await RunAsync("fc-list", [":", "family"], cancellationToken)).OutputText;
        var missing = NeededFonts.Where(family => !families.Contains(family, StringComparison.Ordinal)).ToList();
        if (missing.Count > 0) return new("fonts", Missing, $"{string.Join(" and ", missing)} not found", InstallFonts);
        return families.Contains("CJK", StringComparison.Ordinal)
            ? new("fonts", Works, "Noto, with Chinese, Japanese and Korean", null)
            : new("fonts", Poor, "Noto, without Chinese, Japanese and Korean", InstallFonts);
    }

    /// <summary>A program that some films only need: not to have it is no fault.</summary>
    private static async Task<CheckView> OptionalAsync(string name, string file, string without, string install, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ExternalProgram.RunAsync(new(file, ["-v"], "checking the installation", Deadline) { KeepAllErrorLines = true }, cancellationToken);
            var lines = $"{result.OutputText}\n{result.Errors}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new(name, Works, lines.FirstOrDefault(line => line.Contains("version", StringComparison.OrdinalIgnoreCase)) ?? file, null);
        }
        catch (NewsreelException failure) when (failure.Code is "program-missing")
        {
            return new(name, Poor, without, install);
        }
    }

    /// <summary>A key that is not there is no fault: other archives ask for none.</summary>
    private CheckView Footage()
    {
        var sources = program.GetRequiredService<FootageCatalogue>().All;
        var known = sources.Where(source => source.Facts.Obstacle is null)
            .GroupBy(source => source.Facts.IsOutside ? $"{source.Facts.Standing}, not tried" : "on this machine", source => source.Name, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(", ", group)}");
        List<string> waiting = [.. sources.Where(source => source.Facts.Obstacle is not null).Select(source => source.Name)];
        var message = string.Join("; ", waiting.Count == 0 ? known : known.Append($"not asked: {string.Join(", ", waiting)} ('newsreel footage sources' says why)"));
        return new("footage", Works, Outcome.AsTyped($"{message}. Whether they answer tells 'newsreel footage sources --check'."), null);
    }

    private CheckView Disk()
    {
        var folder = new DirectoryInfo(home.Root);
        while (!folder.Exists && folder.Parent is not null) folder = folder.Parent;
        var free = new DriveInfo(folder.FullName).AvailableFreeSpace;
        var message = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB free in {home.Root}");
        return free >= LeastDisk
            ? new("disk", Works, message, null)
            : new("disk", Poor, message, "A film of five minutes takes about 1 GB while it is made: free some space, or choose another --home.");
    }

    private async Task<CheckView> DatabaseAsync(CancellationToken cancellationToken)
    {
        var store = program.GetRequiredService<IProjectStore>();
        await store.OpenAsync(cancellationToken);
        var projects = await store.ListAsync(cancellationToken);
        return new("database", Works, $"{home.DatabasePath}, {Counted.Of(projects.Count, "project")}", null);
    }

    private static async Task<HashSet<string>> ListAsync(string name, string list, CancellationToken cancellationToken) =>
        [.. (await RunAsync(name, ["-hide_banner", list], cancellationToken)).OutputText
            .Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1).Select(words => words[1])];

    private static Task<ProgramResult> RunAsync(string name, string[] arguments, CancellationToken cancellationToken) =>
        ExternalProgram.RunCheckedAsync(new(name, arguments, "checking the installation", Deadline), cancellationToken);
}
