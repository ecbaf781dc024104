using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Kokoro.Install;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>
/// What is installed of Kokoro: a folder with a model, voices (one file each under <c>voices</c>, or archives <c>voices*.bin</c>) and the
/// native library. Files that a person copied there count as much as those that were fetched.
/// </summary>
internal sealed class KokoroFiles(Home home, IOptions<KokoroOptions> options)
{
    /// <summary>Notes of an installation.</summary>
    public const string NotesName = "installed.json";

    /// <summary>Folder of voices with a file each.</summary>
    public const string VoicesName = "voices";

    /// <summary>Absolute path of the folder.</summary>
    public string Folder { get; } = Path.GetFullPath(Path.Combine(home.Root, options.Value.Folder));

    /// <summary>Absolute path of the native library, there or not.</summary>
    public string Library => options.Value.Library is { Length: > 0 } path ? path : Path.Combine(Folder, NativeLibraryInstall.FileName);

    /// <summary>The model that is used, the one that was installed last; null when there is none.</summary>
    public string? Model
    {
        get
        {
            if (Notes() is { } notes && File.Exists(Path.Combine(Folder, notes.Model))) return Path.Combine(Folder, notes.Model);
            return Files(Folder, "*.onnx").FirstOrDefault();
        }
    }

    /// <summary>What tells the model from others, for sound that is kept; empty without one.</summary>
    public string Release
    {
        get
        {
            if (Model is not { } path) return "";
            if (Notes() is { } notes && string.Equals(notes.Model, Path.GetFileName(path), StringComparison.Ordinal)) return notes.Sha256;
            var file = new FileInfo(path);
            return FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        }
    }

    /// <summary>Names of the voices that are there.</summary>
    /// <exception cref="NewsreelException">An archive of voices is damaged.</exception>
    public IReadOnlySet<string> Voices() => new HashSet<string>([.. Single().Select(Path.GetFileNameWithoutExtension)!, .. Archives().SelectMany(Names)], StringComparer.Ordinal);

    /// <summary>The styles of a voice.</summary>
    /// <exception cref="NewsreelException">It is not there, or damaged.</exception>
    public VoiceTable Voice(string name)
    {
        var single = Path.Combine(Folder, VoicesName, $"{name}.bin");
        return !File.Exists(single) && Archives().FirstOrDefault(archive => Names(archive).Contains(name, StringComparer.Ordinal)) is { } holder
            ? VoiceTable.Read(holder, name)
            : VoiceTable.Read(single);
    }

    /// <summary>Notes that the installer made; null when there are none.</summary>
    public KokoroNotes? Notes()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, NotesName)), KokoroJson.Default.KokoroNotes);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Absolute paths of the archives of voices.</summary>
    /// <exception cref="NewsreelException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Archives() => [.. Files(Folder, "voices*.bin"), .. Files(Folder, "voices*.npz")];

    private List<string> Single() => Files(Path.Combine(Folder, VoicesName), "*.bin");

    /// <summary>Files of a folder in order, without those that are being written.</summary>
    private static List<string> Files(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Where(file => !PartFile.Is(file)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Work("voice-model", $"The folder '{folder}' of the voice cannot be read: {failure.Message}", "Give yourself the right to read it, or name another one in Voices:Kokoro:Folder.", failure);
        }
    }

    private static IReadOnlyList<string> Names(string archive)
    {
        try
        {
            return VoiceTable.Names(archive);
        }
        catch (InvalidDataException failure)
        {
            throw NewsreelException.Work("voice-table", $"'{archive}' is no archive of voices, or was cut off.", "Install the voices again with 'newsreel voices install kokoro --repair'.", failure);
        }
    }
}

/// <summary>What an installation wrote down.</summary>
/// <param name="Variant">As in <c>voices install --variant</c>.</param>
/// <param name="Model">Name of the model's file.</param>
/// <param name="Sha256">Of the model, hexadecimal.</param>
internal sealed record KokoroNotes(string Variant, string Model, string Sha256);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(KokoroNotes))]
internal sealed partial class KokoroJson : JsonSerializerContext;
