using System.IO.Compression;
using System.Text;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class PdfSourceTests : IDisposable
{
    private readonly MaterialBench bench = new();

    public PdfSourceTests() => Assert.SkipWhen(
        !Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))), "pdftotext is not on this machine.");

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Of_a_report_in_columns_the_text_is_read_in_its_order_without_heads_feet_and_divided_words()
    {
        var source = await ReadAsync(Report());

        Assert.Equal(("Report on the Harbour Wall", new SourceFacts("Ellery Harbour Authority", "", "", new(2026, 4, 2))), (source.Title, source.About));
        Assert.Equal(["How the wall was built", "What comes next"], source.Sections.Select(section => section.Heading));
        Assert.Equal(
            [
                "The harbour at Port Ellery was built between 1861 and 1887.",
                "It has two basins and a long-term plan for repair was agreed in 1994.",
                "Engineers inspected the wall in 2023.",
                "The inspection found voids behind the lower courses.",
                "The report rated the risk as moderate and asked for sonar surveys until the repair.",
                "Storms in March 2026 lasted three days.",
                "The highest wave measured 7.4 metres.",
                "The fish market has moved to the old rope works, and the ferry to the islands sails from the north pier until the end of April.",
                "Repairs cost between two and three million pounds.",
                "Work begins in May.",
                "The long-term plan covers the next twenty years.",
                "The authority will report again in a year.",
            ],
            source.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text));
        Assert.All(source.Sections.SelectMany(section => section.Sentences), sentence => Assert.True(source.Holds(sentence.Quotation!)));
    }

    [Theory]
    [InlineData("Microsoft Word - report_final.docx")]
    [InlineData("untitled")]
    [InlineData("annual_report")]
    public async Task A_title_that_is_the_name_of_a_file_gives_way_to_the_largest_line(string title)
    {
        var pdf = new MadeUpPdf { Facts = $"/Title ({title}) /Author (jsmith)" }.Page().Write(50, 770, 20, "The Old Bridge").Write(50, 720, 10, "The bridge fell in the night of the storm.", "Nobody was hurt when it fell.");
        var source = await ReadAsync(pdf);
        Assert.Equal(("The Old Bridge", SourceFacts.Unknown), (source.Title, source.About));
    }

    [Fact]
    public async Task Scripts_in_a_document_are_not_run_and_not_read()
    {
        var pdf = new MadeUpPdf { Catalogue = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\(\"http://127.0.0.1/\"\\);) >>" }.Page().Write(50, 720, 10, "The bridge fell in the night of the storm.");
        Assert.Equal(["The bridge fell in the night of the storm."], (await ReadAsync(pdf)).Sections[0].Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Pictures_of_pages_without_text_are_refused() =>
        await RefusesAsync(new MadeUpPdf().Page().Draw("0 0 m 100 100 l S").Page().Draw("10 10 200 200 re f").Bytes(), "no text");

    [Fact]
    public async Task A_locked_document_is_refused() => await RefusesAsync(Locked(), "password");

    [Fact]
    public async Task A_document_that_is_cut_short_is_read_or_refused()
    {
        var whole = Report().Bytes();
        await RefusesAsync(whole[..300], "damaged");
        var outcome = await Record.ExceptionAsync(() => bench.ReadAsync(sources: bench.Write("half.pdf", whole[..(whole.Length * 2 / 3)])));
        Assert.True(outcome is null or NewsreelException { Kind: FailureKind.Usage }, outcome?.ToString());
    }

    [Fact]
    public async Task A_document_that_unfolds_without_end_is_given_up()
    {
        using var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var words = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BT /F1 10 Tf 1 0 0 1 50 720 Tm (The bridge fell in the night.) Tj ET\n", 10_000)));
            for (var times = 0; times < 100; times++) zlib.Write(words);
        }

        var pdf = Encoding.Latin1.GetString(new MadeUpPdf().Page().Draw("MARK").Bytes());
        var bomb = pdf.Replace("<< /Length 5 >>\nstream\nMARK\n", $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}", StringComparison.Ordinal);
        var reader = new MaterialReader(bench.Web, PdfReader.InPath with { Deadline = TimeSpan.FromSeconds(1) }, TimeProvider.System, bench.Clips);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => reader.ReadAsync(MaterialBench.Asking() with { SourcePaths = [bench.Write("bomb.pdf", Encoding.Latin1.GetBytes(bomb))] }, TestContext.Current.CancellationToken));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("bomb.pdf", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_pdftotext_the_failure_says_what_to_install()
    {
        var reader = new MaterialReader(bench.Web, new("no-such-pdftotext"), TimeProvider.System, bench.Clips);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => reader.ReadAsync(MaterialBench.Asking() with { SourcePaths = [bench.Write("a.pdf", Report().Bytes())] }, TestContext.Current.CancellationToken));
        Assert.Equal((FailureKind.Work, "pdf-program"), (failure.Kind, failure.Code));
        Assert.Contains("a.pdf", failure.Message, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_known_by_its_first_bytes_whatever_its_name() =>
        Assert.Equal("Report on the Harbour Wall", (await bench.ReadAsync(sources: bench.Write("-layout.txt", Report().Bytes()))).Sources[0].Title);

    private async Task<SourceDocument> ReadAsync(MadeUpPdf pdf) => (await bench.ReadAsync(sources: bench.Write("report.pdf", pdf.Bytes()))).Sources[0];

    private async Task RefusesAsync(byte[] pdf, string says) => Assert.Contains(says, (await bench.RefusesAsync(source: bench.Write("report.pdf", pdf))).Message, StringComparison.Ordinal);

    // The heading of the right column stands lower than that of the left, as pages are made.
    private static MadeUpPdf Report()
    {
        var pdf = new MadeUpPdf { Facts = "/Title (Report on the Harbour Wall) /Author (Ellery Harbour Authority) /CreationDate (D:20260402101500+01'00')" };
        Margins(pdf.Page(), 1).Write(50, 770, 18, "Report on the Harbour Wall").Write(50, 740, 12, "How the wall was built")
            .Write(50, 720, 10, "The harbour at Port Ellery was built between", "1861 and 1887. It has two basins and a long-", "term plan for repair was agreed in 1994. En-", "gineers inspected the wall in 2023.", "", "The inspection found voids behind the lower", "courses. The report rated the risk as mod-", "erate and asked for sonar surveys until the", "repair.")
            .Write(310, 740, 10, "Storms in March 2026 lasted three days. The", "highest wave measured 7.4 metres.", "", "The fish market has moved to the old rope", "works, and the ferry to the islands sails from", "the north pier un-");
        Margins(pdf.Page(), 2).Write(50, 770, 10, "til the end of April.", "", "Repairs cost between two and three million", "pounds.")
            .Write(310, 790, 12, "What comes next").Write(310, 770, 10, "Work begins in May. The long-term plan", "covers the next twenty years.");
        return Margins(pdf.Page(), 3).Write(50, 770, 10, "The authority will report again in a year.");
    }

    private static MadeUpPdf Margins(MadeUpPdf pdf, int page) =>
        pdf.Write(50, 810, 8, "Ellery Harbour Authority").Write(400, 810, 8, "Annual report number 7 of the authority.").Write(290, 30, 8, $"{page}").Write(50, 30, 8, $"Page {page} of 3");

    // Standard security handler, revision 2, with keys that no password makes.
    private static byte[] Locked() => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(Report().Bytes()).Replace("/Root 1 0 R", $"/ID [<{new string('a', 32)}> <{new string('a', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{new string('1', 64)}> /U <{new string('2', 64)}> /P -44 >> /Root 1 0 R", StringComparison.Ordinal));
}
