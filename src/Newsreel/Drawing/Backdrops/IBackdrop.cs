namespace Newsreel.Drawing.Backdrops;

/// <summary>A motif drawn over a ground: abstract, so that it claims nothing about the words.</summary>
internal interface IBackdrop
{
    string Name { get; }

    /// <summary>Draws the motif over the whole picture.</summary>
    /// <param name="svg">Receives it; its ground is painted already.</param>
    /// <param name="ground">Its colours; nothing lighter than the line colour may be used.</param>
    /// <param name="dice">Decides everything that varies.</param>
    void Draw(SvgWriter svg, Ground ground, Seeded dice);
}
