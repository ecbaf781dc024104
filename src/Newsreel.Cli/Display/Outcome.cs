using System.Text.Json;
using System.Text.Json.Serialization;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Cli.Display;

/// <summary>Says how a command ended: one message on stderr, one object on stdout when asked for, an exit code.</summary>
internal sealed class Outcome(bool json)
{
    private const string CommandVariable = "NEWSREEL_COMMAND";

    /// <summary>Reports a failure and gives its exit code.</summary>
    public int Fail(NewsreelException failure)
    {
        var (message, action) = (AsTyped(failure.Message), AsTyped(failure.Action));
        Console.Error.WriteLine($"newsreel: {message}");
        Console.Error.WriteLine($"  {action}");
        if (json) Print(new FailureView(new(failure.Code, message, action)), OutputJson.Default.FailureView);
        return (int)failure.Kind;
    }

    /// <summary>Commands that are told from here on name the home that this person gave, as they would find another without it.</summary>
    public static void RememberHome(string? home)
    {
        if (home is { Length: > 0 } && Environment.GetEnvironmentVariable(CommandVariable) is { Length: > 0 } command)
            Environment.SetEnvironmentVariable(CommandVariable, $"{command} --home {Shell.Word(home)}");
    }

    /// <summary>Commands in a message as this person has to type them: the script that started the program says how it was called.</summary>
    public static string AsTyped(string text) =>
        Environment.GetEnvironmentVariable(CommandVariable) is { Length: > 0 } command
            ? text.Replace("'newsreel ", $"'{command} ", StringComparison.Ordinal).Replace(": newsreel ", $": {command} ", StringComparison.Ordinal)
            : text;

    /// <summary>Prints an object as JSON.</summary>
    public static void Print<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(value, type));
}

/// <summary>A failure as JSON.</summary>
internal sealed record FailureView(FailureDetail Error);

/// <summary>Code for programs, message and action for people.</summary>
internal sealed record FailureDetail(string Code, string Message, string Action);

/// <summary>A finished film as JSON; paths are relative to home.</summary>
internal sealed record ProducedView(
    string ProjectId, string Topic, string VideoPath, double DurationSeconds, double TargetSeconds, long SizeBytes, int Scenes, int Shots,
    string Writer, string VoiceEngine, IReadOnlyList<string> FootageSources, string Credits, string Report);

/// <summary>The review of a film as JSON; paths are relative to home.</summary>
internal sealed record ReviewView(string ProjectId, string Review, string Shotlist, int Shots);

/// <summary>A package for editing programs as JSON; the folder is relative to home, or absolute outside it.</summary>
internal sealed record HandoffView(string ProjectId, string Folder, IReadOnlyList<string> Files);

/// <summary>A project as JSON.</summary>
internal sealed record ProjectView(
    string ProjectId, string Topic, string Status, string Step, double? TargetSeconds, double? DurationSeconds, long? SizeBytes,
    string? VideoPath, string? ThumbnailPath, string? VoiceId, string? VisualsProvider, DateTimeOffset CreatedAt, bool MadeByNewsreel);

/// <summary>A project with its scenes as JSON.</summary>
internal sealed record ProjectDetailView(ProjectView Project, IReadOnlyList<SceneView> Scenes);

/// <summary>A scene as JSON.</summary>
internal sealed record SceneView(string SceneId, int Number, string Text, string? AudioPath, double? DurationSeconds)
{
    /// <summary>Its shots; null where they are not told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ShotView>? Shots { get; init; }

    /// <summary>The view of a row.</summary>
    public static SceneView Of(SceneRow scene) => new(scene.Id.Value, scene.Number, scene.Text, scene.AudioPath, scene.Duration?.TotalSeconds);
}

/// <summary>A shot as JSON; the clip is null for a drawn picture.</summary>
internal sealed record ShotView(int Number, double Seconds, string Role, string? Source, string? Clip, string? Title, string Reason);

/// <summary>A deleted project as JSON.</summary>
internal sealed record DeletedView(string ProjectId, string Topic, IReadOnlyList<string> DeletedFiles);

/// <summary>A voice as JSON.</summary>
internal sealed record VoiceView(string Id, string Name, string Language, string Gender, string Engine, string Grade, bool Installed);

/// <summary>The sample of a voice as JSON.</summary>
internal sealed record PreviewView(string Voice, string Path);

/// <summary>An installation as JSON.</summary>
internal sealed record InstallView(string Engine, string Folder, string Licence, long Bytes, IReadOnlyList<InstallItemView> Items);

/// <summary>A file of an installation as JSON.</summary>
internal sealed record InstallItemView(string Kind, string Name, long Bytes);

/// <summary>A service with language models as JSON.</summary>
internal sealed record ModelView(string Writer, string Title, string Model, bool IsReachable, string Obstacle, IReadOnlyList<string> Models);

/// <summary>The cache of a home as JSON.</summary>
internal sealed record CacheView(string Folder, int Entries, long SizeBytes, long LimitBytes);

/// <summary>One check of the doctor as JSON.</summary>
internal sealed record CheckView(string Name, string State, string Message, string? Action);

/// <summary>All checks as JSON.</summary>
internal sealed record DoctorView(bool Ready, IReadOnlyList<CheckView> Checks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(FailureView))]
[JsonSerializable(typeof(ProducedView))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(HandoffView))]
[JsonSerializable(typeof(IReadOnlyList<ProjectView>))]
[JsonSerializable(typeof(ProjectDetailView))]
[JsonSerializable(typeof(IReadOnlyList<SceneView>))]
[JsonSerializable(typeof(ShotView))]
[JsonSerializable(typeof(DeletedView))]
[JsonSerializable(typeof(IReadOnlyList<VoiceView>))]
[JsonSerializable(typeof(PreviewView))]
[JsonSerializable(typeof(InstallView))]
[JsonSerializable(typeof(IReadOnlyList<ModelView>))]
[JsonSerializable(typeof(CacheView))]
[JsonSerializable(typeof(DoctorView))]
[JsonSerializable(typeof(FootageSearchView))]
[JsonSerializable(typeof(ClipView))]
[JsonSerializable(typeof(IReadOnlyList<SourceView>))]
internal sealed partial class OutputJson : JsonSerializerContext;
