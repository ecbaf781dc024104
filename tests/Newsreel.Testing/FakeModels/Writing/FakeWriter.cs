using System.Text.Encodings.Web;
using System.Text.Json;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>
/// Writes as a model would, the same for the same prompt: it keeps to the schema that the service or the prompt gives, to the
/// <see cref="FakeOrder"/> and to the <see cref="SourcePassage"/>s of the prompt.
/// </summary>
public sealed class FakeWriter(FakeWriterOptions options) : IFakeWriter
{
    /// <summary>A figure of <see cref="FakeWriterOptions.FalseClaims"/> that stands in no source.</summary>
    public const string FalseFigure = "7,431";

    /// <summary>A name of <see cref="FakeWriterOptions.FalseClaims"/> that stands in no source.</summary>
    public const string FalseName = "Dietmar Vossberg";

    /// <summary>The sentence of <see cref="FakeWriterOptions.FalseClaims"/>.</summary>
    public const string FalseClaim = $"Exactly {FalseFigure} people followed Colonel {FalseName} that night.";

    private const int WordsOfText = 60;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A good model.</summary>
    public FakeWriter() : this(new())
    {
    }

    /// <inheritdoc />
    public string Write(FakeAsk ask)
    {
        var order = FakeOrder.Of(ask);
        var author = new SceneAuthor(options, ask, order);
        var schema = ask.Schema ?? PromptSchema.Find(ask);
        if (schema is null && !ask.WantsJson && order.Scenes.Count is 0) return author.Sentences("text", WordsOfText);
        return new SchemaFiller(schema ?? PromptSchema.Usual, ask, order, author).Fill().ToJsonString(Json);
    }
}
