using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Llm.Calls;
using OpenAI;
using OpenAI.Chat;

namespace Newsreel.Providers.Llm.OpenAi;

/// <summary>The library for OpenAI's form, which several services speak.</summary>
internal static class OpenAiChat
{
    /// <summary>What asks a model; the library itself neither tries again nor has a deadline.</summary>
    /// <param name="calls">Of the service.</param>
    /// <param name="model">Its name.</param>
    public static IChatClient Client(ModelCalls calls, string model)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = calls.Service.Address,
            Transport = new HttpClientPipelineTransport(calls.Connection()),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        var key = calls.Service.Options.ApiKey is { Length: > 0 } own ? own : "none";
        return new ChatClient(model, new ApiKeyCredential(key), options).AsIChatClient();
    }

    /// <summary>Puts the key into a request.</summary>
    public static void Sign(HttpRequestMessage request, string key)
    {
        if (key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }
}
