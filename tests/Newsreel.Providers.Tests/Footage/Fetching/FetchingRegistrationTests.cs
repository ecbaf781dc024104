using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class FetchingRegistrationTests
{
    [Fact]
    public async Task The_fetcher_is_composed_with_its_settings()
    {
        await using var provider = Compose("Footage:Fetch:PerHost", "2");

        Assert.IsType<FootageFetcher>(provider.GetRequiredService<IFootageFetcher>());
        Assert.Equal(2, provider.GetRequiredService<IOptions<FetchOptions>>().Value.PerHost);
    }

    [Theory]
    [InlineData("PerHost", "0")]
    [InlineData("MostPerPiece", "-1")]
    [InlineData("Silence", "00:00:00")]
    [InlineData("UserAgent", "")]
    public async Task Settings_that_make_no_sense_are_refused(string name, string value)
    {
        await using var provider = Compose($"Footage:Fetch:{name}", value);
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<FetchOptions>>().Value);
    }

    private static ServiceProvider Compose(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(settings).AddSingleton(TimeProvider.System).AddSingleton(MediaTools.InPath).AddSingleton(new Home(Path.GetTempPath()))
            .AddSingleton(new ContentCache(Path.Combine(Path.GetTempPath(), "nothing-is-kept"), TimeProvider.System))
            .AddFetching()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
