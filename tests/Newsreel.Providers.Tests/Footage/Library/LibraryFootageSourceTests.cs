using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Library;
using Newsreel.Providers.Tests.Voices.Espeak;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Library;

public sealed class LibraryFootageSourceTests : FootageSourceContract, IDisposable
{
    private static readonly string[] Sea = ["sea/hospital-ship-comfort-at-sea.mp4", "sea/helicopter-lands-on-deck.mp4", "sea/port-au-prince-harbour.jpg", "sea/aircraft-carrier-underway.mp4"];

    private readonly LibraryFolder folder = new();

    protected override FootageQuery Query => new("The helicopter lands on the ship in the harbour", "Help from the sea", [folder.Root], 20);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clip_is_found_by_its_name_its_folder_and_its_sidecar()
    {
        folder.Add("border_crossing/DSC-TruckConvoy.mp4");
        folder.Add("a.mp4", """{"keywords": ["lighthouse"], "place": "Odesa"}""");
        foreach (var words in new[] { "trucks", "convoy", "the border" })
            Assert.Equal("DSC Truck Convoy", Assert.Single(await folder.FindAsync(words)).Title);
        foreach (var words in new[] { "lighthouse", "Odesa" })
            Assert.EndsWith("/a.mp4", Assert.Single(await folder.FindAsync(words)).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_examined_before_it_is_wanted()
    {
        using var counted = new ScriptedProgram("exit 1");
        for (var number = 0; number < 40; number++) folder.Add($"convoy-{number}.mp4");
        var options = Options.Create(new LibraryOptions());
        var source = new LibraryFootageSource(new(options, TimeProvider.System), new(new(counted.Path, counted.Path)), options);
        Assert.Equal(40, (await source.SearchAsync(new("convoy", "", [folder.Root], 50), TestContext.Current.CancellationToken)).Count);
        Assert.Empty(counted.Runs);
    }

    [Fact]
    public async Task Hidden_files_sidecars_linked_folders_and_what_lies_outside_are_left_out()
    {
        using var outside = new LibraryFolder();
        outside.Add("convoy-outside.mp4");
        folder.Add("convoy.mp4", "{}");
        folder.Add(".convoy-hidden.mp4");
        folder.Add(".trash/convoy.mp4");
        folder.Add("convoy.txt");
        File.CreateSymbolicLink(folder.File("convoy-link-out.mp4"), outside.File("convoy-outside.mp4"));
        File.CreateSymbolicLink(folder.File("convoy-link-in.mp4"), folder.File("convoy.mp4"));
        File.CreateSymbolicLink(folder.File("convoy-circle.mp4"), folder.File("convoy-circle.mp4"));
        Directory.CreateSymbolicLink(folder.File("convoy-again"), folder.Root);
        Assert.Equal(["convoy-link-in.mp4", "convoy.mp4"], (await folder.FindAsync("convoy")).Select(candidate => Path.GetFileName(candidate.Id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Depth_and_count_are_bounded()
    {
        folder.Add("convoy1.mp4");
        folder.Add("a/convoy2.mp4");
        folder.Add("a/b/convoy3.mp4");
        folder.Add("a/b/convoy4.mp4");
        Assert.Equal(3, (await folder.FindAsync("convoy1 convoy2 convoy3 convoy4", options => options.MostFiles = 3)).Count);
        Assert.Equal(2, (await folder.FindAsync("convoy1 convoy2 convoy3 convoy4", options => options.DeepestFolder = 2)).Count);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_empty() =>
        Assert.Empty(await LibraryFolder.Source().SearchAsync(new("convoy", "", [folder.File("nowhere")], 5), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_new_file_is_found_when_the_list_is_old()
    {
        folder.Add("convoy-1.mp4");
        var source = LibraryFolder.Source();
        var query = new FootageQuery("convoy", "", [folder.Root], 9);
        Assert.Single(await source.SearchAsync(query, TestContext.Current.CancellationToken));
        folder.Add("convoy-2.mp4");
        Assert.Equal(2, (await source.SearchAsync(query, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public void The_library_is_registered_and_its_settings_are_checked()
    {
        using var services = Host(("Footage:Library:MostFiles", "7"));
        Assert.Equal("library", Assert.Single(services.GetServices<IFootageSources>().SelectMany(sources => sources.List())).Name);
        Assert.Equal(7, services.GetRequiredService<IOptions<LibraryOptions>>().Value.MostFiles);

        using var wrong = Host(("Footage:Library:ProbeDeadline", "00:00:00"));
        Assert.Throws<OptionsValidationException>(() => wrong.GetRequiredService<IOptions<LibraryOptions>>().Value);
    }

    protected override async Task<IFootageSource?> CreateAsync()
    {
        if (!Programs.Find("ffmpeg")) return null;
        await MadeUpLibrary.CreateAsync(folder.Root, Sea, TestContext.Current.CancellationToken);
        return LibraryFolder.Source();
    }

    private static ServiceProvider Host(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddSingleton(MediaTools.InPath).AddSingleton<ClipProbe>()
            .AddLibrary().BuildServiceProvider(validateScopes: true);
    }
}
