namespace Newsreel.Providers.Llm.OpenAi;

/// <summary>Settings of OpenAI, section <c>Llm:OpenAI</c>.</summary>
internal sealed class OpenAiOptions : ServiceOptions
{
    /// <summary>
    /// Address <c>https://api.openai.com/v1</c>; model <c>gpt-5.4-mini</c>, which writes well for little; key from <c>OPENAI_API_KEY</c>. The prices of the
    /// model are not known here: without <c>InputPrice</c> and <c>OutputPrice</c> a run cannot reckon its cost.
    /// </summary>
    public OpenAiOptions()
    {
        BaseUrl = new("https://api.openai.com/v1");
        Model = "gpt-5.4-mini";
    }
}
