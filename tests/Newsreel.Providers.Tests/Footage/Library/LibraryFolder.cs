using Microsoft.Extensions.Options;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Library;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Library;

/// <summary>A folder of footage and the library that reads it.</summary>
public sealed class LibraryFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Absolute path of the folder.</summary>
    public string Root => _folder.Root;

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => _folder.File(name);

    /// <summary>Writes a file that only has a name, and a sidecar beside it.</summary>
    public void Add(string name, string? sidecar = null, string content = "x")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), content);
        if (sidecar is not null) System.IO.File.WriteAllText(File($"{name}.json"), sidecar);
    }

    /// <summary>A library that has read nothing yet.</summary>
    internal static LibraryFootageSource Source(Action<LibraryOptions>? change = null)
    {
        var options = new LibraryOptions { Remembered = TimeSpan.Zero };
        change?.Invoke(options);
        return new(new(Options.Create(options), TimeProvider.System), new ClipProbe(MediaTools.InPath), Options.Create(options));
    }

    /// <summary>What a fresh library finds for words.</summary>
    internal Task<IReadOnlyList<Candidate>> FindAsync(string words, Action<LibraryOptions>? change = null) =>
        Source(change).SearchAsync(new(words, "", [Root], 50), TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
