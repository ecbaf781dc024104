using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Takes every request, passes it to its service and notes what came of it.</summary>
internal sealed class ModelDesk(ModelWorld world)
{
    private readonly Dictionary<string, FakeService> services = new(StringComparer.Ordinal)
    {
        [FakeModelServices.Groq] = new FakeGroq(),
        [FakeModelServices.OpenAi] = new FakeOpenAi(),
        [FakeModelServices.Compatible] = new FakeCompatible(),
        [FakeModelServices.Gemini] = new FakeGemini(),
        [FakeModelServices.Anthropic] = new FakeAnthropic(),
        [FakeModelServices.Ollama] = new FakeOllama(),
    };

    /// <summary>Answers.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Trim('/');
        if (path.StartsWith("admin/", StringComparison.Ordinal))
        {
            await ModelAdminDesk.AnswerAsync(context, world, path["admin/".Length..]);
            return;
        }

        if (FakeModelServices.All.FirstOrDefault(known => $"{path}/".StartsWith($"{known.Path}/", StringComparison.Ordinal)) is not { } service)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, world.Ended.Token);
        context.RequestAborted = gone.Token;
        using var reader = new StreamReader(context.Request.Body);
        ModelCall? call = null;
        try
        {
            call = new(context, world, service, path[service.Path.Length..].Trim('/'), await reader.ReadToEndAsync(gone.Token));
            if (world.Options.Latency > TimeSpan.Zero) await Task.Delay(world.Options.Latency, gone.Token);
            await services[service.Name].AnswerAsync(call);
        }
        catch (Exception end) when (gone.IsCancellationRequested && end is OperationCanceledException or IOException)
        {
            context.Abort();
        }
#pragma warning disable CA1031 // Whatever is wrong with the fake itself is told to the caller, where a test shows it.
        catch (Exception fault) when (call is not null && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await call.TextAsync($"The fake models are broken: {fault}", StatusCodes.Status500InternalServerError);
        }
        finally
        {
            call?.Note(0);
        }
    }
}
