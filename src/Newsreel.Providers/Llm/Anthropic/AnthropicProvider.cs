using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Anthropic;

/// <summary>Anthropic.</summary>
internal sealed class AnthropicProvider(IOptions<AnthropicOptions> options, ModelCallsFactory calls)
    : ModelProvider(calls.For(new(ServiceNames.Anthropic, "Anthropic", AnthropicRegistration.Section, AnthropicRegistration.KeyName, options.Value)))
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Names(await GetAsync("/v1/models?limit=1000", request => AnthropicChat.Sign(request, Service.Options.ApiKey), cancellationToken), "data", "id");

    /// <inheritdoc />
    protected override IChatClient Client(string model) => new AnthropicChat(Calls, model);

    /// <inheritdoc />
    protected override AnswerForm Form(string model) => AnswerForm.StrictSchema;
}
