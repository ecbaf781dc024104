using Microsoft.AspNetCore.Http;
using Newsreel.Testing.FakeArchive.Media;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Takes every request: notes it, lets it wait for the network, misbehaves if it shall, else passes it to the service.</summary>
internal sealed class FrontDesk(FakeWorld world)
{
    private const string Media = "media";

    private readonly Dictionary<string, Func<FakeCall, Task>> services = new(StringComparer.Ordinal)
    {
        [FakeServices.Dvids] = FakeDvids.AnswerAsync,
        [FakeServices.Nasa] = FakeNasa.AnswerAsync,
        [FakeNasa.Assets] = FakeNasa.AssetsAsync,
        [FakeServices.Svs] = FakeSvs.AnswerAsync,
        [FakeServices.InternetArchive] = FakeInternetArchive.AnswerAsync,
        [FakeServices.Commons] = FakeCommons.AnswerAsync,
        [FakeServices.Pexels] = FakePexels.AnswerAsync,
        [FakeServices.Pixabay] = FakePixabay.AnswerAsync,
    };

    /// <summary>Answers.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var file = MediaAddress.Find(world.Options.Inventory, context.Request.Path.Value ?? "");
        // The server leaves an escaped slash as it is, so that it is not taken for one that parts.
        var first = (context.Request.Path.Value ?? "").TrimStart('/').Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('/', 2);
        var service = file is not null ? Media : first[0];
        world.Traffic.Note(new(
            service, context.Connection.LocalPort, context.Request.Method, context.Request.Path.ToUriComponent(), context.Request.QueryString.ToString(),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        world.Traffic.Opened(service);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, world.Ended.Token);
        context.RequestAborted = gone.Token;
        try
        {
            if (world.Options.Latency > TimeSpan.Zero) await Task.Delay(world.Options.Latency, gone.Token);
            if (file is { } found) await new MediaAnswer(context, world, found.Asset, found.File).SendAsync();
            else if (services.TryGetValue(service, out var answer)) await AnswerAsync(context, new(context, world, service, first.ElementAtOrDefault(1)?.TrimEnd('/') ?? ""), answer, service);
            else if (service is "admin") await AdminDesk.AnswerAsync(new(context, world, service, first.ElementAtOrDefault(1) ?? ""));
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (Exception end) when (gone.IsCancellationRequested && end is OperationCanceledException or IOException)
        {
            context.Abort();
        }
#pragma warning disable CA1031 // Whatever is wrong with the fake itself is told to the caller, where a test shows it.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await new FakeCall(context, world, service, "").TextAsync($"The fake archive is broken: {fault}", StatusCodes.Status500InternalServerError);
        }
        finally
        {
            world.Traffic.Closed(service);
        }
    }

    private async Task AnswerAsync(HttpContext context, FakeCall call, Func<FakeCall, Task> answer, string service)
    {
        if (!await new BadAnswer(context, world).AnsweredAsync(service, asset: null, prefix: "")) await answer(call);
    }
}
