using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class ServerEnvironmentTests
{
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["PATH"] = "/bin",
        ["HOME"] = "/home/me",
        ["LC_ALL"] = "C",
        ["TMPDIR"] = "/tmp",
        ["DOTNET_ROOT"] = "/dotnet",
        ["AWS_SECRET"] = "s",
        ["LD_PRELOAD"] = "x.so",
        ["DVIDS_API_KEY"] = "k",
        ["DVIDS_REFERER"] = "r",
        ["PEXELS_API_KEY"] = "p",
        ["OPENAI_API_KEY"] = "o",
        ["Footage__Dvids__BaseUrl"] = "http://127.0.0.1:1",
        ["Footage__Contact"] = "me@example.org",
        ["HTTPS_PROXY"] = "http://me:secret@proxy.example",
        ["Footage__Nasa__BaseUrl"] = "http://127.0.0.1:2",
    };

    [Fact]
    public void The_server_of_dvids_gets_its_own_key_and_settings_and_no_other() => Assert.Equal(
        ["DOTNET_ROOT", "DVIDS_API_KEY", "DVIDS_REFERER", "Footage__Contact", "Footage__Dvids__BaseUrl", "HOME", "LC_ALL", "PATH", "TMPDIR"], Names(McpServerEntry.Own("dvids")));

    [Fact]
    public void The_server_of_nasa_gets_no_key() => Assert.Equal(
        ["DOTNET_ROOT", "Footage__Contact", "Footage__Nasa__BaseUrl", "HOME", "LC_ALL", "PATH", "TMPDIR"], Names(McpServerEntry.Own("nasa")));

    [Fact]
    public void An_outside_server_gets_what_its_entry_names_even_under_a_name_that_is_built_in()
    {
        var entry = McpServerEntry.Own("dvids") with { Command = "other", Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MINE"] = "1", ["PATH"] = "/opt" } };
        Assert.Equal(["HOME", "LC_ALL", "MINE", "PATH", "TMPDIR"], Names(entry));
        Assert.Equal("/opt", ServerEnvironment.For(entry, Own)["PATH"]);
    }

    [Fact]
    public void This_program_is_started_once_more_as_it_was_started()
    {
        Assert.Equal(["/app/Newsreel.Cli.dll", "--home", "/h", "mcp", "dvids"], OwnProgram.For("/usr/bin/dotnet", "/app", null).Arguments("/h", "dvids"));
        Assert.Equal(["--home", "/h", "mcp", "nasa"], OwnProgram.For("/app/Newsreel.Cli", "/app", null).Arguments("/h", "nasa"));
        Assert.Equal("/sdk/dotnet", OwnProgram.For("/tests/Some.Tests", "/app", "/sdk/dotnet").Command);
    }

    private static IEnumerable<string> Names(McpServerEntry entry) => ServerEnvironment.For(entry, Own).Keys.Order(StringComparer.OrdinalIgnoreCase);
}
