using System.Net;
using System.Net.Sockets;
using Newsreel.Common;
using Newsreel.Providers.Tests.Footage.Http;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.Compatible;

public sealed class CompatibleProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.Compatible;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["Llm__Compatible__Model"] = "local-model" };

    protected override IReadOnlyList<string> Refusals => [ModelMisbehaviour.ContentFilter];

    [Fact]
    public void It_is_there_when_it_has_an_address_and_wants_the_name_of_a_model()
    {
        using var without = new ModelKit([]);
        Assert.DoesNotContain(without.Catalogue.All, provider => string.Equals(provider.Name, Service, StringComparison.Ordinal));
        var provider = Provider(null, ("Llm__Compatible__Model", ""));
        Assert.Contains("Llm:Compatible:Model", provider.Obstacle);
        Assert.True(provider.IsLocal);
    }

    [Theory]
    [InlineData(ModelMisbehaviour.Endless, ModelFailure.Answer)]
    [InlineData(ModelMisbehaviour.Bomb, ModelFailure.Answer)]
    [InlineData(ModelMisbehaviour.ToLinkLocal, ModelFailure.Request)]
    public async Task What_is_too_much_is_not_read_and_nothing_is_followed(string misbehaviour, string code)
    {
        Server.Misbehave(Service, misbehaviour);
        Assert.Equal(code, (await FailureAsync(Provider())).Code);
        await CallsAsync(1);
    }

    [Fact]
    public async Task A_key_in_the_words_of_the_service_is_taken_out()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"error":{"message":"sk-own-key is wrong"}}""", 401));
        var provider = Provider(null, ("Llm__Compatible__BaseUrl", server.Address.AbsoluteUri), ("Llm__Compatible__ApiKey", "sk-own-key"));
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => provider.ModelsAsync(Token));
        Assert.Equal("The compatible service does not accept the key (401: *** is wrong).", failure.Message);
        Assert.DoesNotContain("sk-own-key", failure.ToString());
        Assert.Equal("Bearer sk-own-key", Assert.Single(server.Calls).Header("Authorization"));
    }

    [Fact]
    public async Task An_answer_that_stops_halfway_ends_at_the_deadline()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = StallAsync();
        var provider = Provider(
            null,
            ("Llm__Compatible__BaseUrl", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1"),
            ("Llm__Compatible__AttemptDeadline", "00:00:00.150"), ("Llm__Compatible__TotalDeadline", "00:00:00.400"));
        Assert.Equal(ModelFailure.Busy, (await FailureAsync(provider)).Code);

        async Task StallAsync()
        {
            var kept = new List<TcpClient>();
            while (!Token.IsCancellationRequested)
            {
                kept.Add(await listener.AcceptTcpClientAsync(Token));
                await kept[^1].GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"id\":"u8.ToArray(), Token);
            }
        }
    }
}
