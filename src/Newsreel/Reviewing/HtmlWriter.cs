using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Newsreel.Reviewing;

/// <summary>Writes HTML in which only the words of this program are markup: what stands in the holes of a text is escaped.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TextWriter output = output;

    /// <summary>Writes a text with holes; use is <c>html.Add($"…{value}…")</c>.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] Text text) => this;

    /// <summary>Writes text that is markup already and holds nothing of anybody else.</summary>
    public HtmlWriter Own(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>A text whose holes are escaped as they are written.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Text
    {
        private readonly HtmlWriter writer;

        public Text(int literalLength, int formattedCount, HtmlWriter writer) => this.writer = writer;

        public void AppendLiteral(string value) => writer.output.Write(value);

        public void AppendFormatted(string? value) => Encoder.Encode(writer.output, value ?? "");

        public void AppendFormatted(long value) => writer.output.Write(value.ToString(CultureInfo.InvariantCulture));
    }
}
