using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Misbehaviours that answers of services and media have in common; those of media begin with a prefix.</summary>
internal sealed class BadAnswer(HttpContext context, FakeWorld world)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    /// <summary>Answers badly if a misbehaviour is switched on.</summary>
    /// <param name="service">One of <see cref="FakeServices"/>.</param>
    /// <param name="asset">The video whose media are asked for; null for the service.</param>
    /// <param name="prefix">Before the names.</param>
    /// <returns>Whether the request is answered.</returns>
    public async Task<bool> AnsweredAsync(string service, FakeAsset? asset, string prefix)
    {
        var broken = new BrokenAnswer(context, SendingAsync);
        if (Is(Misbehaviour.SlowHeaders)) await Task.Delay(Slow, context.RequestAborted);
        if (Is(Misbehaviour.Reset)) await broken.ResetAsync();
        else if (Is(Misbehaviour.Stall)) await broken.StallAsync();
        else if (Is(Misbehaviour.Bomb)) await broken.BombAsync();
        else if (Is(Misbehaviour.Endless)) await broken.EndlessAsync();
        else if (Is(Misbehaviour.Html)) await broken.PageAsync("text/html; charset=utf-8");
        else if (prefix.Length > 0 && Is("html-as-mp4")) await broken.PageAsync("video/mp4");
        else if (Is(Misbehaviour.Http500)) context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else if (Is(Misbehaviour.Http503)) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (Is(Misbehaviour.ToLoopback)) Redirect($"http://127.0.0.1:{world.Other.Port}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else if (Is(Misbehaviour.ToLinkLocal)) Redirect("http://169.254.169.254/latest/meta-data/");
        else if (Is(Misbehaviour.Loop)) Redirect($"{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else if (Is(Misbehaviour.OtherHost) && context.Connection.LocalPort != world.Other.Port) Redirect($"{world.Other.AbsoluteUri.TrimEnd('/')}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else return false;
        return true;

        bool Is(string name) => (prefix.Length > 0 || name is not Misbehaviour.OtherHost) && world.Takes(service, $"{prefix}{name}", asset);
    }

    private void Redirect(string address) => context.Response.Redirect(address);

    private async ValueTask SendingAsync(int bytes)
    {
        await world.Line.PassAsync(bytes, context.RequestAborted);
        world.Traffic.Sent("", bytes);
    }
}
