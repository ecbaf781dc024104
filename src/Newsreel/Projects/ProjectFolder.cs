using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Where everything that a project makes is found. No two projects share a folder.</summary>
/// <param name="Root">Absolute path of the project's folder.</param>
/// <param name="FilmName">File name of the film, at most 120 bytes of UTF-8.</param>
public sealed record ProjectFolder(string Root, string FilmName)
{
    /// <summary>The folder of a project; its name holds the topic and the first eight characters of the id.</summary>
    public static ProjectFolder For(Home home, ProjectId id, string topic) =>
        new(Path.Combine(home.Root, "output", $"{FileNames.Slug(topic)}-{id.Prefix}"), FileNames.Film(topic));

    /// <summary>The finished film.</summary>
    public string Film => In(FilmName);

    /// <summary>The sound of single scenes.</summary>
    public string Audio => In("audio");

    /// <summary>Fetched pieces of footage.</summary>
    public string Videos => In("videos");

    /// <summary>One picture of the film for lists.</summary>
    public string Thumbnail => In("thumbnail.jpg");

    /// <summary>Captions as SubRip.</summary>
    public string SubRip => In("captions.srt");

    /// <summary>Captions as WebVTT.</summary>
    public string WebVtt => In("captions.vtt");

    /// <summary>What is said, as a page to read.</summary>
    public string Transcript => In("transcript.html");

    /// <summary>Everybody whose work is in the film, as text.</summary>
    public string CreditsText => In("credits.txt");

    /// <summary>Everybody whose work is in the film, for programs.</summary>
    public string CreditsJson => In("credits.json");

    /// <summary>The music, for those who collect for its makers.</summary>
    public string CueSheet => In("cuesheet.csv");

    /// <summary>What each spoken sentence rests on, for programs.</summary>
    public string Citations => In("citations.json");

    /// <summary>The text for the page on which the film is published.</summary>
    public string Description => In("description.txt");

    /// <summary>The edit, for editing programs.</summary>
    public string Timeline => In("timeline.otio");

    /// <summary>What was found out about the film.</summary>
    public string Report => In("report.json");

    /// <summary>Every shot beside its words, as a page to look at.</summary>
    public string Review => In("review.html");

    /// <summary>Every shot, as a table for spreadsheets.</summary>
    public string ShotList => In("shotlist.csv");

    /// <summary>The package for editing programs.</summary>
    public string Handoff => In("handoff");

    /// <summary>Results of the steps that are done, as JSON.</summary>
    public string Steps => In("steps");

    /// <summary>Answers of language models, so that none is paid for twice.</summary>
    public string Answers => Path.Combine(Steps, "answers");

    /// <summary>Earlier versions of the film.</summary>
    public string Versions => In("versions");

    /// <summary>The sound of one scene.</summary>
    /// <param name="number">1 to n.</param>
    public string SceneSound(int number) => Path.Combine(Audio, string.Create(CultureInfo.InvariantCulture, $"scene_{number}.mp3"));

    /// <summary>The folder for the film that the next one will replace: one higher than every version that is there.</summary>
    public string NextVersion() => Version(Newest + 1);

    /// <summary>The folder of the newest version; null when there is none.</summary>
    public string? NewestVersion() => Newest is > 0 and var newest ? Version(newest) : null;

    private int Newest => Directory.Exists(Versions) ? Directory.EnumerateDirectories(Versions, "v*").Select(Number).DefaultIfEmpty(0).Max() : 0;

    private string Version(int number) => Path.Combine(Versions, string.Create(CultureInfo.InvariantCulture, $"v{number:000}"));

    private static int Number(string folder) =>
        int.TryParse(Path.GetFileName(folder).AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string In(string name) => Path.Combine(Root, name);
}
