namespace Newsreel.Providers.Tests.Footage.Fetching;

/// <summary>The environment belongs to the whole process: nothing else may run while it is another.</summary>
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
[Collection(nameof(ProxyTests))]
public sealed class ProxyTests(SourceFilm film)
{
    [Fact]
    public async Task A_proxy_of_the_environment_is_not_asked_for_what_lies_on_this_machine()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var before = Environment.GetEnvironmentVariable("http_proxy");
        Environment.SetEnvironmentVariable("http_proxy", "http://127.0.0.1:1");
        try
        {
            Assert.True((await kit.FetchAsync(host)).BytesFetched > 0);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", before);
        }
    }
}
