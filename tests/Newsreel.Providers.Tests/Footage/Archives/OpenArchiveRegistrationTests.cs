using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Commons;
using Newsreel.Providers.Footage.InternetArchive;
using Newsreel.Providers.Footage.Pexels;
using Newsreel.Providers.Footage.Pixabay;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class OpenArchiveRegistrationTests
{
    [Fact]
    public void Archives_are_asked_when_they_are_on_and_have_their_key()
    {
        using var services = Services(("PEXELS_API_KEY", " key-test "), ("Footage:Commons:Enabled", "false"));
        Assert.Equal(
            [("internet-archive", true), ("commons", false), ("pexels", true), ("pixabay", false)],
            services.GetServices<IFootageArchive>().Select(archive => (archive.Profile.Name, archive.Profile.Off.Length == 0)));
        Assert.Equal("key-test", services.GetRequiredService<IOptions<PexelsOptions>>().Value.ApiKey);
    }

    [Fact]
    public void A_configured_key_comes_before_that_of_the_environment()
    {
        using var services = Services(("PIXABAY_API_KEY", "other"), ("Footage:Pixabay:ApiKey", "own"));
        Assert.Equal("own", services.GetRequiredService<IOptions<PixabayOptions>>().Value.ApiKey);
    }

    [Theory]
    [InlineData("Footage:Pexels:BaseUrl", "ftp://example.org")]
    [InlineData("Footage:Pexels:BaseUrl", "/videos")]
    [InlineData("Footage:Pexels:BaseUrl", "https://name:word@example.org")]
    [InlineData("Footage:Pexels:Spacing", "-00:00:01")]
    public void Wrong_settings_are_refused(string name, string value)
    {
        using var services = Services((name, value));
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PexelsOptions>>().Value);
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build())
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Home(Path.GetTempPath()))
        .AddInternetArchive().AddCommons().AddPexels().AddPixabay()
        .BuildServiceProvider();
}
