using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Backdrops;

/// <summary>Writes an SVG document; sizes are pixels. Motifs come back the same for the same calls.</summary>
internal sealed class SvgWriter(int width, int height)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();
    private int names;

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Pixels of the short side.</summary>
    public double Short => Math.Min(Width, Height);

    /// <summary>Adds an element; numbers are written for machines.</summary>
    public void Add(FormattableString element) => body.Append(FormattableString.Invariant(element)).Append('\n');

    /// <summary>Adds a gradient, pattern or clip path; <c>{0}</c> in the text stands for its name, which is given back.</summary>
    public string Define(Func<string, FormattableString> definition)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"d{names++}");
        definitions.Append(FormattableString.Invariant(definition(name))).Append('\n');
        return name;
    }

    /// <summary>A disc whose colour dies away to its edge.</summary>
    public void Glow(double x, double y, double radius, Rgb colour, double opacity)
    {
        var glow = Define(name => $"""
            <radialGradient id="{name}"><stop offset="0" stop-color="{colour.Hex}" stop-opacity="{opacity:0.###}"/><stop offset="0.55" stop-color="{colour.Hex}" stop-opacity="{opacity * 0.42:0.###}"/><stop offset="1" stop-color="{colour.Hex}" stop-opacity="0"/></radialGradient>
            """);
        Add($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="{radius:0.#}" fill="url(#{glow})"/>""");
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}">
        <defs>
        {definitions}</defs>
        {body}</svg>
        """);
}
