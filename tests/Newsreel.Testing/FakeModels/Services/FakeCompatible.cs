using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>A server of one's own that speaks like OpenAI: it needs no key and takes what it does not know.</summary>
internal sealed class FakeCompatible : OpenAiShape
{
    private const int Usual = 4096;

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call) => !call.Misbehaves(ModelMisbehaviour.BadKey) ? null : new(401, "authentication_error", "Invalid API key");

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask) => CommonObjection(call, body, ask);

    /// <inheritdoc />
    protected override Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask) => SendAsync(call, body, ask, call.Write(ask, MostTokens(body) ?? Usual, 0));
}
