using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Animation;

/// <summary>An outline in pixels of the frame, as ASS draws it.</summary>
internal sealed class AssPath
{
    private const double Kappa = 0.5523;
    private readonly StringBuilder path = new();

    public static AssPath Rectangle(Box box) =>
        new AssPath().Polygon((box.X, box.Y), (box.Right, box.Y), (box.Right, box.Bottom), (box.X, box.Bottom));

    public static AssPath Disc(double x, double y, double radius)
    {
        var bend = radius * Kappa;
        var result = new AssPath();
        result.Append("m", (x + radius, y));
        result.Append("b", (x + radius, y + bend), (x + bend, y + radius), (x, y + radius));
        result.Append("b", (x - bend, y + radius), (x - radius, y + bend), (x - radius, y));
        result.Append("b", (x - radius, y - bend), (x - bend, y - radius), (x, y - radius));
        result.Append("b", (x + bend, y - radius), (x + radius, y - bend), (x + radius, y));
        return result;
    }

    /// <summary>Adds a closed polygon.</summary>
    public AssPath Polygon(params ReadOnlySpan<(double X, double Y)> corners)
    {
        Append("m", corners[0]);
        foreach (var corner in corners[1..]) Append("l", corner);
        return this;
    }

    public override string ToString() => path.ToString();

    // libass draws whole units only; a shape's place needs no finer steps at this size.
    private void Append(string command, params ReadOnlySpan<(double X, double Y)> points)
    {
        path.Append(path.Length == 0 ? "" : " ").Append(command);
        foreach (var (x, y) in points) path.Append(CultureInfo.InvariantCulture, $" {Math.Round(x):0} {Math.Round(y):0}");
    }
}
