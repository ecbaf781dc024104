using System.Text.Json;
using Newsreel.Providers.Llm.Calls;

namespace Newsreel.Providers.Tests.Llm.Calls;

public sealed class WireSchemaTests
{
    [Fact]
    public void Bounds_go_and_fields_of_their_names_stay()
    {
        var strict = WireSchema.Strict(JsonElement.Parse(
            """
            {"type":"object","properties":{"pattern":{"type":"string","pattern":"x"},"kind":{"enum":["minItems","default"]},
             "list":{"type":"array","maxItems":2,"items":{"$ref":"#/$defs/part"}}},"$defs":{"part":{"type":"object","properties":{"minimum":{"type":["integer","null"],"minimum":1}}}}}
            """));
        Assert.Equal(
            """
            {"type":"object","properties":{"pattern":{"type":"string"},"kind":{"enum":["minItems","default"]},"list":{"type":"array","items":{"$ref":"#/$defs/part"}}},"$defs":{"part":{"type":"object","properties":{"minimum":{"type":["integer","null"]}},"additionalProperties":false,"required":["minimum"]}},"additionalProperties":false,"required":["pattern","kind","list"]}
            """,
            strict.GetRawText());
    }
}
