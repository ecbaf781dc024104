using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>What a model is to write.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Shelf">What the words rest on; empty when they rest on what the model knows.</param>
/// <param name="Limits">How much the model takes and gives.</param>
internal sealed record DraftOrder(ScriptOrder Order, PassageShelf Shelf, ModelLimits Limits)
{
    private const int ReasoningTokens = 1500;
    private const int FrameTokens = 1400;
    private const int LeastSourceTokens = 1200;
    private const int MostSourceTokens = 24_000;
    private const int MostScenesOfACall = 12;
    private const int TokensPerScene = 150;

    /// <summary>Tokens of a whole call: what the service takes in a minute, or what the model can hold.</summary>
    private int Room => (int)(0.94 * Math.Min(Limits.ContextTokens, Limits.TokensPerMinute ?? int.MaxValue));

    /// <summary>What its length is counted in.</summary>
    public WritingUnit Unit => WritingUnit.Of(Order.Brief.Language);

    /// <summary>Scenes of the film.</summary>
    public int Scenes => Order.Brief.SceneCount;

    /// <summary>Words of each scene: the budget in equal parts.</summary>
    public IReadOnlyList<int> Budgets => [.. Enumerable.Range(0, Scenes).Select(at => (int)((long)Order.WordBudget * (at + 1) / Scenes) - (int)((long)Order.WordBudget * at / Scenes))];

    /// <summary>How many scenes one call may write.</summary>
    public int ScenesOfACall
    {
        get
        {
            var most = MostScenesOfACall;
            while (most > 1 && (OutputTokens(most) > Limits.MostOutputTokens || OutputTokens(most) + FrameTokens + (Shelf.IsEmpty ? 0 : LeastSourceTokens) > Room)) most--;
            return most;
        }
    }

    /// <summary>The longest answer with this many scenes, reasoning counted in.</summary>
    public int OutputTokens(int scenes)
    {
        var words = Math.Max(40, Order.WordBudget / Math.Max(1, Scenes)) * 1.5;
        return Math.Min(Limits.MostOutputTokens, ReasoningTokens + (int)(scenes * ((words * Unit.TokensOfOne) + TokensPerScene)));
    }

    /// <summary>Tokens of passages that a call with an answer of this length has room for.</summary>
    public int SourceTokens(int outputTokens) => Math.Clamp(Room - outputTokens - FrameTokens, 200, MostSourceTokens);
}
