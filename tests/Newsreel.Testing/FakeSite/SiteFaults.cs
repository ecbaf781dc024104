using System.Text;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeSite;

/// <summary>Paths of a <see cref="FakeSiteServer"/> at which something goes wrong, and what.</summary>
public static class SiteFaults
{
    /// <summary>Redirects to the address of this machine.</summary>
    public const string ToThisMachine = "/to-this-machine";

    /// <summary>Redirects to where clouds tell secrets.</summary>
    public const string ToCloudSecrets = "/to-cloud-secrets";

    /// <summary>Redirects to itself.</summary>
    public const string Circle = "/circle";

    /// <summary>Never ends.</summary>
    public const string Endless = "/endless";

    /// <summary>A gigabyte, compressed.</summary>
    public const string Bomb = "/bomb";

    /// <summary>A picture.</summary>
    public const string Picture = "/picture";

    /// <summary>The page of a content network that lets no programs in.</summary>
    public const string Edge = "/edge";

    /// <summary>Is busy once, for a second.</summary>
    public const string BusyOnce = "/busy-once";

    /// <summary>Is busy for an hour.</summary>
    public const string Busy = "/busy";

    /// <summary>Begins and says no more.</summary>
    public const string Slow = "/slow";

    /// <summary>Ends before it is whole.</summary>
    public const string Cut = "/cut";

    /// <summary>What is told when it goes well at last.</summary>
    public const string Article = "<!doctype html><title>The late page</title><article><h1>The late page</h1><p>The page came late, and it came whole.</p></article>";

    internal static async Task AnswerAsync(HttpContext context, string path, int count)
    {
        var broken = new BrokenAnswer(context, _ => ValueTask.CompletedTask);
        var response = context.Response;
        switch (path)
        {
            case ToThisMachine: response.Redirect($"http://127.0.0.1:{context.Connection.LocalPort + 1}/secret"); break;
            case ToCloudSecrets: response.Redirect("http://169.254.169.254/latest/meta-data/"); break;
            case Circle: response.Redirect(Circle); break;
            case Endless: await broken.EndlessAsync("text/html"); break;
            case Bomb: await broken.BombAsync("text/html"); break;
            case Picture: await TellAsync(response, "image/png", "not read"); break;
            case Edge: await broken.EdgeAsync(); break;
            case BusyOnce when count > 1: await TellAsync(response, "text/html", Article); break;
            case Busy or BusyOnce:
                response.StatusCode = StatusCodes.Status429TooManyRequests;
                response.Headers.RetryAfter = path is Busy ? "3600" : "1";
                break;
            case Slow:
                response.ContentType = "text/html";
                response.ContentLength = 1000;
                await response.Body.WriteAsync(new byte[10]);
                await response.Body.FlushAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Cut:
                response.ContentType = "text/html";
                await broken.ResetAsync();
                break;
            default: response.StatusCode = StatusCodes.Status404NotFound; break;
        }
    }

    private static async Task TellAsync(HttpResponse response, string type, string text)
    {
        response.ContentType = type;
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
