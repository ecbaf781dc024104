using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting.Drafting;
using Newsreel.Scripting.Models;

namespace Newsreel.Scripting;

/// <summary>
/// Chooses who writes a film: a person's own script is taken as it is; else the writer that was asked for, or the first language model that
/// answers, and the offline writer where none does. Who begins a script also changes it.
/// </summary>
public sealed class ScriptWriters(OfflineWriter offline, ModelCatalogue models, IArticleLibrary library) : IScriptWriter
{
    /// <summary>Refuses a writer that does not exist or cannot be asked, before anything is made. The language of the brief is settled.</summary>
    /// <exception cref="NewsreelException">What to do instead.</exception>
    public void Check(Brief brief)
    {
        if (brief.Writer is Brief.AnyWriter or Brief.OfflineWriter || brief.ScriptPath is not null) return;
        var provider = models.Named(brief.Writer);
        if (!MayAskModels(brief)) throw NewsreelException.Usage($"Language models are not asked for {Languages.NameOrCode(brief.Language)}, the language of the voice.", "Bring words in that language with --script, or documents with --source and without --writer.");
        if (brief.Offline && !provider.IsLocal) throw NewsreelException.Usage($"The writer {provider.Name} is an outside service, and --offline calls none.", "Leave out --offline, or choose --writer offline.");
        if (provider.Obstacle is { } obstacle) throw NewsreelException.Work(ModelFailure.Key, $"{provider.Title} cannot write: {obstacle}", "Set it, or choose another --writer; 'newsreel models' shows what can be asked.");
    }

    /// <summary>
    /// Refuses a film that nobody here can write in its language, before anything is made: its own script is of another one, or there is
    /// nothing of that language to take and no model that can be asked. Services on this machine are looked for, at most 3 s each; no other is asked.
    /// </summary>
    /// <param name="brief">Its language is settled.</param>
    /// <param name="material">What the person brought.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, with what to do instead.</exception>
    public async Task CheckLanguageAsync(Brief brief, Material material, CancellationToken cancellationToken)
    {
        if (material.Script is { } own) OwnScriptWriter.CheckLanguage(own, brief.Language);
        else if (OfflineWriter.LanguageObstacle(brief.Language, material) is { } obstacle && !await HasModelAsync(brief, cancellationToken))
            throw new NewsreelException(FailureKind.Usage, obstacle.Code, obstacle.Message, obstacle.Action);
    }

    /// <inheritdoc />
    public async Task<Script> WriteAsync(ScriptOrder order, CancellationToken cancellationToken)
    {
        var brief = order.Brief;
        if (order.Material.Script is not null || !MayAskModels(brief)) return await offline.WriteAsync(order, cancellationToken);
        if (brief.Writer is not Brief.AnyWriter) return await WriteAsync(models.Named(brief.Writer), order, cancellationToken);
        var failed = new List<string>();
        foreach (var provider in Candidates(brief))
        {
            try
            {
                var script = await WriteAsync(provider, order, cancellationToken);
                return script with { Notes = [.. script.Notes, .. PassedOver(failed)] };
            }
            // The limit of the cost is the person's: no other model may spend more.
            catch (NewsreelException failure) when (failure.Code is not ModelFailure.Cost && failure.Code.StartsWith("model-", StringComparison.Ordinal))
            {
                // A program on this machine that is not running is nothing that a person must know.
                if (!provider.IsLocal || failure.Code is not ModelFailure.Unreachable) failed.Add(failure.Message);
            }
        }

        var written = await OfflineAsync(order, failed, cancellationToken);
        return written with { Notes = [.. written.Notes, .. PassedOver(failed)] };
    }

    /// <inheritdoc />
    public async Task<Script> ReviseAsync(ScriptOrder order, Script script, int extraWords, CancellationToken cancellationToken) =>
        script.Writer.IsLanguageModel
            ? await (await OpenAsync(models.Named(script.Writer.Id), cancellationToken)).ReviseAsync(order, script, extraWords, cancellationToken)
            : await offline.ReviseAsync(order, script, extraWords, cancellationToken) with { Notes = script.Notes };

    // Models are told what they write in by its name.
    private static bool MayAskModels(Brief brief) => brief.Writer is not Brief.OfflineWriter && Languages.IsKnown(brief.Language);

    private IEnumerable<IModelProvider> Candidates(Brief brief) => models.Fallbacks.Where(provider => provider.Obstacle is null && (provider.IsLocal || !brief.Offline));

    private async Task<bool> HasModelAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (!MayAskModels(brief)) return false;
        if (brief.Writer is not Brief.AnyWriter) return true;
        foreach (var provider in Candidates(brief).OrderBy(provider => provider.IsLocal))
        {
            if (!provider.IsLocal) return true;
            try
            {
                await provider.OpenAsync(cancellationToken);
                return true;
            }
            catch (NewsreelException failure) when (failure.Code.StartsWith("model-", StringComparison.Ordinal))
            {
                // It is not running: the next one may be.
            }
        }

        return false;
    }

    private static IEnumerable<ScriptNote> PassedOver(IEnumerable<string> failed) =>
        failed.Select(message => new ScriptNote("writer-failed", $"{message} Another writer wrote the script.", IsWarning: true));

    private async Task<Script> OfflineAsync(ScriptOrder order, List<string> failed, CancellationToken cancellationToken)
    {
        try
        {
            return await offline.WriteAsync(order, cancellationToken);
        }
        catch (NewsreelException failure) when (failed.Count > 0)
        {
            throw NewsreelException.Work(failure.Code, $"{string.Join(' ', failed)} {failure.Message}", failure.Action, failure);
        }
    }

    private async Task<Script> WriteAsync(IModelProvider provider, ScriptOrder order, CancellationToken cancellationToken) =>
        await (await OpenAsync(provider, cancellationToken)).WriteAsync(order, cancellationToken);

    private async Task<ModelWriter> OpenAsync(IModelProvider provider, CancellationToken cancellationToken) =>
        new(provider, await provider.OpenAsync(cancellationToken), library);
}
