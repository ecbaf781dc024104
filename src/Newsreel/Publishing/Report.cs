using System.Text.Json;
using System.Text.Json.Serialization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;
using Newsreel.Sourcing.Ranking;

namespace Newsreel.Publishing;

/// <summary>What was found out about a film: the content of <c>report.json</c>.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Topic">As asked for.</param>
/// <param name="Writer">Who wrote the words, for people.</param>
/// <param name="WriterIsLanguageModel">Whether a language model wrote them.</param>
/// <param name="Voice">The voice's id.</param>
/// <param name="TargetSeconds">The length asked for.</param>
/// <param name="ActualSeconds">The measured length of the film.</param>
/// <param name="AsOf">The date up to which the facts hold; null when none are asserted.</param>
/// <param name="Findings">What a person should know.</param>
/// <param name="Declared">What was planned and must not be taken for a fault.</param>
/// <param name="Unsourced">Sentences that rest on no source.</param>
/// <param name="DatabaseMilliseconds">Time spent in statements.</param>
/// <param name="Stages">What took how long, in order.</param>
/// <param name="Inspection">Measured figures by name; the unit is part of the name.</param>
public sealed record Report(
    string ProjectId,
    string Topic,
    string Writer,
    bool WriterIsLanguageModel,
    string Voice,
    double TargetSeconds,
    double ActualSeconds,
    DateOnly? AsOf,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<DeclaredTime> Declared,
    IReadOnlyList<string> Unsourced,
    double DatabaseMilliseconds,
    IReadOnlyList<StageTime> Stages,
    IReadOnlyDictionary<string, double> Inspection)
{
    /// <summary>Footage that is shown, shot by shot. Default: none.</summary>
    public IReadOnlyList<FootageTime> Footage { get; init; } = [];

    /// <summary>Footage that fitted by its words and could not be used, and why. Default: none.</summary>
    public IReadOnlyList<RefusedFootage> Refused { get; init; } = [];

    /// <summary>Where the film is to be shown.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>The music and on what terms it is heard; null for none.</summary>
    public MusicRights? Music { get; init; }

    /// <summary>How a language model wrote the words; null when none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScriptWriting? Writing { get; init; }

    /// <summary>How a language model took part in the choice of footage; null when none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FootageRankingUse? Ranking { get; init; }

    /// <summary>The content of the file; findings stand in it worst first.</summary>
    public string Json()
    {
        var sorted = this with { Findings = [.. Findings.OrderByDescending(finding => finding.Level)] };
        return JsonSerializer.Serialize(sorted, PublishingJson.Files.Report) + "\n";
    }

    /// <summary>The report in a file's content.</summary>
    /// <exception cref="JsonException">It is no report.</exception>
    public static Report Read(string json) =>
        JsonSerializer.Deserialize(json, PublishingJson.Files.Report) ?? throw new JsonException("The report is empty.");
}

/// <summary>Something planned, on the film's clock.</summary>
/// <param name="Kind"><c>graphic</c>, <c>silence</c> or <c>dip</c>.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds; the first moment after it.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record DeclaredTime(string Kind, double Start, double End, string Reason)
{
    /// <summary>What a timeline declares, in seconds.</summary>
    public static IReadOnlyList<DeclaredTime> Of(Timeline timeline) =>
        [.. timeline.Declared.Select(declared => new DeclaredTime(
            declared.Kind.ToString().ToLowerInvariant(), Seconds(declared.Place.Start, timeline.Rate), Seconds(declared.Place.End, timeline.Rate), declared.Reason))];

    private static double Seconds(long frame, FrameRate rate) => Math.Round(rate.TimeAt(frame).TotalSeconds, 3);
}

/// <summary>Footage on the film's clock.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds; the first moment after it.</param>
/// <param name="Source">The archive.</param>
/// <param name="Title">Of the work.</param>
/// <param name="Url">Its page.</param>
/// <param name="Credit">The words that name whose work it is.</param>
/// <param name="Role">What it claims about the words.</param>
/// <param name="Label">What viewers are told; null for nothing.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">What made it so.</param>
public sealed record FootageTime(
    double Start, double End, string Source, string Title, string Url, string Credit, string Role, string? Label, double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>Its licence.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Bytes that were fetched for it; zero for a file of this machine or one that was known.</summary>
    public long BytesFetched { get; init; }

    /// <summary>Size of the archive's whole file; zero when nobody says.</summary>
    public long WholeBytes { get; init; }

    /// <summary>The footage of a timeline, in order.</summary>
    public static IReadOnlyList<FootageTime> Of(Timeline timeline) =>
        [.. timeline.Picture.Items.OfType<Clip>().Where(clip => clip.Media is FootageMedia).Select(clip => Of(clip.Place, (FootageMedia)clip.Media, timeline.Rate))];

    private static FootageTime Of(FrameRange place, FootageMedia media, FrameRate rate)
    {
        var (footage, candidate) = (media.Footage, media.Footage.Candidate);
        return new(
            Math.Round(rate.TimeAt(place.Start).TotalSeconds, 3), Math.Round(rate.TimeAt(place.End).TotalSeconds, 3), candidate.Source, candidate.Title,
            candidate.PublicUrl, MountLabel.CreditOf(candidate), media.Role.ToString(), footage.FileLabel, Math.Round(footage.Score.Value, 3), footage.Score.Reasons)
        { Licence = candidate.Terms.Licence, BytesFetched = footage.BytesFetched, WholeBytes = footage.WholeBytes };
    }
}

/// <summary>Footage that could not be used.</summary>
/// <param name="Name">Which.</param>
/// <param name="Reason">Why, one sentence.</param>
public sealed record RefusedFootage(string Name, string Reason);

/// <summary>How long a stage of the work took.</summary>
/// <param name="Name">For people.</param>
/// <param name="Seconds">By the clock.</param>
public sealed record StageTime(string Name, double Seconds);
