using Microsoft.Extensions.Options;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Providers.Llm.OpenAi;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Compatible;

/// <summary>A service of one's own choice that speaks OpenAI's form.</summary>
internal sealed class CompatibleProvider(IOptions<CompatibleOptions> options, ModelCallsFactory calls)
    : OpenAiShapedProvider(calls.For(new(ServiceNames.Compatible, "The compatible service", CompatibleRegistration.Section, "", options.Value)))
{
    /// <summary>Whether there is such a service at all.</summary>
    public bool IsSet => Service.Options.BaseUrl is not null;

    /// <inheritdoc />
    public override string? Obstacle =>
        Model.Length == 0 ? $"The compatible service needs the name of a model: set {Service.Section}:Model."
        : !PastedKey.IsSendable(Service.Options.ApiKey) ? $"The compatible service has a key with letters that no key has: copy it anew into {Service.Section}:ApiKey."
        : null;

    /// <inheritdoc />
    public override bool IsLocal => Service.Address.IsLoopback;

    /// <inheritdoc />
    protected override AnswerForm Form(string model) => AnswerForm.Json;
}
