using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Llm.Ollama;

/// <summary>A model that Ollama has.</summary>
/// <param name="Name">With its tag: <c>qwen3:8b</c>.</param>
/// <param name="Family">What it descends from; empty when not told.</param>
/// <param name="Billions">Of parameters; zero when not told.</param>
internal sealed partial record OllamaModel(string Name, string Family, double Billions)
{
    /// <summary>Whether it runs on other people's machines.</summary>
    public bool IsElsewhere => Name.EndsWith("-cloud", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(":cloud", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it writes texts: it does not measure, translate into numbers or only see.</summary>
    public bool Writes => !Measures().IsMatch(Name) && !Family.Contains("bert", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one from the list.</summary>
    public static OllamaModel Of(JsonElement element)
    {
        var details = element.Field("details") ?? default;
        var name = element.Raw("name") is { Length: > 0 } given ? given : element.Raw("model");
        var size = Size().Match(details.Raw("parameter_size")) is { Success: true } told ? told : Size().Match(name.Split(':').Last());
        var number = size.Success ? double.Parse(size.Groups["number"].Value, CultureInfo.InvariantCulture) : 0;
        return new(name, details.Raw("family"), size.Success && size.Groups["unit"].Value is "M" or "m" ? number / 1000 : number);
    }

    /// <summary>The one that writes best: not made for something else, told what to do, large. Null when none writes.</summary>
    public static OllamaModel? Best(IEnumerable<OllamaModel> models) => models
        .Where(model => model.Writes && !model.IsElsewhere)
        .OrderBy(model => MadeForElse().IsMatch(model.Name))
        .ThenBy(model => Bare().IsMatch(model.Name))
        .ThenByDescending(model => model.Billions)
        .ThenBy(model => model.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether this is the model of a name, which may be without its tag.</summary>
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Name, name + ":latest", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("embed|bge-|minilm|reranker|paraphrase-|snowflake-arctic|ocr|whisper", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Measures();

    [GeneratedRegex("code|coder|math|sql|guard|shieldgemma|llava|moondream|vision|-vl|function|tool", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MadeForElse();

    [GeneratedRegex(@"[:-](text|base)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)(?<unit>[BbMm])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();
}
