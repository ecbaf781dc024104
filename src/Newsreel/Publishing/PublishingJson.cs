using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Newsreel.Publishing;

/// <summary>How the files of this room are written as JSON: camel case, indented, letters of all scripts as they are.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Citations))]
[JsonSerializable(typeof(IReadOnlyList<CreditEntry>))]
internal sealed partial class PublishingJson : JsonSerializerContext
{
    /// <summary>The one to use. Made on first use: the generated default must be there before it.</summary>
    public static PublishingJson Files => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
