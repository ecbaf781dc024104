using Newsreel.Projects;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;
using static Newsreel.Projects.FilmPurpose;
using static Newsreel.Projects.RightsPolicy;

namespace Newsreel.Tests.Sourcing.Rights;

public sealed class RightsDeskTests
{
    [Theory]
    [InlineData("Public domain (US government work)", true, true)]
    [InlineData("NASA media guidelines", true, true)]
    [InlineData("CC0", true, true)]
    [InlineData("Public domain mark", true, true)]
    [InlineData("CC BY 4.0", true, true)]
    [InlineData("CC BY-SA 4.0", false, true)]
    [InlineData("Pexels License", false, true)]
    [InlineData("Pixabay Content License", false, true)]
    [InlineData("CC BY-NC 4.0", false, false)]
    [InlineData("CC BY-ND 4.0", false, false)]
    [InlineData("CC BY-NC-SA 4.0", false, false)]
    [InlineData("GFDL", false, false)]
    [InlineData("All rights reserved", false, false)]
    [InlineData("whatever", false, false)]
    [InlineData("", false, false)]
    public void A_policy_clears_the_licences_that_it_lists(string licence, bool strict, bool permissive)
    {
        Assert.Equal(
            (strict, permissive, false),
            (IsCleared(Decide(Clip(licence), Strict)), IsCleared(Decide(Clip(licence), Permissive)), IsCleared(Decide(Clip(licence), Review))));
    }

    [Theory]
    [InlineData("CC BY-SA 4.0", Strict, "Its licence, CC BY-SA 4.0, asks that the whole film be shared alike: --rights permissive allows it.")]
    [InlineData("Pexels License", Strict, "Its licence, Pexels License, is a service's own, which --rights strict does not clear: --rights permissive allows it.")]
    [InlineData("CC BY-NC 2.0", Permissive, "Its licence, CC BY-NC 2.0, forbids commercial use, which no --rights clears: a person has to look first.")]
    [InlineData("CC BY-ND 2.0", Permissive, "Its licence, CC BY-ND 2.0, forbids changes, and a film cuts its footage: a person has to look first.")]
    [InlineData("CC0", Review, "With --rights review nothing from outside is used before a person has looked at it: --rights strict allows it.")]
    [InlineData("CC BY-SA 3.0", Review, "With --rights review nothing from outside is used before a person has looked at it: --rights permissive allows it.")]
    [InlineData("", Permissive, "Its archive names no licence: a person has to look first.")]
    [InlineData("whatever", Permissive, "Its licence, whatever, is none that is known: a person has to look first.")]
    [InlineData("GFDL", Permissive, "Its licence, GFDL, fits no film by itself: a person has to look first.")]
    [InlineData("CC0 except the music", Permissive, "Its licence, CC0 except the music, does not say plainly that it may be shown: a person has to look first.")]
    public void The_reason_names_the_option_that_would_allow_it(string licence, RightsPolicy policy, string reason) =>
        Assert.Equal(reason, Decide(Clip(licence), policy).Restrictions);

