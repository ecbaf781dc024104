using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class UnavailableDatabaseTests : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_folder_in_its_place_is_refused()
    {
        Directory.CreateDirectory(home.Path);
        await RefusedAsync("database-is-folder", home.Path);
    }

    [Theory]
    [InlineData("This is a text file, not a database.")]
    [InlineData("SQLite format 3")]
    public async Task A_text_file_in_its_place_is_refused_and_left_alone(string text)
    {
        await File.WriteAllTextAsync(home.Path, text, TestContext.Current.CancellationToken);
        await RefusedAsync("database-not-sqlite", home.Path);
        Assert.Equal(text, await File.ReadAllTextAsync(home.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_of_rubbish_behind_a_right_header_is_refused()
    {
        var bytes = new byte[8192];
        "SQLite format 3\0"u8.CopyTo(bytes);
        Array.Fill(bytes, (byte)0xA5, 16, bytes.Length - 16);
        await File.WriteAllBytesAsync(home.Path, bytes, TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.OpenAsync(TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.DatabaseUnavailable, failure.Kind);
    }

    [Fact]
    public async Task A_home_that_is_a_file_is_refused()
    {
        var file = Path.Combine(home.Home.Root, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await RefusedAsync("home-is-file", file, new(file));
    }

    [Fact]
    public async Task A_home_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(home.Home.Root, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var below = Path.Combine(file, "home");
        await RefusedAsync("home-unavailable", below, new(below));
    }

    [Fact]
    public async Task A_file_without_any_write_bit_is_refused_even_to_the_superuser()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix file modes.");
        await home.NewStore().OpenAsync(TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(home.Path, UnixFileMode.UserRead);
        await RefusedAsync("database-read-only", home.Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_read_only_file_system_is_refused(bool databaseExists)
    {
        var token = TestContext.Current.CancellationToken;
        if (databaseExists)
        {
            using var database = new Database(home.Home, home.Time);
            await database.OpenAsync(token);
        }

        var mount = Path.Combine(Path.GetTempPath(), "newsreel-read-only-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(mount);
        try
        {
            Assert.SkipUnless(await RunsAsync("mount", "--bind", home.Home.Root, mount), "Mounting needs more rights than this account has.");
            try
            {
                Assert.SkipUnless(await RunsAsync("mount", "-o", "remount,ro,bind", mount), "This system makes no read-only mounts.");
                using var database = new Database(new(mount), home.Time);
                var failure = await Assert.ThrowsAsync<NewsreelException>(() => database.OpenAsync(token));
                Assert.Equal(FailureKind.DatabaseUnavailable, failure.Kind);
                Assert.Contains(mount, failure.Message);
                Assert.Contains("writable", failure.Action);
            }
            finally
            {
                await RunsAsync("umount", mount);
            }
        }
        finally
        {
            Directory.Delete(mount);
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_Newsreel_is_refused()
    {
        await home.NewStore().OpenAsync(TestContext.Current.CancellationToken);
        home.Execute("INSERT INTO newsreel_migrations VALUES (99, 'future', '2030-01-01 00:00:00')");
        await RefusedAsync("database-newer", home.Path);
    }

    private Task RefusedAsync(string code, string place) => RefusedAsync(code, place, home.Home);

    private async Task RefusedAsync(string code, string place, Projects.Home where)
    {
        using var database = new Database(where, home.Time);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => database.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal((FailureKind.DatabaseUnavailable, code), (failure.Kind, failure.Code));
        Assert.Contains(place, failure.Message);
        Assert.NotEmpty(failure.Action);
    }

    private static async Task<bool> RunsAsync(string program, params string[] arguments)
    {
        try
        {
            var call = new ProgramCall(program, arguments, "preparing a test", TimeSpan.FromSeconds(20));
            return (await ExternalProgram.RunAsync(call, TestContext.Current.CancellationToken)).ExitCode == 0;
        }
        catch (NewsreelException)
        {
            return false;
        }
    }
}
