using System.Text.Json;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Voices.Kokoro.Install;

/// <summary>Installs Kokoro: the model, its voices and the library that runs it. Never unasked; what is there already is not fetched again.</summary>
public sealed class KokoroInstaller
{
    /// <summary>What a person agrees to.</summary>
    public const string Licence = "Kokoro-82M model and voices: Apache-2.0 (hexgrad); ONNX Runtime: MIT (Microsoft)";

    private const string ArchiveName = "voices-v1.0.bin";
    private const long VoiceBytes = VoiceTable.Rows * VoiceTable.Width * sizeof(float);

    private static readonly Dictionary<string, string> VoiceHashes = new(StringComparer.Ordinal)
    {
        ["af_heart"] = "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    };

    private readonly KokoroFiles files;
    private readonly KokoroOptions options;
    private readonly ModelDownload download;

    internal KokoroInstaller(KokoroFiles files, IOptions<KokoroOptions> options, ModelDownload download) =>
        (this.files, this.options, this.download) = (files, options.Value, download);

    /// <summary>Names of the forms of the model, the usual one first.</summary>
    public static IReadOnlyList<string> Variants => [.. KokoroVariant.Offered.Select(variant => variant.Name)];

    /// <summary>Absolute path of the folder that everything is put into.</summary>
    public string Folder => files.Folder;

    /// <summary>What would be fetched or copied.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: no such variant or folder.</exception>
    public InstallPlan Plan(InstallRequest request)
    {
        var variant = KokoroVariant.Offered.FirstOrDefault(one => string.Equals(one.Name, request.Variant, StringComparison.Ordinal))
            ?? throw NewsreelException.Usage($"There is no variant '{request.Variant}'.", $"Give --variant one of {string.Join(", ", Variants)}.");
        if (request.From is { } folder && !Directory.Exists(folder)) throw NewsreelException.Usage($"There is no folder '{folder}'.", "Give --from the folder that holds the model and its voices.");
        var there = request.Repairs ? new HashSet<string>(StringComparer.Ordinal) : files.Voices();
        List<InstallItem> items = [];
        if (request.Repairs || files.Notes() is not { } notes || !string.Equals(notes.Variant, variant.Name, StringComparison.Ordinal) || files.Model is null) items.Add(new("model", variant.FileName, variant.Bytes));
        items.AddRange(KokoroVoices.All.Where(voice => !there.Contains(voice.Id)).Select(voice => new InstallItem("voice", voice.Id, VoiceBytes)));
        if (options.Library is { Length: > 0 } library && !File.Exists(library)) throw NewsreelException.Usage($"The setting Voices:Kokoro:Library names '{library}', which is not there.", "Name a library that is, or leave the setting out: the installation brings one.");
        if (options.Library is not { Length: > 0 } && (request.Repairs || !File.Exists(files.Library))) items.Add(new("library", NativeLibraryInstall.FileName, NativeLibraryInstall.PackageBytes));
        return new(request, items);
    }

    /// <summary>Does what was planned. Stopped at any time, it goes on from there when it is called again.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="progress">Told after every piece.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">Something cannot be had, or is not what it should be.</exception>
    public async Task InstallAsync(InstallPlan plan, IProgress<InstallProgress> progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(files.Folder, KokoroFiles.VoicesName));
        if (plan.Request.Repairs) foreach (var archive in files.Archives()) File.Delete(archive);
        var done = 0L;
        foreach (var item in plan.Items)
        {
            var before = done;
            var steps = new Relay(bytes => progress.Report(new(item.Name, before + Math.Min(bytes, item.Bytes), plan.Bytes)));
            steps.Report(0);
            await (item.Kind switch
            {
                "model" => ModelAsync(plan.Request, steps, cancellationToken),
                "voice" => VoiceAsync(plan.Request, item.Name, steps, cancellationToken),
                _ => LibraryAsync(plan.Request, cancellationToken),
            });
            done += item.Bytes;
            progress.Report(new(item.Name, done, plan.Bytes));
        }
    }

    private async Task ModelAsync(InstallRequest request, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var variant = KokoroVariant.Offered.First(one => string.Equals(one.Name, request.Variant, StringComparison.Ordinal));
        if (request.From is { } folder) variant = await ModelFromAsync(request, folder, cancellationToken);
        else await download.FetchAsync(Remote(variant.FileName, variant.Path, variant.IsExact ? variant.Bytes : 0, variant.Bytes * 5 / 4, variant.Sha256), Path.Combine(files.Folder, variant.FileName), progress, cancellationToken);
        var notes = new KokoroNotes(variant.Name, variant.FileName, variant.Sha256);
        await PartFile.WriteTextAsync(Path.Combine(files.Folder, KokoroFiles.NotesName), JsonSerializer.Serialize(notes, KokoroJson.Default.KokoroNotes), cancellationToken);
    }