    [Theory]
    [InlineData(Strict)]
    [InlineData(Permissive)]
    [InlineData(Review)]
    public void Doubt_and_courtesy_need_a_person_under_every_policy(RightsPolicy policy)
    {
        var clip = Clip("Public domain (US government work)");
        var doubted = Decide(clip with { Terms = clip.Terms with { Restrictions = "DVIDS files it under Joint.", Doubt = "DVIDS files it under Joint." } }, policy);
        Assert.Equal((Clearance.NeedsPerson, "DVIDS files it under Joint. A person has to look first."), (doubted.Clearance, doubted.Restrictions));
        Assert.Contains("Courtesy", Decide(clip with { Author = "Courtesy photo" }, policy).Restrictions, StringComparison.Ordinal);
        Assert.Contains("Courtesy", Decide(clip with { Terms = clip.Terms with { CreditLine = "Video courtesy of NATO" } }, policy).Restrictions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wounded soldier is carried", "casualties")]
    [InlineData("Prisoners in a yard", "detainees")]
    [InlineData("Hospital patient", "patients")]
    [InlineData("Children at school", "minors")]
    public void People_who_cannot_agree_send_footage_of_others_to_a_person_too(string title, string kind) =>
        Assert.Contains(kind, Decide(Clip("CC0") with { Title = title }, Permissive).Restrictions, StringComparison.Ordinal);

    [Theory]
    [InlineData("Portrait of an engineer", Commercial, "people (“Portrait”)")]
    [InlineData("Soldiers cross a bridge", Advertising, "people (“Soldiers”)")]
    [InlineData("Sgt. Example speaks", Commercial, "people (“Sgt.”)")]
    [InlineData("NASA logo on a hangar", Commercial, "insignia (“logo”)")]
    [InlineData("Unit insignia", Advertising, "insignia (“insignia”)")]
    public void Where_something_is_sold_people_and_insignia_go_to_a_person(string title, FilmPurpose purpose, string seen)
    {
        Assert.Contains(seen, Decide(Clip("CC0") with { Title = title }, Permissive, purpose).Restrictions, StringComparison.Ordinal);
        Assert.True(IsCleared(Decide(Clip("CC0") with { Title = title }, Permissive, Education)));
        Assert.True(IsCleared(Decide(Clip("CC0") with { Title = "Aerial view of a harbour" }, Permissive, purpose)));
    }

    [Fact]
    public void What_is_not_for_sale_is_refused_where_something_is_sold()
    {
        Assert.Equal("Its licence, CC BY-NC 4.0, forbids commercial use, and the film is made with --purpose advertising.", Decide(Clip("CC BY-NC 4.0"), Permissive, Advertising).Restrictions);
        var editorial = Clip("CC BY 4.0, editorial use only");
        Assert.Contains("--purpose editorial allows it", Decide(editorial, Strict, Commercial).Restrictions, StringComparison.Ordinal);
        Assert.Equal((Clearance.Cleared, "For editorial use only."), (Decide(editorial, Strict).Clearance, Decide(editorial, Strict).Restrictions));
    }

    [Fact]
    public void A_credit_that_nobody_can_print_clears_nothing()
    {
        var clip = Clip("CC BY 4.0") with { Author = "" };
        Assert.Contains("asks for a credit", Decide(clip with { Terms = clip.Terms with { CreditLine = "" } }, Strict).Restrictions, StringComparison.Ordinal);
        Assert.True(IsCleared(Decide(clip, Strict)));
    }

    [Fact]
    public void A_restriction_of_one_clip_needs_a_person_and_those_of_a_service_are_told()
    {
        var (marked, stock) = (Clip("CC0"), Clip("Pexels License"));
        Assert.Equal("Its archive names a restriction: trademarked. A person has to look first.", Decide(marked with { Terms = marked.Terms with { Restrictions = "trademarked" } }, Permissive).Restrictions);
        var told = Decide(stock with { Terms = stock.Terms with { Restrictions = "Not for endorsement." } }, Permissive);
        Assert.Equal((Clearance.Cleared, "Not for endorsement."), (told.Clearance, told.Restrictions));
    }

    [Fact]
    public void A_cleared_licence_gets_its_usual_name_its_address_and_what_it_asks()
    {
        var terms = Decide(Clip("cc-by-sa-4.0"), Permissive);
        Assert.Equal(
            ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "The whole film must be shared alike: under CC BY-SA 4.0 or a later version."),
            (terms.Licence, terms.LicenceUrl, terms.Restrictions));
    }

    [Fact]
    public void A_clip_of_the_library_is_not_decided_on()
    {
        var own = Clip("All rights reserved") with { Source = Candidate.Library, Terms = new("All rights reserved", "Me", "", Clearance.OwnFootage) };
        Assert.Same(own, RightsDesk.Decide(own, Strict, Advertising));
    }

    private static bool IsCleared(FootageTerms terms) => terms.Clearance is Clearance.Cleared;

    private static FootageTerms Decide(Candidate candidate, RightsPolicy policy, FilmPurpose purpose = Editorial) => RightsDesk.Decide(candidate, policy, purpose).Terms;

    private static Candidate Clip(string licence) => Clips.Candidate("a", "U.S. Army video by Pat Example / DVIDS") with
    {
        Source = "dvids",
        Terms = new(licence, "U.S. Army video by Pat Example / DVIDS", "", Clearance.NeedsPerson),
    };
}
