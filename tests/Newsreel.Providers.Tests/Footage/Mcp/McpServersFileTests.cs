using Newsreel.Common;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class McpServersFileTests
{
    [Fact]
    public void The_usual_form_is_read()
    {
        var entries = Read("""
            {
              // People comment.
              "mcpServers": {
                "my-archive": { "command": "uvx", "args": ["my-archive", "--quiet"], "env": { "MY_KEY": "k" }, "type": "stdio", "disabled": false },
                "far": { "url": "https://mcp.example/v1", "priority": 5 },
                "dvids": { "enabled": false },
              }
            }
            """);
        Assert.Equal(["my-archive", "far", "dvids"], entries.Select(entry => entry.Name));
        Assert.Equal(("uvx", "k", true, McpServerEntry.UsualPriority), (entries[0].Command, entries[0].Environment["MY_KEY"], entries[0].IsEnabled, entries[0].Priority));
        Assert.Equal(["my-archive", "--quiet"], entries[0].Arguments);
        Assert.Equal((new Uri("https://mcp.example/v1"), 5), (entries[1].Address, entries[1].Priority));
        Assert.False(entries[2].IsEnabled);
        Assert.True(entries[2].IsOwn);
    }

    [Theory]
    [InlineData("{\n \"mcpServers\": {\n  \"a\": { \"command\": \"x\" \"args\": [] }\n } }", 3, "")]
    [InlineData("{\n \"mcpServers\": {\n  \"a\": {\n   \"command\": \"x\",\n   \"args\": \"one\" } } }", 5, "args")]
    [InlineData("{\n \"mcpServers\": {\n  \"ok\": { \"command\": \"a\" },\n  \"a\": { } } }", 4, "neither")]
    [InlineData("{ \"mcpServers\": {\n  \"a\": { \"command\": \"x\", \"url\": \"https://x.example\" } } }", 2, "both")]
    [InlineData("{ \"mcpServers\": {\n  \"a\": { \"url\": \"file:///etc\" } } }", 2, "http")]
    [InlineData("{ \"mcpServers\": {\n\n  \"../a\": { \"command\": \"x\" } } }", 3, "../a")]
    [InlineData("{ \"mcpServers\": {\n  \"a\": null } }", 2, "nothing")]
    [InlineData("[]", 1, "")]
    [InlineData("", 1, "")]
    public void A_broken_file_is_a_wrong_request_that_names_file_line_and_reason(string text, int line, string reason)
    {
        var failure = Assert.Throws<NewsreelException>(() => Read(text));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("home/mcp_servers.json", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"(line {line})", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_shows_no_value_of_the_file() =>
        Assert.DoesNotContain("key-secret", Assert.Throws<NewsreelException>(() => Read("""{ "mcpServers": { "a": { "command": "x", "env": { "K": "key-secret" }, "args": [1] } } }""")).Message, StringComparison.Ordinal);

    [Fact]
    public void No_file_is_no_entries() => Assert.Empty(McpServersFile.Load("/nowhere/mcp_servers.json", BuiltInServers.Names));

    private static IReadOnlyList<McpServerEntry> Read(string text) => McpServersFile.Read(text, "home/mcp_servers.json", BuiltInServers.Names);
}
