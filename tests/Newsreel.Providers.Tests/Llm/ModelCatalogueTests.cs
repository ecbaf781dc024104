using Microsoft.Extensions.Options;
using Newsreel.Common;

namespace Newsreel.Providers.Tests.Llm;

public sealed class ModelCatalogueTests
{
    [Fact]
    public void Services_come_in_the_order_of_the_settings_and_by_name()
    {
        using var kit = new ModelKit([new("Llm:Order", "ollama, Groq")]);
        Assert.Equal(["ollama", "groq"], kit.Catalogue.Fallbacks.Select(provider => provider.Name));
        Assert.Equal(["ollama", "groq", "openai", "anthropic", "gemini"], kit.Catalogue.All.Select(provider => provider.Name));
        Assert.Equal("Gemini", kit.Catalogue.Named("GEMINI").Title);
        var failure = Assert.Throws<NewsreelException>(() => kit.Catalogue.Named("gtp"));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("ollama, groq, openai", failure.Action);
    }

    [Fact]
    public void By_itself_the_order_ends_on_this_machine()
    {
        using var kit = new ModelKit([]);
        Assert.Equal(["groq", "openai", "anthropic", "gemini", "ollama"], kit.Catalogue.Fallbacks.Select(provider => provider.Name));
        Assert.All(kit.Catalogue.All.SkipLast(1), provider => Assert.Contains("_API_KEY", provider.Obstacle));
    }

    [Theory]
    [InlineData("Llm:Order", "groq, chatgpt")]
    [InlineData("Llm:Groq:BaseUrl", "https://me:secret@groq.example")]
    [InlineData("Llm:Groq:MostOutputTokens", "131072")]
    [InlineData("Llm:Groq:TotalDeadline", "00:00:01")]
    [InlineData("Llm:Groq:InputPrice", "-1")]
    public void Settings_that_cannot_be_are_refused(string name, string value)
    {
        using var kit = new ModelKit([new(name, value)]);
        Assert.Throws<OptionsValidationException>(() => kit.Catalogue);
    }
}
