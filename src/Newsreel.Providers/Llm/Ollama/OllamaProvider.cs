using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;
using OllamaSharp;
using OllamaSharp.Models;

namespace Newsreel.Providers.Llm.Ollama;

/// <summary>Ollama, on this machine or another.</summary>
internal sealed class OllamaProvider(IOptions<OllamaOptions> options, ModelCallsFactory calls) : ModelProvider(calls.For(
    new(ServiceNames.Ollama, "Ollama", OllamaRegistration.Section, "", options.Value)
    {
        ListDeadline = TimeSpan.FromSeconds(3),
        WayOut = "Start it with 'ollama serve', set OLLAMA_HOST to where it is, or choose another writer.",
        Fetching = model => $"Fetch one with 'ollama pull {(model.Length > 0 ? model : "qwen3:8b")}', or set {OllamaRegistration.Section}:Model to one that 'models' lists.",
    }))
{
    /// <inheritdoc />
    public override string? Obstacle => null;

    /// <inheritdoc />
    public override bool IsLocal => Service.Address.IsLoopback && !new OllamaModel(Model, "", 0).IsElsewhere;

    /// <inheritdoc />
    public override async Task<LanguageModel> OpenAsync(CancellationToken cancellationToken)
    {
        var there = await Calls.ListAsync(ThereAsync, cancellationToken);
        var chosen = Model.Length == 0 ? OllamaModel.Best(there) : there.FirstOrDefault(model => model.IsNamed(Model));
        if (chosen is not null) return Open(chosen.Name, Client(chosen.Name));
        var what = Model.Length > 0 ? $"does not have the model {Model}" : "has no model that writes";
        throw ModelFailure.Of(ModelFailure.Unknown, Title, what, Service.Fetching(Model));
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => [.. (await ThereAsync(cancellationToken)).Select(model => model.Name)];

    /// <inheritdoc />
    protected override IChatClient Client(string model)
    {
        var connection = Calls.Connection();
        connection.BaseAddress = new(Service.Address.AbsoluteUri.TrimEnd('/') + "/");
        return new OllamaApiClient(connection, model);
    }

    /// <summary>A schema holds a model that runs here to its word; elsewhere it is not kept.</summary>
    protected override AnswerForm Form(string model) => new OllamaModel(model, "", 0).IsElsewhere ? AnswerForm.Text : AnswerForm.StrictSchema;

    /// <inheritdoc />
    protected override void Prepare(ChatOptions options, AnswerForm form)
    {
        if (form is not AnswerForm.StrictSchema) base.Prepare(options, form);
        // Without it Ollama takes a quarter of what it may and leaves the rest of the question out, silently.
        options.AddOllamaOption(OllamaOption.NumCtx, Service.Options.ContextTokens);
        // It asks one kind of model for thinking only; the others fail over it.
        options.Reasoning = options.ModelId!.StartsWith("gpt-oss", StringComparison.OrdinalIgnoreCase) ? options.Reasoning : null;
    }

    private async Task<IReadOnlyList<OllamaModel>> ThereAsync(CancellationToken cancellationToken)
    {
        var answer = await GetAsync("/api/tags", _ => { }, cancellationToken);
        return answer.Field("models") is { ValueKind: System.Text.Json.JsonValueKind.Array }
            ? [.. answer.Parts("models").Select(OllamaModel.Of).Where(model => model.Name.Length > 0)]
            : throw new ModelCallFailure(ModelFailure.Answer, "answered something that is no list of models");
    }
}
