using System.Globalization;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Critique;
using Newsreel.Scripting.Models;

namespace Newsreel.Scripting;

/// <summary>How a language model wrote a script.</summary>
/// <param name="Provider">Name of the service.</param>
/// <param name="Model">The model, as the service calls it.</param>
/// <param name="Use">What it took.</param>
/// <param name="Rounds">How often scenes were written again.</param>
/// <param name="Scores">What each scene was worth, as it was delivered.</param>
/// <param name="Claims">Sentences that the sources do not support.</param>
public sealed record ScriptWriting(
    string Provider, string Model, ModelUse Use, int Rounds, IReadOnlyList<SceneScore> Scores, IReadOnlyList<UnsupportedClaim> Claims)
{
    /// <summary>What a person should know about it.</summary>
    /// <param name="isUnsourced">Whether the words rest on nothing but the model.</param>
    internal IEnumerable<ScriptNote> Notes(bool isUnsourced)
    {
        if (isUnsourced) yield return new("unsourced", $"Every sentence is what {Model} knows or believes; no source was given. Check the facts before you publish.", IsWarning: true);
        foreach (var claim in Claims)
            yield return new(claim.IsCut ? "claim-cut" : "claim-unsupported", $"Scene {claim.Scene}: {claim.Fault}{(claim.IsCut ? "; left out" : "; kept as you asked")}: “{claim.Text}”", IsWarning: true);
        foreach (var score in Scores.Where(score => score.Value < SceneCritique.Weak))
            yield return new("scene-weak", string.Create(CultureInfo.InvariantCulture, $"Scene {score.Scene} is weak ({score.Value:0.00}): it {string.Join("; it ", score.Reasons)}."), IsWarning: true);
    }
}
