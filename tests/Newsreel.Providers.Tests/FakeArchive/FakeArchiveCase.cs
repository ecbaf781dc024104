using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.FakeArchive;

/// <summary>What the tests of the fake archive share: callers that believe nothing and follow nobody.</summary>
public abstract class FakeArchiveCase : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient client;

    protected FakeArchiveCase()
    {
        client = new(handler);
        client.DefaultRequestHeaders.Add("User-Agent", "Newsreel-Tests/1.0 (tests@example.org)");
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static Task<FakeArchiveServer> StartAsync(params IEnumerable<FakeAsset> assets) => FakeArchiveServer.StartAsync(new() { Inventory = new(assets) }, Token);

    protected async Task<HttpResponseMessage> GetAsync(Uri address, string? range = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (range is not null) request.Headers.TryAddWithoutValidation("Range", range);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    protected async Task<JsonNode> JsonAsync(FakeArchiveServer server, string service, string path, int status = 200)
    {
        using var answer = await GetAsync(new($"{server.BaseOf(service)}/{path}"), authorization: FakeArchiveOptions.Key);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True((int)answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
