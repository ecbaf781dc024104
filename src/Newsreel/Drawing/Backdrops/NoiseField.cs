namespace Newsreel.Drawing.Backdrops;

/// <summary>Smooth noise: hills and valleys between 0 and 1 that are the same for the same dice.</summary>
internal sealed class NoiseField
{
    private const int Size = 64;
    private readonly double[] lattice = new double[Size * Size];

    public NoiseField(Seeded dice)
    {
        for (var index = 0; index < lattice.Length; index++) lattice[index] = dice.Share();
    }

    /// <summary>The height at a point; features are about one unit wide, with finer ones on top.</summary>
    public double At(double x, double y) => (Smooth(x, y) * 0.62) + (Smooth((x * 2.1) + 17, (y * 2.1) + 5) * 0.27) + (Smooth((x * 4.3) + 31, (y * 4.3) + 11) * 0.11);

    private double Smooth(double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (u, v) = (Ease(x - column), Ease(y - row));
        var top = Mix(Node(column, row), Node(column + 1, row), u);
        return Mix(top, Mix(Node(column, row + 1), Node(column + 1, row + 1), u), v);
    }

    private double Node(int column, int row) => lattice[((row & (Size - 1)) * Size) + (column & (Size - 1))];

    private static double Mix(double from, double to, double share) => from + ((to - from) * share);

    private static double Ease(double share) => share * share * (3 - (2 * share));
}
