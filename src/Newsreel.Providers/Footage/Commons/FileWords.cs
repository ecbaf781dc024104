using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>What the wiki says of a file: values in HTML, each in an object of its own. Pure.</summary>
internal readonly partial record struct FileWords(JsonElement Fields)
{
    /// <summary>A value in plain words; empty when it is missing.</summary>
    public string Text(string name) => PlainText.FromHtml(Raw(name)).Trim();

    /// <summary>A value of yes or no.</summary>
    public bool Is(string name) => Raw(name).Trim().ToUpperInvariant() is "TRUE" or "1" or "YES";

    /// <summary>When it was taken, as an ISO date where the page holds one.</summary>
    public string Date => MachineDate().Match(Raw("DateTimeOriginal")) is { Success: true } match ? match.Groups["date"].Value : Text("DateTimeOriginal");

    private string Raw(string name) => Fields.Field(name) is { } field ? field.Raw("value") : "";

    [GeneratedRegex(@"\bdatetime=""(?<date>[0-9-]{4,10})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineDate();
}
