using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Scripting;

namespace Newsreel.Publishing;

/// <summary>What is said, as one page to read: no script, no other file, light and dark.</summary>
internal static class Transcript
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page. Every text in it is escaped; every sentence has an anchor with its time.</summary>
    public static string Html(Publication publication)
    {
        var narration = publication.Narration;
        var title = Encoder.Encode(publication.Timeline.Name);
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="{Encoder.Encode(Languages.PageTagOf(narration.Voice.Language))}" dir="{(Languages.RunsRightToLeft(narration.Voice.Language) ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {TranscriptStyle.Css}
            </style>
            </head>
            <body>
            <header><h1>{title}</h1></header>
            <main>

            """);
        string? chapter = null;
        foreach (var scene in narration.Scenes)
        {
            if (scene.Chapter is not null && !string.Equals(scene.Chapter, chapter, StringComparison.Ordinal))
                page.Append("<h2>").Append(Encoder.Encode(scene.Chapter)).Append("</h2>\n");
            chapter = scene.Chapter;
            AppendScene(page, scene);
        }

        AppendSources(page, publication.Citations);
        page.Append("</main>\n<footer lang=\"en\" dir=\"ltr\">\n");
        foreach (var line in publication.Disclosure.Lines) page.Append("<p>").Append(Encoder.Encode(line)).Append("</p>\n");
        return page.Append("</footer>\n</body>\n</html>\n").ToString();
    }

    private static void AppendScene(StringBuilder page, NarratedScene scene)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"scene-{scene.Number}\">\n");
        if (scene.Sentences.Count == 0 && scene.Interlude is { } interlude)
        {
            AppendStart(page, $"s{scene.Number}-1", scene.Sound.Start);
            page.Append("<span lang=\"en\" dir=\"ltr\"><i>").Append(Encoder.Encode(Heard(interlude))).Append("</i></span></p>\n");
        }

        for (var i = 0; i < scene.Sentences.Count; i++)
        {
            var sentence = scene.Sentences[i];
            AppendStart(page, string.Create(CultureInfo.InvariantCulture, $"s{scene.Number}-{i + 1}"), sentence.Start);
            page.Append("<span>");
            if (i == 0 && scene.Interlude?.Speaker is { } speaker) page.Append("<b>").Append(Encoder.Encode(speaker)).Append(":</b> ");
            page.Append(Encoder.Encode(sentence.Text));
            if (sentence.Quotation is { } words)
                page.Append(CultureInfo.InvariantCulture, $" <cite><a href=\"#source-{words.Source}\" title=\"{Encoder.Encode(words.Text)}\">[{words.Source}]</a></cite>");
            page.Append("</span></p>\n");
        }

        page.Append("</section>\n");
    }

    private static void AppendStart(StringBuilder page, string anchor, long sample)
    {
        var time = AudioFormat.Duration(sample);
        var seconds = string.Create(CultureInfo.InvariantCulture, $"PT{time.TotalSeconds:0.###}S");
        page.Append(CultureInfo.InvariantCulture, $"<p id=\"{anchor}\"><a href=\"#{anchor}\"><time datetime=\"{seconds}\">{ReadableTime.Of(time)}</time></a> ");
    }

    private static string Heard(Interlude interlude) =>
        interlude.Kind is SceneKind.Breath ? "[natural sound]" : interlude.Speaker is { } speaker ? $"[{speaker} speaks]" : "[somebody speaks]";

    // Only what a person brought is numbered: the publications behind an article of the library stand in the credits.
    private static void AppendSources(StringBuilder page, Citations citations)
    {
        if (!citations.Sentences.Any(sentence => sentence.Offset is not null)) return;
        page.Append("<section id=\"sources\">\n<h2>Sources</h2>\n");
        foreach (var source in citations.Sources)
        {
            var title = Encoder.Encode(source.Title);
            page.Append(CultureInfo.InvariantCulture, $"<p id=\"source-{source.Number}\"><span>[{source.Number}]</span> <span>")
                .Append(source.Url.Length > 0 ? $"<a href=\"{Encoder.Encode(source.Url)}\">{title}</a>" : title)
                .Append(CultureInfo.InvariantCulture, $" ({Encoder.Encode(source.ReadOn is { } day ? $"read {day:d MMMM yyyy}" : source.Path)})</span></p>\n");
        }

        page.Append("</section>\n");
    }
}
