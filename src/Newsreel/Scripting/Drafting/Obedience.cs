namespace Newsreel.Scripting.Drafting;

/// <summary>How many words a model gives for each that it is asked for, measured as it writes. Immutable.</summary>
/// <param name="Asked">Words asked for so far.</param>
/// <param name="Given">Words given so far.</param>
internal sealed record Obedience(int Asked, int Given)
{
    /// <summary>Nothing was measured: it is taken at its word.</summary>
    public static readonly Obedience Unknown = new(0, 0);

    /// <summary>A model may be asked for this many times what is wanted, and for this part of it.</summary>
    private const double Most = 2.2;

    /// <summary>Words to ask for in order to get some.</summary>
    public int AskFor(int wanted) => Asked == 0 || Given == 0 ? wanted : Math.Max(4, (int)Math.Round(wanted * Math.Clamp((double)Asked / Given, 1 / Most, Most)));

    /// <summary>What is known with another answer.</summary>
    public Obedience With(IReadOnlyList<SceneWish> wishes, IReadOnlyDictionary<int, DraftScene> written) =>
        new(Asked + wishes.Sum(wish => wish.Words), Given + written.Values.Sum(scene => scene.WordCount));
}
