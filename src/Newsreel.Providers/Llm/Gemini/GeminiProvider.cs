using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Gemini;

/// <summary>Gemini.</summary>
internal sealed class GeminiProvider(IOptions<GeminiOptions> options, ModelCallsFactory calls)
    : ModelProvider(calls.For(new(ServiceNames.Gemini, "Gemini", GeminiRegistration.Section, GeminiRegistration.KeyName, options.Value)))
{
    private const string Prefix = "models/";

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var answer = await GetAsync("/models?pageSize=1000", request => GeminiChat.Sign(request, Service.Options.ApiKey), cancellationToken);
        var others = answer.Parts("models")
            .Where(model => model.Field("supportedGenerationMethods") is not null && !model.Raws("supportedGenerationMethods").Contains("generateContent", StringComparer.Ordinal))
            .Select(model => model.Raw("name"))
            .ToHashSet(StringComparer.Ordinal);
        return [.. Names(answer, "models", "name").Where(name => !others.Contains(name)).Select(Bare)];
    }

    /// <inheritdoc />
    protected override IChatClient Client(string model) => new GeminiChat(Calls, Bare(model));

    /// <inheritdoc />
    protected override AnswerForm Form(string model) => AnswerForm.StrictSchema;

    private static string Bare(string model) => model.StartsWith(Prefix, StringComparison.Ordinal) ? model[Prefix.Length..] : model;
}
