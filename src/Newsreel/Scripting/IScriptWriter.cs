using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>Somebody who writes scripts.</summary>
public interface IScriptWriter
{
    /// <summary>Writes a script of exactly <see cref="Brief.SceneCount"/> scenes.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="wordBudget">Spoken words of the whole film, at least 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: the material does not carry a film of this length.</exception>
    Task<Script> WriteAsync(Brief brief, int wordBudget, CancellationToken cancellationToken);

    /// <summary>Writes named scenes again, longer or shorter; the others and all ids stay.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="script">As it stands.</param>
    /// <param name="extraWords">Words that the whole film shall gain; negative to lose.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed script; the same when the material allows no change in that direction.</returns>
    Task<Script> ReviseAsync(Brief brief, Script script, int extraWords, CancellationToken cancellationToken);
}
