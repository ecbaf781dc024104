using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>Reads <c>mcp_servers.json</c>, the usual form of <c>mcpServers</c> with <c>enabled</c> and <c>priority</c>. Fields that nobody here knows are left aside.</summary>
internal static partial class McpServersFile
{
    /// <summary>The name of the file under home.</summary>
    public const string Name = "mcp_servers.json";

    private const long MostBytes = 1 << 20;
    private const int DepthOfNames = 2;

    /// <summary>Reads the file; none is no entries.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="builtIn">Names of sources that need neither program nor address.</param>
    /// <exception cref="NewsreelException">It is broken or cannot be read: a wrong request that names file and line.</exception>
    public static IReadOnlyList<McpServerEntry> Load(string path, IReadOnlySet<string> builtIn)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return [];
        if (file.Length > MostBytes) throw Broken(path, 1, "is far too long");
        try
        {
            return Read(File.ReadAllText(path), path, builtIn);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Usage($"'{path}' cannot be read: {failure.Message.TrimEnd('.')}.", "Check the permissions of the file.");
        }
    }

    /// <summary>Reads the text of the file. Pure.</summary>
    /// <param name="text">What the file holds.</param>
    /// <param name="path">For messages.</param>
    /// <param name="builtIn">Names of sources that need neither program nor address.</param>
    /// <exception cref="NewsreelException">It is broken: a wrong request that names file and line.</exception>
    public static IReadOnlyList<McpServerEntry> Read(string text, string path, IReadOnlySet<string> builtIn)
    {
        try
        {
            var document = JsonSerializer.Deserialize(text, McpServersJson.Default.McpServersDocument);
            return [.. (document?.McpServers ?? []).Select(named => Entry(named.Key, named.Value, builtIn, reason => Broken(path, LineOf(text, named.Key), reason)))];
        }
        catch (JsonException broken)
        {
            var where = broken.Path is { Length: > 1 } field ? $" at {field}" : "";
            throw Broken(path, (broken.LineNumber ?? 0) + 1, $"is not as it should be{where}", broken);
        }
    }

    private static McpServerEntry Entry(string name, McpServerRecord? given, IReadOnlySet<string> builtIn, Func<string, NewsreelException> fail)
    {
        if (!SourceName().IsMatch(name)) throw fail($"names a server '{name}'; a name has lower-case letters, digits and dashes, at most 40");
        if (given is null) throw fail($"says nothing of '{name}'");
        var (hasCommand, hasUrl) = (given.Command is { Length: > 0 }, given.Url is { Length: > 0 });
        if (hasCommand && hasUrl) throw fail($"gives '{name}' both a command and a url");
        if (!hasCommand && !hasUrl && !builtIn.Contains(name)) throw fail($"gives '{name}' neither a command nor a url");
        return new(
            name,
            given.Command ?? "",
            given.Args ?? [],
            given.Env ?? new Dictionary<string, string>(StringComparer.Ordinal),
            hasUrl ? Address(given.Url!, name, fail) : null,
            given.Enabled,
            given.Priority);
    }

    private static Uri Address(string url, string name, Func<string, NewsreelException> fail) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw fail($"gives '{name}' a url that is no http or https address");

    private static long LineOf(string text, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read() && !(reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == DepthOfNames && reader.ValueTextEquals(name)))
        {
        }

        return 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
    }

    private static NewsreelException Broken(string path, long line, string reason, Exception? cause = null) => new(
        FailureKind.Usage, "usage", $"'{path}' {reason} (line {line}).",
        "Mend the file: { \"mcpServers\": { \"name\": { \"command\": \"…\", \"args\": [\"…\"], \"env\": { }, \"enabled\": true, \"priority\": 100 } } }, or \"url\" instead of \"command\".",
        cause);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SourceName();
}

/// <summary>The file as it is written.</summary>
internal sealed record McpServersDocument(Dictionary<string, McpServerRecord?>? McpServers = null);

/// <summary>An entry as it is written.</summary>
internal sealed record McpServerRecord(
    string? Command = null, IReadOnlyList<string>? Args = null, IReadOnlyDictionary<string, string>? Env = null, string? Url = null,
    bool Enabled = true, int Priority = McpServerEntry.UsualPriority);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(McpServersDocument))]
internal sealed partial class McpServersJson : JsonSerializerContext;
