using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Providers.Tests.Footage.Mcp;
using Newsreel.Providers.Voices.Kokoro;
using Newsreel.Providers.Voices.Kokoro.Install;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Kokoro;

public sealed class KokoroInstallerTests : IDisposable
{
    private readonly KokoroBench bench = new(model: null);
    private readonly TempFolder brought = new();
    // Pauses between tries are short, deadlines are not.
    private readonly HastyClock waits = new(least: 0.5, most: 10);
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddGuardedCalls().AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        services.Dispose();
        brought.Dispose();
        bench.Dispose();
    }

    [Fact]
    public void What_it_takes_is_told_before_anything_is_fetched()
    {
        var plan = Installer().Plan(new("int8"));

        Assert.Equal(["model_quantized.onnx", NativeLibraryInstall.FileName], plan.Items.Where(item => item.Kind is not "voice").Select(item => item.Name));
        Assert.Equal(54, plan.Items.Count(item => item.Kind is "voice"));
        Assert.InRange(plan.Bytes, 230_000_000, 240_000_000);
        Assert.False(Directory.Exists(bench.Folder));
        Assert.Contains("fp32", Assert.Throws<NewsreelException>(() => Installer().Plan(new("fp64"))).Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_a_person_brings_is_installed_and_speaks()
    {
        Bring(new SmallKokoro { TellsDurations = true });
        var progress = new List<InstallProgress>();

        var plan = Installer().Plan(new("fp16") { From = brought.Root, Trusts = true });
        await Installer().InstallAsync(plan, new Told(progress.Add), Token);

        Assert.Equal(11, (await bench.SpeakAsync("The convoy reached the harbour before dawn, and nobody was hurt.")).Times.Count);
        Assert.Equal(["model_fp16.onnx"], Directory.GetFiles(bench.Folder, "*.onnx").Select(Path.GetFileName));
        Assert.Equal(plan.Bytes, progress[^1].Done);
        Assert.Empty(Installer().Plan(new("fp16")).Items);
        Assert.NotEmpty(bench.Files.Release);
    }

    [Fact]
    public async Task A_model_with_an_unknown_hash_is_only_taken_when_somebody_vouches_for_it()
    {
        Bring(new SmallKokoro());

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Installer().InstallAsync(Installer().Plan(new("fp16") { From = brought.Root }), new Told(_ => { }), Token));

        Assert.Equal("voice-hash", failure.Code);
        Assert.Contains("--trust", failure.Action, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(bench.Folder));
    }

    [Fact]
    public async Task A_folder_without_the_files_is_refused_with_what_it_lacks()
    {
        var none = await Assert.ThrowsAsync<NewsreelException>(() => Installer().InstallAsync(Installer().Plan(new("fp16") { From = brought.Root }), new Told(_ => { }), Token));
        File.WriteAllBytes(brought.File("model_fp16.onnx"), new SmallKokoro().ToModel());
        var voiceless = await Assert.ThrowsAsync<NewsreelException>(() => Installer().InstallAsync(Installer().Plan(new("fp16") { From = brought.Root, Trusts = true }), new Told(_ => { }), Token));

        Assert.Contains("model_fp16.onnx", none.Message, StringComparison.Ordinal);
        Assert.Contains("af_heart.bin", voiceless.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { MirrorFault.None }, 1)]
    [InlineData(new[] { MirrorFault.BreaksOff, MirrorFault.BreaksOff }, 3)]
    [InlineData(new[] { MirrorFault.BreaksOff, MirrorFault.IgnoresRange }, 2)]
    [InlineData(new[] { MirrorFault.Busy }, 2)]
    public async Task A_file_is_fetched_whole_and_goes_on_where_it_broke_off(MirrorFault[] faults, int requests)
    {
        await using var mirror = await FakeMirror.StartAsync(Token);
        var content = Bytes(700_000);
        mirror.Put("onnx/model.onnx", content, faults);

        await FetchAsync(mirror, content);

        Assert.Equal(content, await File.ReadAllBytesAsync(brought.File("model.onnx"), Token));
        Assert.Equal(requests, mirror.Requests.Count);
        Assert.Equal(["model.onnx"], brought.Names);
        if (faults[0] is MirrorFault.BreaksOff) Assert.Matches("^bytes=[1-9][0-9]+-$", mirror.Requests[1].Range);
    }

    [Theory]
    [InlineData(MirrorFault.Changed, "voice-hash", "SHA-256")]
    [InlineData(MirrorFault.Page, "voice-download", "a page in place of the file")]
    [InlineData(MirrorFault.Endless, "voice-download", "more than")]
    [InlineData(MirrorFault.Forbids, "voice-download", "403")]
    public async Task A_mirror_that_sends_something_else_is_told_and_nothing_of_it_is_installed(MirrorFault fault, string code, string words)
    {
        await using var mirror = await FakeMirror.StartAsync(Token);
        var content = Bytes(700_000);
        mirror.Put("onnx/model.onnx", content, [.. Enumerable.Repeat(fault, 20)]);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => FetchAsync(mirror, content));

        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Empty(brought.Names);
    }

    [Fact]
    public async Task A_download_that_was_stopped_goes_on_from_there_another_day()
    {
        await using var mirror = await FakeMirror.StartAsync(Token);
        var content = Bytes(700_000);
        mirror.Put("onnx/model.onnx", content);
        await File.WriteAllBytesAsync(brought.File("model.onnx.part"), content[..300_000], Token);

        await FetchAsync(mirror, content);

        Assert.Equal("bytes=300000-", Assert.Single(mirror.Requests).Range);
        Assert.Equal(content, await File.ReadAllBytesAsync(brought.File("model.onnx"), Token));
    }

    [Fact]
    public async Task A_model_of_a_mirror_that_is_not_the_real_one_is_refused()
    {
        await using var mirror = await FakeMirror.StartAsync(Token);
        bench.Settings.Address = mirror.Address;
        mirror.Put("onnx/model_fp16.onnx", new SmallKokoro().ToModel());

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Installer().InstallAsync(Installer().Plan(new("fp16")), new Told(_ => { }), Token));

        Assert.Equal("voice-download", failure.Code);
        Assert.Empty(Directory.GetFiles(bench.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Voices_that_are_missing_come_from_the_mirror_one_by_one()
    {
        await using var mirror = await FakeMirror.StartAsync(Token);
        bench.Settings.Address = mirror.Address;
        new SmallKokoro().Install(bench.Folder, KokoroBench.Library, "af_heart");
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, KokoroFiles.NotesName), """{"variant":"fp16","model":"model.onnx","sha256":"small"}""", Token);
        foreach (var voice in KokoroVoices.All) mirror.Put($"voices/{voice.Id}.bin", SmallKokoro.VoiceFile(voice.Id));

        var plan = Installer().Plan(new("fp16"));
        await Installer().InstallAsync(plan, new Told(_ => { }), Token);

        Assert.Equal(53, plan.Items.Count);
        Assert.Equal(54, (await bench.Engine.VoicesAsync(Token)).Count(voice => voice.IsInstalled));
    }

    [Fact]
    public async Task An_archive_of_voices_that_was_cut_off_is_refused_and_a_repair_replaces_one()
    {
        Bring(new SmallKokoro());
        var whole = await File.ReadAllBytesAsync(brought.File("voices-v1.0.bin"), Token);
        await File.WriteAllBytesAsync(brought.File("voices-v1.0.bin"), whole[..900_000], Token);
        var request = new InstallRequest("fp16") { From = brought.Root, Trusts = true };
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Installer().InstallAsync(Installer().Plan(request), new Told(_ => { }), Token));
        Assert.Equal("voice-table", failure.Code);
        Assert.Empty(bench.Files.Archives());

        await File.WriteAllBytesAsync(Path.Combine(bench.Folder, "voices-v1.0.bin"), whole[..900_000], Token);
        await File.WriteAllBytesAsync(brought.File("voices-v1.0.bin"), whole, Token);
        await Installer().InstallAsync(Installer().Plan(request with { Repairs = true }), new Told(_ => { }), Token);

        Assert.Equal(54, (await bench.Engine.VoicesAsync(Token)).Count(voice => voice.IsInstalled));
    }

    [Fact]
    public async Task What_a_broken_copy_left_counts_as_nothing()
    {
        new SmallKokoro().Install(bench.Folder, KokoroBench.Library);
        await File.WriteAllTextAsync(Newsreel.Media.PartFile.For(Path.Combine(bench.Folder, "voices-v1.0.bin")), "half", Token);
        await File.WriteAllTextAsync(Newsreel.Media.PartFile.For(Path.Combine(bench.Folder, "a.onnx")), "half", Token);

        Assert.Equal("model.onnx", Path.GetFileName(bench.Files.Model));
        Assert.Equal(2, bench.Files.Voices().Count);
    }

    private Task FetchAsync(FakeMirror mirror, byte[] content) => Download().FetchAsync(
        new("model.onnx", new(mirror.Address, "onnx/model.onnx"), mirror.Address, content.Length, content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))), brought.File("model.onnx"), new Progress(), Token);

    private ModelDownload Download() => new(services.GetRequiredService<GuardedCalls>(), waits);

    private KokoroInstaller Installer() => new(bench.Files, Options.Create(bench.Settings), Download());

    private void Bring(SmallKokoro model)
    {
        File.WriteAllBytes(brought.File("model_fp16.onnx"), model.ToModel());
        File.WriteAllBytes(brought.File("voices-v1.0.bin"), SmallKokoro.Archive([.. KokoroVoices.All.Select(voice => voice.Id)]));
        File.Copy(KokoroBench.Library, brought.File(NativeLibraryInstall.FileName));
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private sealed class Told(Action<InstallProgress> action) : IProgress<InstallProgress>
    {
        public void Report(InstallProgress value) => action(value);
    }

    private sealed class Progress : IProgress<long>
    {
        public void Report(long value)
        {
        }
    }
}
