using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>What a file page says of its rights. Whether that clears it is decided elsewhere. Pure.</summary>
internal static partial class FileTerms
{
    /// <summary>The terms of a file.</summary>
    /// <param name="told">What its page says.</param>
    /// <param name="title">Of the file.</param>
    /// <param name="author">Who made it.</param>
    public static FootageTerms Of(FileWords told, string title, string author)
    {
        var said = PlainText.OneLine(told.Text("LicenseShortName"), 80);
        var licence = Exact(said);
        var marks = PlainText.OneLine(told.Text("Restrictions").Replace("|", ", ", StringComparison.Ordinal), 120);
        var name = licence.Length > 0 ? licence : said;
        return new(name, CreditLines.Of(title, author, name, CommonsArchive.Title), marks, Clearance.NeedsPerson)
        {
            LicenceUrl = Uri.TryCreate(told.Text("LicenseUrl"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : "",
            Doubt = Doubt(),
        };

        string Doubt() =>
            marks.Length > 0 ? $"Its page warns of other rights in it: {marks.TrimEnd('.')}."
            : told.Is("NonFree") ? "Its page says that it is not free."
            : said.Length == 0 ? "Its page names no licence."
            : licence.Length == 0 ? $"Its licence, {said.TrimEnd('.')}, is none that films are made with without a look at it."
            : "";
    }

    /// <summary>The licence by its exact short name; empty when it is another one.</summary>
    private static string Exact(string name) => name switch
    {
        "CC0" or "CC0 1.0" => "CC0",
        "Public domain" => "Public domain",
        "PDM" or "PDM 1.0" or "Public domain mark" or "Public Domain Mark" or "Public Domain Mark 1.0" => "Public domain mark",
        _ => CreativeCommons().IsMatch(name) ? name : "",
    };

    [GeneratedRegex(@"^CC BY(-SA)? [1-4]\.[05]( [a-z]{2,3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CreativeCommons();
}
