using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Voices.Kokoro.Install;

/// <summary>
/// Gets ONNX Runtime's native library (MIT) out of its makers' npm package, with the program npm, which brings its own way to the registry;
/// no script of the package is run.
/// </summary>
public static class NativeLibraryInstall
{
    /// <summary>The package and its exact version.</summary>
    public const string Package = "onnxruntime-node@1.30.0";

    /// <summary>The library as its makers name it on this system.</summary>
    public static readonly string FileName = OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.1.dylib" : "libonnxruntime.so.1";

    /// <summary>About what npm fetches.</summary>
    public const long PackageBytes = 113_500_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    // SHA-256 of the files in the package.
    private static readonly Dictionary<string, (string Member, string Sha256)> Libraries = new(StringComparer.Ordinal)
    {
        ["linux-x64"] = ("linux/x64/libonnxruntime.so.1", "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23"),
        ["linux-arm64"] = ("linux/arm64/libonnxruntime.so.1", "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76"),
        ["osx-arm64"] = ("darwin/arm64/libonnxruntime.1.30.0.dylib", "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d"),
        ["win-x64"] = ("win32/x64/onnxruntime.dll", "508c362f5673483dd3a086379c392795b2e42d10d5e6f3f90ebd7ac21c97af67"),
        ["win-arm64"] = ("win32/arm64/onnxruntime.dll", "6c3a2abf5c6aca11c48a0d338a91af309f2266f25ce2e4084e6a87bbcb0fbfd0"),
    };

    /// <summary>The hash of the library for this system, hexadecimal; null where its makers have none.</summary>
    public static string? Sha256 => Libraries.TryGetValue(System, out var library) ? library.Sha256 : null;

    private static string System => $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Fetches the library and puts it into its place.</summary>
    /// <param name="path">Absolute path that it shall have.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">Code <c>voice-library</c>: npm is missing or failed, or there is no library for this system.</exception>
    public static async Task FetchAsync(string path, CancellationToken cancellationToken)
    {
        if (!Libraries.TryGetValue(System, out var library)) throw Missing($"Its makers have none for {System} in {Package}", path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var folder = Directory.CreateTempSubdirectory("newsreel-npm-").FullName;
        try
        {
            await PackAsync(folder, path, cancellationToken);
            await PartFile.WriteAsync(path, async part =>
            {
                await ExtractAsync(Directory.EnumerateFiles(folder, "*.tgz").Single(), $"package/bin/napi-v6/{library.Member}", part, cancellationToken);
                await VerifiedFile.CheckAsync(part, new($"{Package}, {library.Member}", new("npm:" + Package), new("npm:" + Package), 0, long.MaxValue, library.Sha256), cancellationToken);
            });
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or EndOfStreamException)
        {
            throw Missing($"What npm fetched is no {Package}: {failure.Message}", path, failure);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PackAsync(string folder, string path, CancellationToken cancellationToken)
    {
        try
        {
            var call = new ProgramCall(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", Package, "--ignore-scripts", "--silent", "--no-fund", "--no-audit"], "fetching ONNX Runtime", Deadline) { WorkingFolder = folder };
            await ExternalProgram.RunCheckedAsync(call, cancellationToken);
        }
        catch (NewsreelException failure) when (failure.Code is "program-missing")
        {
            throw Missing("The program npm, which fetches it, is not installed", path, failure);
        }
        catch (NewsreelException failure) when (failure.Code.StartsWith("program-", StringComparison.Ordinal))
        {
            throw Missing($"npm could not fetch {Package}: {failure.Message}", path, failure);
        }
    }

    private static async Task ExtractAsync(string archive, string member, string into, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(archive);
        await using var plain = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(plain);
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (!string.Equals(entry.Name, member, StringComparison.Ordinal)) continue;
            await entry.ExtractToFileAsync(into, overwrite: true, cancellationToken);
            return;
        }

        throw Missing($"{Package} does not hold {member}", into);
    }

    private static NewsreelException Missing(string how, string path, Exception? cause = null) => NewsreelException.Work(
        "voice-library", $"ONNX Runtime, which Kokoro needs, cannot be had. {how}.",
        $"Install npm (Debian: apt-get install npm) and run the command again, or put the library of a release from 1.14 on at '{path}'.", cause);
}
