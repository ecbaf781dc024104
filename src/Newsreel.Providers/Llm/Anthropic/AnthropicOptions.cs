namespace Newsreel.Providers.Llm.Anthropic;

/// <summary>Settings of Anthropic, section <c>Llm:Anthropic</c>.</summary>
internal sealed class AnthropicOptions : ServiceOptions
{
    /// <summary>
    /// Address <c>https://api.anthropic.com</c>; model <c>claude-sonnet-5</c> with a context of 200,000 tokens; key from <c>ANTHROPIC_API_KEY</c>. The prices of the
    /// model are not known here: without <c>InputPrice</c> and <c>OutputPrice</c> a run cannot reckon its cost.
    /// </summary>
    public AnthropicOptions()
    {
        BaseUrl = new("https://api.anthropic.com");
        Model = "claude-sonnet-5";
        ContextTokens = 200_000;
    }
}
