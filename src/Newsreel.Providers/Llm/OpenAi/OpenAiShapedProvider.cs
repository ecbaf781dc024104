using Microsoft.Extensions.AI;
using Newsreel.Providers.Llm.Calls;

namespace Newsreel.Providers.Llm.OpenAi;

/// <summary>A service that speaks OpenAI's form.</summary>
/// <param name="calls">Surround every call.</param>
internal abstract class OpenAiShapedProvider(ModelCalls calls) : ModelProvider(calls)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Names(await GetAsync("/models", request => OpenAiChat.Sign(request, Service.Options.ApiKey), cancellationToken), "data", "id");

    /// <inheritdoc />
    protected override IChatClient Client(string model) => OpenAiChat.Client(Calls, model);
}
