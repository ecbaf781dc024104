using System.Text.Json;
using Microsoft.Extensions.AI;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm;

/// <summary>What services over the network have in common.</summary>
/// <param name="calls">Surround every call.</param>
internal abstract class ModelProvider(ModelCalls calls) : IModelProvider
{
    /// <inheritdoc />
    public string Name => Service.Name;

    /// <inheritdoc />
    public string Title => Service.Title;

    /// <inheritdoc />
    public string Model => Service.Options.Model;

    /// <inheritdoc />
    public virtual string? Obstacle =>
        Service.Options.ApiKey.Length == 0 ? $"{Title} needs a key: set {Service.KeyName}."
        : !PastedKey.IsSendable(Service.Options.ApiKey) ? $"{Title} has a key with letters that no key has: copy it anew into {Service.KeyName}."
        : null;

    /// <inheritdoc />
    public virtual bool IsLocal => Service.Address.IsLoopback && Service.KeyName.Length == 0;

    /// <summary>Surround every call.</summary>
    protected ModelCalls Calls => calls;

    /// <summary>Whom is called.</summary>
    protected ModelService Service => calls.Service;

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken)
    {
        Check();
        return await calls.ListAsync(ListAsync, cancellationToken);
    }

    /// <inheritdoc />
    public virtual Task<LanguageModel> OpenAsync(CancellationToken cancellationToken)
    {
        Check();
        return Task.FromResult(Open(Model, Client(Model)));
    }

    /// <summary>Asks the service for its models.</summary>
    protected abstract Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>What asks a model, and neither waits nor tries again.</summary>
    protected abstract IChatClient Client(string model);

    /// <summary>The strictest form that a model is known to have.</summary>
    protected abstract AnswerForm Form(string model);

    /// <summary>Puts the options of a call into the service's form.</summary>
    protected virtual void Prepare(ChatOptions options, AnswerForm form) => WireForm.Apply(options, form);

    /// <summary>A model, ready to be asked.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="client">What asks it.</param>
    protected LanguageModel Open(string model, IChatClient client)
    {
        var limits = Service.Limits(model, Form(model), calls.Pace.Limit);
        var asked = new AskedModel(client, calls, model, limits, options => Prepare(options, limits.Form));
        return new(Name, model, asked, limits) { Waits = asked.Waits };
    }

    /// <summary>Asks an address of the service for JSON.</summary>
    /// <param name="path">Begins with a slash.</param>
    /// <param name="sign">Puts the key in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected async Task<JsonElement> GetAsync(string path, Action<HttpRequestMessage> sign, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Service.Address.AbsoluteUri.TrimEnd('/') + path);
        sign(request);
        using var connection = calls.Connection();
        using var answer = await connection.SendAsync(request, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        return json.RootElement.Clone();
    }

    /// <summary>Names in a list of objects; a failure when there is no such list.</summary>
    /// <param name="answer">Holds the list.</param>
    /// <param name="list">The field with the list.</param>
    /// <param name="name">The field with the name.</param>
    protected static IReadOnlyList<string> Names(JsonElement answer, string list, string name) =>
        answer.Field(list) is { ValueKind: JsonValueKind.Array }
            ? [.. answer.Parts(list).Select(part => part.Raw(name)).Where(id => id.Length > 0)]
            : throw new ModelCallFailure(ModelFailure.Answer, "answered something that is no list of models");

    private void Check()
    {
        if (Obstacle is { } obstacle) throw NewsreelException.Work(ModelFailure.Key, obstacle, $"Set {Service.KeyName}, or choose another writer.");
    }
}
