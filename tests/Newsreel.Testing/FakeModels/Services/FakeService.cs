using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>A service: what it is asked, how it refuses and how it answers, in its own shapes.</summary>
internal abstract class FakeService
{
    // In the order in which a service comes to them.
    private static readonly string[] Refusals =
    [
        ModelMisbehaviour.Region, ModelMisbehaviour.Quota, ModelMisbehaviour.RateLimit, ModelMisbehaviour.RateLimitLong, ModelMisbehaviour.RateLimitBare, ModelMisbehaviour.Capacity, ModelMisbehaviour.Overloaded,
        ModelMisbehaviour.Http500, ModelMisbehaviour.Http503, ModelMisbehaviour.Http504, ModelMisbehaviour.ModelNotFound, ModelMisbehaviour.TooLarge, ModelMisbehaviour.ContextLength, ModelMisbehaviour.BadRequest, ModelMisbehaviour.Blocked,
    ];

    /// <summary>Answers.</summary>
    public async Task AnswerAsync(ModelCall call)
    {
        call.IsCall = IsCall(call);
        if (await BrokenAsync(call)) return;
        if (KeyFailure(call) is { } locked) await FailAsync(call, locked);
        else if (!call.IsCall) await LookAsync(call);
        else if (call.Body is not { } body) await FailAsync(call, Misread("We could not parse the JSON body of your request."));
        else await WriteAsync(call, body);
    }

    /// <summary>Whether a model is asked to write.</summary>
    protected abstract bool IsCall(ModelCall call);

    /// <summary>Why the key is not taken; null when it is.</summary>
    protected abstract FakeFailure? KeyFailure(ModelCall call);

    /// <summary>Answers what costs nothing: which models there are.</summary>
    protected abstract Task LookAsync(ModelCall call);

    /// <summary>What is asked.</summary>
    protected abstract FakeAsk Read(ModelCall call, JsonObject body);

    /// <summary>What the service does not take in a call; null when all is well.</summary>
    protected abstract FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask);

    /// <summary>A refusal that is switched on, in the service's words.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">One of <see cref="ModelMisbehaviour"/>.</param>
    /// <param name="ask">What is asked.</param>
    protected abstract FakeFailure Refusal(ModelCall call, string name, FakeAsk ask);

    /// <summary>What a request that cannot be read gets.</summary>
    protected abstract FakeFailure Misread(string message);

    /// <summary>Answers a call that is right.</summary>
    protected abstract Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask);

    /// <summary>The body of a failure.</summary>
    protected abstract JsonObject Shape(ModelCall call, FakeFailure failure);

    /// <summary>Refuses.</summary>
    protected virtual Task FailAsync(ModelCall call, FakeFailure failure)
    {
        if (failure.RetryAfter is { } wait) call.Set("retry-after", $"{Math.Ceiling(wait.TotalSeconds):0}");
        return call.JsonAsync(Shape(call, failure), failure.Status);
    }

    private async Task WriteAsync(ModelCall call, JsonObject body)
    {
        var ask = Read(call, body);
        call.Asked(ask);
        var wrong = Refusals.Where(call.Misbehaves).Take(1).Select(name => Refusal(call, name, ask)).FirstOrDefault();
        if (wrong is null && ask.Schema is not null && call.Misbehaves(ModelMisbehaviour.SchemaUnsupported)) wrong = Refusal(call, ModelMisbehaviour.SchemaUnsupported, ask);
        if (wrong is null && (ask.Schema is not null || ask.WantsJson) && call.Misbehaves(ModelMisbehaviour.JsonValidateFailed)) wrong = Refusal(call, ModelMisbehaviour.JsonValidateFailed, ask);
        wrong ??= Objection(call, body, ask);
        if (wrong is not null) await FailAsync(call, wrong);
        else if (call.Misbehaves(ModelMisbehaviour.Error200)) await call.JsonAsync(Shape(call, Refusal(call, ModelMisbehaviour.Http500, ask)));
        else await ReplyAsync(call, body, ask);
    }

    private static async Task<bool> BrokenAsync(ModelCall call)
    {
        var broken = call.Broken;
        if (Is(ModelMisbehaviour.SlowHeaders, ModelMisbehaviour.ModelsSlowHeaders)) await SlowAsync();
        else if (Is(ModelMisbehaviour.Reset, ModelMisbehaviour.ModelsReset)) await broken.ResetAsync();
        else if (Is(ModelMisbehaviour.Html, ModelMisbehaviour.ModelsHtml)) await broken.PageAsync("text/html; charset=utf-8");
        else if (Is(ModelMisbehaviour.Edge403, ModelMisbehaviour.ModelsEdge403)) await broken.EdgeAsync();
        else if (Is(ModelMisbehaviour.Http502, null)) await broken.EdgeAsync(502);
        else if (Is(ModelMisbehaviour.Stall, null)) await broken.StallAsync();
        else if (Is(ModelMisbehaviour.Endless, null)) await broken.EndlessAsync();
        else if (Is(ModelMisbehaviour.Bomb, null)) await broken.BombAsync();
        else if (Is(null, ModelMisbehaviour.Models500)) await call.TextAsync("Internal Server Error", 500);
        else if (Is(ModelMisbehaviour.ToLinkLocal, null)) await RedirectAsync();
        else return false;
        return true;

        bool Is(string? ofCall, string? ofList) => (call.IsCall ? ofCall : ofList) is { } name && call.Misbehaves(name);

        Task SlowAsync()
        {
            call.Note(0);
            return Task.Delay(Timeout.InfiniteTimeSpan, call.Gone);
        }

        Task RedirectAsync()
        {
            call.Set("Location", "http://169.254.169.254/latest/meta-data/");
            return call.TextAsync("", 302);
        }
    }
}
