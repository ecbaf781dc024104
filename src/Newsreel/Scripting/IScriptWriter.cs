using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Somebody who writes scripts.</summary>
public interface IScriptWriter
{
    /// <summary>Writes a script that <see cref="ScriptReview"/> accepts.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: the material does not carry a film of this length.</exception>
    Task<Script> WriteAsync(ScriptOrder order, CancellationToken cancellationToken);

    /// <summary>Writes named scenes again, longer or shorter; the others and all ids stay.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="script">As it stands.</param>
    /// <param name="extraWords">Words that the whole film shall gain; negative to lose.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed script; the same when the material allows no change in that direction.</returns>
    Task<Script> ReviseAsync(ScriptOrder order, Script script, int extraWords, CancellationToken cancellationToken);
}
