using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Dvids;
using Newsreel.Providers.Http;
using Newsreel.Providers.Footage.Nasa;
using Newsreel.Providers.Footage.Svs;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class GovernmentArchiveRegistrationTests
{
    [Fact]
    public void Dvids_is_off_without_a_key_and_says_which_variable_to_set()
    {
        using var services = Services(("Footage:Svs:Enabled", "false"));
        Assert.Equal([("dvids", false), ("nasa", true), ("svs", false)], services.GetServices<IFootageArchive>().Select(archive => (archive.Profile.Name, archive.Profile.Off.Length == 0)));
        Assert.Contains("DVIDS_API_KEY", services.GetServices<IFootageArchive>().First().Profile.Off);
    }

    [Fact]
    public void The_key_is_read_from_the_environment_and_one_that_is_configured_comes_first()
    {
        using var services = Services(("DVIDS_API_KEY", " key-other "), ("Footage:Dvids:ApiKey", "key-own"), ("DVIDS_API_SECRET", "secret"), ("DVIDS_REFERER", " https://films.example "));
        var options = services.GetRequiredService<IOptions<DvidsOptions>>().Value;
        Assert.Equal(("key-own", "secret", "https://films.example"), (options.ApiKey, options.ApiSecret, options.Referer));
    }

    [Theory]
    [InlineData("films@desk.example", true)]
    [InlineData("https://desk.example/about", true)]
    [InlineData("(nobody)", false)]
    [InlineData("a\r\nX-Other: b", false)]
    [InlineData("", false)]
    public void A_contact_is_one_line_without_brackets(string contact, bool isValid)
    {
        using var services = Services(("Footage:Contact", contact));
        var failure = Record.Exception(() => services.GetRequiredService<IOptions<CallOptions>>().Value);
        Assert.Equal(isValid, failure is null);
        Assert.True(isValid || failure is OptionsValidationException, $"{failure}");
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build())
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Home(AppContext.BaseDirectory))
        .AddDvids().AddNasa().AddSvs()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
