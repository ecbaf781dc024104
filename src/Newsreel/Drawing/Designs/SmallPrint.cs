using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Notices that a film must carry: whole, in type as large as their room allows, one below the other.</summary>
/// <param name="Notices">Each set on as many lines as it takes.</param>
/// <param name="Gap">Pixels between them.</param>
internal sealed record SmallPrint(IReadOnlyList<FittedText> Notices, double Gap)
{
    private const double Leading = 1.22;

    /// <summary>Shares of the short side. Smaller than other type may be: whoever must read a notice can stop the film, but not if it is cut off.</summary>
    private static readonly double[] Sizes = [0.032, 0.029, 0.026, 0.023, 0.02];

    /// <summary>Pixels of all of them.</summary>
    public double Height => Notices.Sum(notice => notice.Height) + (Gap * Math.Max(0, Notices.Count - 1));

    /// <summary>Sets notices.</summary>
    /// <param name="notices">What they say.</param>
    /// <param name="canvas">Where they will be drawn.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels; more only where not even the smallest type fits, as none is cut off.</param>
    public static SmallPrint Fit(IReadOnlyList<string> notices, Canvas canvas, double width, double height)
    {
        SmallPrint print = null!;
        foreach (var size in Sizes)
        {
            var em = canvas.Px(size);
            var setting = new Setting(canvas.Type.Text, em, em, Leading, int.MaxValue);
            print = new([.. notices.Select(notice => TextFitter.Fit(notice, setting, width, canvas.Frame.Height))], canvas.Px(0.008));
            if (print.Height <= height) break;
        }

        return print;
    }

    /// <summary>Draws them from a height downwards.</summary>
    public void Draw(Canvas canvas, Box box, double top, Span span)
    {
        foreach (var notice in Notices)
        {
            canvas.Fade(2, notice.AtStart(box, top, canvas.Theme.Paper), span, 0);
            top += notice.Height + Gap;
        }
    }
}
