namespace Newsreel.Providers.Llm.Gemini;

/// <summary>Settings of Gemini, section <c>Llm:Gemini</c>.</summary>
internal sealed class GeminiOptions : ServiceOptions
{
    /// <summary>
    /// Address <c>https://generativelanguage.googleapis.com/v1beta</c>; model <c>gemini-3.5-flash</c> with a context of 1,048,576 tokens; key from
    /// <c>GEMINI_API_KEY</c>. The prices of the model are not known here: without <c>InputPrice</c> and <c>OutputPrice</c> a run cannot reckon its cost.
    /// </summary>
    public GeminiOptions()
    {
        BaseUrl = new("https://generativelanguage.googleapis.com/v1beta");
        Model = "gemini-3.5-flash";
        ContextTokens = 1_048_576;
    }
}
