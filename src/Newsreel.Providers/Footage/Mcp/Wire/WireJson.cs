using System.Text.Json.Serialization;

namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>The JSON of the tools. Unknown arguments are refused, so that a misspelt filter is not taken for none.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchArguments))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(DetailsArguments))]
[JsonSerializable(typeof(DetailsAnswer))]
[JsonSerializable(typeof(DownloadArguments))]
[JsonSerializable(typeof(DownloadAnswer))]
[JsonSerializable(typeof(PingArguments))]
[JsonSerializable(typeof(PingAnswer))]
[JsonSerializable(typeof(WireFailure))]
[JsonSerializable(typeof(Dictionary<string, System.Text.Json.JsonElement>))]
internal sealed partial class WireJson : JsonSerializerContext;

/// <summary>JSON of schemas.</summary>
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class WireSchemaJson : JsonSerializerContext;
