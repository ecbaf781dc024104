using System.Collections.Concurrent;
using Newsreel.Media;

namespace Newsreel.Drawing.Lettering;

/// <summary>Finds the file of a family of type.</summary>
internal interface IFontFinder
{
    /// <summary>Path of the font file that text in this family is drawn with; null when nobody knows.</summary>
    Task<string?> FindAsync(TypeFamily family, CancellationToken cancellationToken);
}

/// <summary>Asks fontconfig, as libass does, so that what is measured is what is drawn.</summary>
internal sealed class FontConfig : IFontFinder
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    public async Task<string?> FindAsync(TypeFamily family, CancellationToken cancellationToken)
    {
        var pattern = family.Name.Replace("-", @"\-", StringComparison.Ordinal) + (family.IsBold ? ":bold" : ":regular");
        try
        {
            var result = await ExternalProgram.RunAsync(
                new("fc-match", ["-f", "%{file}", pattern], "finding a font", Deadline), cancellationToken);
            return result.ExitCode == 0 && result.OutputText.Length > 0 ? result.OutputText.Trim() : null;
        }
        catch (Common.NewsreelException missing) when (string.Equals(missing.Code, "program-missing", StringComparison.Ordinal))
        {
            // Only fontconfig's library is needed to draw; without its tools widths are estimated on the safe side.
            return null;
        }
    }
}

/// <summary>Measurable type, each font read once. Thread-safe.</summary>
internal sealed class FontLibrary(IFontFinder finder)
{
    private readonly ConcurrentDictionary<string, FontFile?> files = new(StringComparer.Ordinal);

    /// <summary>The families of a theme.</summary>
    public async Task<TypeSet> LoadAsync(Theme theme, CancellationToken cancellationToken) =>
        new(
            await LoadAsync(theme.Display, cancellationToken),
            await LoadAsync(theme.Label, cancellationToken),
            await LoadAsync(theme.Text, cancellationToken));

    /// <summary>One family.</summary>
    public async Task<Typeface> LoadAsync(TypeFamily family, CancellationToken cancellationToken)
    {
        var path = await finder.FindAsync(family, cancellationToken);
        if (path is null || !File.Exists(path)) return new(family, null);
        if (!files.TryGetValue(path, out var file))
            files[path] = file = FontFile.TryRead(await File.ReadAllBytesAsync(path, cancellationToken));
        return new(family, file);
    }
}
