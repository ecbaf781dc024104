namespace Newsreel.Media.Probing.Looks;

/// <summary>The largest piece of a small picture whose pixels hang together. Pure.</summary>
internal sealed class Blob
{
    private readonly bool[] inside;
    private readonly (int First, int Last)[] spans = new (int, int)[SampleStrip.Height];

    private Blob(bool[] pixels)
    {
        inside = pixels;
        Array.Fill(spans, (SampleStrip.Width, -1));
        (Left, Top, Bottom) = (SampleStrip.Width, SampleStrip.Height, -1);
        for (var pixel = 0; pixel < pixels.Length; pixel++)
        {
            if (!pixels[pixel]) continue;
            var (row, column) = (pixel / SampleStrip.Width, pixel % SampleStrip.Width);
            spans[row] = (Math.Min(spans[row].First, column), column);
            (Left, Right, Top, Bottom) = (Math.Min(Left, column), Math.Max(Right, column), Math.Min(Top, row), row);
        }

        Filled = spans.Where(span => span.Last >= 0).Sum(span => span.Last - span.First + 1);
    }

    /// <summary>Its first column.</summary>
    public int Left { get; }

    /// <summary>Its last column.</summary>
    public int Right { get; }

    /// <summary>Its first row.</summary>
    public int Top { get; }

    /// <summary>Its last row.</summary>
    public int Bottom { get; }

    /// <summary>Columns from edge to edge.</summary>
    public int Width => Right - Left + 1;

    /// <summary>Rows from edge to edge.</summary>
    public int Height => Bottom - Top + 1;

    /// <summary>The column in its middle.</summary>
    public int Centre => (Left + Right) / 2;

    /// <summary>Pixels from its left to its right edge in all rows, holes included.</summary>
    public int Filled { get; }

    /// <summary>How far it is the oval that fits between its edges, 0 to 1; where the frame cuts it, the oval goes on outside.</summary>
    public double OvalFit
    {
        get
        {
            var (above, below) = (Top == 0 ? Height * 0.12 : 0, Bottom == SampleStrip.Height - 1 ? Height * 0.12 : 0);
            var (high, wide) = ((Height + above + below) / 2, Width / 2.0);
            var (y, x) = (Top - above + high, Left + wide);
            var (both, either) = (0, 0);
            for (var row = 0; row < SampleStrip.Height; row++)
                for (var column = 0; column < SampleStrip.Width; column++)
                {
                    var (down, across) = ((row + 0.5 - y) / high, (column + 0.5 - x) / wide);
                    var (isOval, isBlob) = ((down * down) + (across * across) <= 1, IsWithin(row, column));
                    if (isOval && isBlob) both++;
                    if (isOval || isBlob) either++;
                }

            return both / (double)either;
        }
    }

    /// <summary>Whether a pixel belongs to it; its holes do not.</summary>
    public bool Holds(int row, int column) => inside[(row * SampleStrip.Width) + column];

    /// <summary>The largest piece; null when no pixel is of the colour.</summary>
    public static Blob? Largest(SampleFrame frame, Func<(int Red, int Green, int Blue), bool> isColour)
    {
        var open = new bool[frame.Luma.Count];
        for (var pixel = 0; pixel < open.Length; pixel++) open[pixel] = isColour(frame.Colour(pixel));
        List<int> largest = [];
        for (var pixel = 0; pixel < open.Length; pixel++)
            if (open[pixel] && Piece(open, pixel) is var next && next.Count > largest.Count) largest = next;
        if (largest.Count == 0) return null;
        var piece = new bool[open.Length];
        foreach (var pixel in largest) piece[pixel] = true;
        return new(piece);
    }

    private bool IsWithin(int row, int column) => column >= spans[row].First && column <= spans[row].Last;

    private static List<int> Piece(bool[] open, int start)
    {
        List<int> piece = [start];
        open[start] = false;
        for (var at = 0; at < piece.Count; at++)
        {
            var column = piece[at] % SampleStrip.Width;
            if (column > 0) Add(piece[at] - 1);
            if (column < SampleStrip.Width - 1) Add(piece[at] + 1);
            Add(piece[at] - SampleStrip.Width);
            Add(piece[at] + SampleStrip.Width);
        }

        return piece;

        void Add(int pixel)
        {
            if (pixel < 0 || pixel >= open.Length || !open[pixel]) return;
            open[pixel] = false;
            piece.Add(pixel);
        }
    }
}
