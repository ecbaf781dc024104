using Newsreel.Drawing;
using Newsreel.Drawing.Designs;
using Newsreel.Projects;

namespace Newsreel.Tests.Drawing;

/// <summary>For people who work on the designs: set NEWSREEL_PREVIEWS to a folder to get a picture of each.</summary>
public sealed class PreviewTests
{
    private static readonly string[] Phrases =
    [
        "the grain corridor reopened in July", "Kyiv did not fall", "more than 3.5 million homes", "24 February 2022",
        "Russia annexed Crimea in 2014", "a convoy 60 kilometres long", "Kherson was retaken after eight months of occupation",
    ];

    private const string Statement = "The court ruled it was false that Mayor Anna Stein took bribes of 40,000 euros";

    [Fact]
    public async Task Every_design_can_be_looked_at()
    {
        var target = Environment.GetEnvironmentVariable("NEWSREEL_PREVIEWS");
        Assert.SkipWhen(string.IsNullOrEmpty(target), "NEWSREEL_PREVIEWS names no folder.");
        Directory.CreateDirectory(target!);
        using var studio = new Studio();
        foreach (var aspect in Enum.GetValues<Aspect>())
        {
            var profile = Cards.Context(aspect).Profile;
            var number = 0;
            foreach (var design in DesignChoice.All)
                await SaveAsync(design, aspect, profile, number++);
            await SaveAsync(new ThumbnailDesign(), aspect, profile, 0);
            var arabic = Cards.Content("أعيد فتح ممر الحبوب في شهر يوليو", "الغزو الروسي لأوكرانيا", "الحرب الشاملة");
            var hostile = Cards.Content(@"{\b1}{\p1} \N C:\new {brace} and a phrase that goes on and on until it has to be set rather small");
            await StoreAsync(await Cards.DrawAsync(new EndCardDesign(), EndCardTests.Crowded, aspect), "endcard-crowded", aspect, profile);
            await StoreAsync(await Cards.DrawAsync(new BandDesign(), arabic, aspect, 3), "arabic", aspect, profile);
            foreach (var design in DesignChoice.All.Where(design => design is not (TitleDesign or EndCardDesign) && design.Suits(Cards.Content(Statement))))
                await StoreAsync(await Cards.DrawAsync(design, Cards.Content(Statement), aspect, 4), $"statement-in-{design.Name}", aspect, profile);
            await StoreAsync(await Cards.DrawAsync(new HeadlineDesign(), hostile, aspect, 2), "hostile", aspect, profile);
        }

        async Task SaveAsync(IGraphicDesign design, Aspect aspect, OutputProfile profile, int number)
        {
            if (design is ThumbnailDesign && aspect != Aspect.Wide) return;
            var content = Enumerable.Range(number, Phrases.Length).Select(index => Cards.Content(Phrases[index % Phrases.Length])).First(design.Suits);
            var graphic = await Cards.DrawAsync(design, content, aspect, number + 2);
            await StoreAsync(graphic, design.Name, aspect, profile);
        }

        async Task StoreAsync(Graphic graphic, string title, Aspect aspect, OutputProfile profile)
        {
            var name = $"{title}-{aspect.ToString().ToUpperInvariant()}";
            await studio.PhotographAsync(graphic, profile.Width, profile.Height, 0.8, Path.Combine(target!, name + ".png"));
            await File.WriteAllTextAsync(Path.Combine(target!, name + ".svg"), graphic.Backdrop);
            await File.WriteAllTextAsync(Path.Combine(target!, name + ".ass"), graphic.Script);
        }
    }
}
