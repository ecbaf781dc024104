using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>A service that has language models.</summary>
public interface IModelProvider
{
    /// <summary>One word in lower case, for <c>--writer</c> and settings: <c>groq</c>.</summary>
    string Name { get; }

    /// <summary>Its name for people: Groq.</summary>
    string Title { get; }

    /// <summary>The model that is asked, as the service calls it; empty when it is chosen from what the service has.</summary>
    string Model { get; }

    /// <summary>Why it cannot be asked, with what to do about it, one sentence: no key. Null when it may be tried. Nobody is asked for this.</summary>
    string? Obstacle { get; }

    /// <summary>Whether it runs on this machine: asking it tells nobody anything and costs nothing.</summary>
    bool IsLocal { get; }

    /// <summary>The models that the service offers now, in its own order. Takes at most 10 s.</summary>
    /// <exception cref="NewsreelException">With a code of <see cref="ModelFailure"/>.</exception>
    Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken);

    /// <summary>The model, ready to be asked. A service on this machine is looked for first, at most 3 s.</summary>
    /// <exception cref="NewsreelException">With a code of <see cref="ModelFailure"/>.</exception>
    Task<LanguageModel> OpenAsync(CancellationToken cancellationToken);
}
