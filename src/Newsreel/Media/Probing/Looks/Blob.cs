namespace Newsreel.Media.Probing.Looks;

/// <summary>The largest piece of skin in a picture whose spots hang together. Pure.</summary>
internal sealed class Blob
{
    private readonly bool[] inside;
    private readonly (int First, int Last)[] spans = new (int, int)[SkinMap.Height];

    private Blob(bool[] spots)
    {
        inside = spots;
        Array.Fill(spans, (SkinMap.Width, -1));
        (Left, Top, Bottom) = (SkinMap.Width, SkinMap.Height, -1);
        for (var spot = 0; spot < spots.Length; spot++)
        {
            if (!spots[spot]) continue;
            var (row, column) = (spot / SkinMap.Width, spot % SkinMap.Width);
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

    /// <summary>Spots from its left to its right edge in all rows, holes included.</summary>
    public int Filled { get; }

    /// <summary>How far it is the oval that fits between its edges, 0 to 1; where the frame cuts it, the oval goes on outside.</summary>
    public double OvalFit
    {
        get
        {
            var (above, below) = (Top == 0 ? Height * 0.12 : 0, Bottom == SkinMap.Height - 1 ? Height * 0.12 : 0);
            var (high, wide) = ((Height + above + below) / 2, Width / 2.0);
            var (y, x) = (Top - above + high, Left + wide);
            var (both, either) = (0, 0);
            for (var row = 0; row < SkinMap.Height; row++)
                for (var column = 0; column < SkinMap.Width; column++)
                {
                    var (down, across) = ((row + 0.5 - y) / high, (column + 0.5 - x) / wide);
                    var (isOval, isBlob) = ((down * down) + (across * across) <= 1, IsWithin(row, column));
                    if (isOval && isBlob) both++;
                    if (isOval || isBlob) either++;
                }

            return both / (double)either;
        }
    }

    /// <summary>Whether a spot belongs to it; its holes do not.</summary>
    public bool Holds(int row, int column) => inside[(row * SkinMap.Width) + column];

    /// <summary>The largest piece; null when no spot has the colour of skin.</summary>
    public static Blob? Largest(SkinMap map)
    {
        var open = map.Skin.ToArray();
        List<int> largest = [];
        for (var spot = 0; spot < open.Length; spot++)
            if (open[spot] && Piece(open, spot) is var next && next.Count > largest.Count) largest = next;
        if (largest.Count == 0) return null;
        var piece = new bool[open.Length];
        foreach (var spot in largest) piece[spot] = true;
        return new(piece);
    }

    private bool IsWithin(int row, int column) => column >= spans[row].First && column <= spans[row].Last;

    private static List<int> Piece(bool[] open, int start)
    {
        List<int> piece = [start];
        open[start] = false;
        for (var at = 0; at < piece.Count; at++)
        {
            var column = piece[at] % SkinMap.Width;
            if (column > 0) Add(piece[at] - 1);
            if (column < SkinMap.Width - 1) Add(piece[at] + 1);
            Add(piece[at] - SkinMap.Width);
            Add(piece[at] + SkinMap.Width);
        }

        return piece;

        void Add(int spot)
        {
            if (spot < 0 || spot >= open.Length || !open[spot]) return;
            open[spot] = false;
            piece.Add(spot);
        }
    }
}
