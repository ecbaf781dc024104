using Newsreel.Drawing;
using Newsreel.Sourcing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Drawing;

public sealed class CreditLabelTests
{
    private const string Government = "Public domain (US government work)";

    [Theory]
    [InlineData("dvids", Government, "Sgt. Pat Example", "U.S. Army video by Sgt. Pat Example / DVIDS", "DVIDS · U.S. Army / Sgt. Pat Example")]
    [InlineData("dvids", Government, "", "U.S. Marine Corps video / DVIDS", "DVIDS · U.S. Marine Corps")]
    [InlineData("dvids", Government, "", "U.S. Navy video by Mass Communication Specialist 2nd Class Pat Example / DVIDS", "DVIDS · U.S. Navy / Mass Communication Speciali…")]
    [InlineData("nasa", "NASA media guidelines", "JSC", "NASA/JSC", "NASA/JSC")]
    [InlineData("pexels", "Pexels License", "A. Person", "Video by A. Person on Pexels", "Video by A. Person on Pexels")]
    [InlineData("commons", "CC BY 4.0", "A. Person", "\"Harbour\" by A. Person, CC BY 4.0, Wikimedia Commons", "A. Person / CC BY 4.0 / Wikimedia Commons")]
    [InlineData("commons", "CC BY-SA 3.0 de", "A Person With A Name That Goes On", "\"Harbour\" by …", "A Person With A Name That G… / CC BY-SA 3.0 de / Wikimedia Commons")]
    [InlineData("commons", "CC BY 4.0", "A", "A", "A / CC BY 4.0 / Wikimedia Commons")]
    [InlineData("internet-archive", Government, "National Archives", "\"Harbour at work\" by National Archives, Public domain, Internet Archive", "National Archives / Internet Archive")]
    [InlineData("internet-archive", "CC0", "", "\"A very long title of a film about a harbour\", CC0, Internet Archive", "Internet Archive")]
    [InlineData("library", "CC BY 4.0", "A. Person", "A. Person, own footage of a harbour in the morning", "A. Person, own footage of a harbour in the morning")]
    public void A_credit_over_footage_is_short_and_names_the_licence_where_that_is_asked_for(string source, string licence, string author, string credit, string label)
    {
        var candidate = Clips.Candidate("a", credit) with { Source = source, Author = author };
        Assert.Equal(label, CreditLabel.Of(candidate with { Terms = new(licence, credit, "", Clearance.Cleared) }));
    }
}