    private async Task<KokoroVariant> ModelFromAsync(InstallRequest request, string folder, CancellationToken cancellationToken)
    {
        var names = KokoroVariant.Known.Where(one => string.Equals(one.Name, request.Variant, StringComparison.Ordinal)).Select(one => one.FileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = Directory.EnumerateFiles(folder, "*.onnx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var path = found.FirstOrDefault(file => names.Contains(Path.GetFileName(file))) ?? (found.Count == 1 ? found[0] : null)
            ?? throw NewsreelException.Final("voice-missing", $"'{folder}' holds no model {string.Join(" or ", names)}.", found.Count == 0 ? "Give --from the folder that holds the model." : $"Name the variant that it holds with --variant; it has {string.Join(", ", found.Select(Path.GetFileName))}.");
        var hash = (await Fingerprint.OfFileAsync(path, cancellationToken)).Value;
        var known = KokoroVariant.Known.FirstOrDefault(one => string.Equals(one.Sha256, hash, StringComparison.OrdinalIgnoreCase));
        if (known is null && !request.Trusts)
            throw NewsreelException.Final("voice-hash", $"'{path}' has the SHA-256 {hash}, which no known Kokoro model has.", "Get the file again; or add --trust to install it all the same, if you know where it comes from.");
        var variant = (known ?? new(request.Variant, Path.GetFileName(path), 0, hash)) with { Path = Path.GetFileName(path) };
        await CopyAsync(path, Path.Combine(files.Folder, variant.FileName), hash, cancellationToken);
        return variant;
    }

    private async Task VoiceAsync(InstallRequest request, string name, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var place = Path.Combine(files.Folder, KokoroFiles.VoicesName, $"{name}.bin");
        if (request.From is not { } folder)
        {
            await download.FetchAsync(Remote(name, $"{KokoroFiles.VoicesName}/{name}.bin", VoiceBytes, VoiceBytes, VoiceHashes.GetValueOrDefault(name)), place, progress, cancellationToken);
        }
        else if (Directory.EnumerateFiles(folder, $"{name}.bin", SearchOption.AllDirectories).FirstOrDefault() is { } single)
        {
            await CopyAsync(single, place, VoiceHashes.GetValueOrDefault(name), cancellationToken);
        }
        else
        {
            await ArchiveAsync(folder, name, cancellationToken);
            return;
        }

        // Numbers that cannot be a voice are noticed now, not in the middle of a film.
        VoiceTable.Read(place);
    }

    private async Task ArchiveAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var place = Path.Combine(files.Folder, ArchiveName);
        var archive = Directory.EnumerateFiles(folder, "voices*", SearchOption.AllDirectories).FirstOrDefault(file => Path.GetExtension(file) is ".bin" or ".npz")
            ?? throw NewsreelException.Final("voice-missing", $"'{folder}' holds no voices.", $"Put files such as {KokoroFiles.VoicesName}/af_heart.bin, or {ArchiveName}, beside the model.");
        if (!File.Exists(place)) await CopyAsync(archive, place, hash: null, cancellationToken);
        // Numbers that cannot be a voice are noticed now, not in the middle of a film.
        try
        {
            VoiceTable.Read(place, name);
        }
        catch (NewsreelException)
        {
            File.Delete(place);
            throw;
        }
    }

    private async Task LibraryAsync(InstallRequest request, CancellationToken cancellationToken)
    {
        var place = Path.Combine(files.Folder, NativeLibraryInstall.FileName);
        if (request.From is { } folder && Directory.EnumerateFiles(folder, NativeLibraryInstall.FileName, SearchOption.AllDirectories).FirstOrDefault() is { } own)
            await CopyAsync(own, place, request.Trusts ? null : NativeLibraryInstall.Sha256, cancellationToken);
        else
            await NativeLibraryInstall.FetchAsync(place, cancellationToken);
    }

    private RemoteModelFile Remote(string name, string path, long bytes, long most, string? hash) => new(name, new(options.Address, path), options.Address, bytes, most, hash);

    private static Task CopyAsync(string from, string to, string? hash, CancellationToken cancellationToken) =>
        string.Equals(Path.GetFullPath(from), to, StringComparison.Ordinal) ? Task.CompletedTask : PartFile.WriteAsync(to, part =>
        {
            File.Copy(from, part, overwrite: true);
            var copied = new Uri(Path.GetFullPath(from));
            return VerifiedFile.CheckAsync(part, new(from, copied, copied, 0, long.MaxValue, hash), cancellationToken);
        });

    private sealed class Relay(Action<long> action) : IProgress<long>
    {
        public void Report(long value) => action(value);
    }
}

/// <summary>What a person wants installed.</summary>
/// <param name="Variant">One of <see cref="KokoroInstaller.Variants"/>.</param>
public sealed record InstallRequest(string Variant)
{
    /// <summary>Absolute path of a folder that has the files; null to fetch them.</summary>
    public string? From { get; init; }

    /// <summary>Whether a model with an unknown hash is taken from the folder.</summary>
    public bool Trusts { get; init; }

    /// <summary>Whether what is there already is fetched again.</summary>
    public bool Repairs { get; init; }
}

/// <summary>What an installation would do.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Items">What is missing; empty when everything is there.</param>
public sealed record InstallPlan(InstallRequest Request, IReadOnlyList<InstallItem> Items)
{
    /// <summary>About the bytes of all items.</summary>
    public long Bytes => Items.Sum(item => item.Bytes);
}

/// <summary>One thing to fetch or copy.</summary>
/// <param name="Kind"><c>model</c>, <c>voice</c> or <c>library</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Bytes">About its size.</param>
public sealed record InstallItem(string Kind, string Name, long Bytes);

/// <summary>How far an installation is.</summary>
/// <param name="Name">The item that is worked on.</param>
/// <param name="Done">Bytes of all items so far.</param>
/// <param name="Total">Bytes of all items.</param>
public readonly record struct InstallProgress(string Name, long Done, long Total);
