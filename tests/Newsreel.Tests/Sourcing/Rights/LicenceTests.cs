using Newsreel.Sourcing.Rights;
using static Newsreel.Sourcing.Rights.LicenceDuties;
using static Newsreel.Sourcing.Rights.LicenceKind;

namespace Newsreel.Tests.Sourcing.Rights;

public sealed class LicenceTests
{
    private const string Cc = "https://creativecommons.org";

    [Theory]
    [InlineData("CC BY 4.0", Attribution, Credit, "CC BY 4.0")]
    [InlineData("CC BY-SA 4.0", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 4.0")]
    [InlineData("cc-by-sa-3.0-de", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 3.0 de")]
    [InlineData("CC BY 3.0 us", Attribution, Credit, "CC BY 3.0 us")]
    [InlineData("CC BY 3.0 IGO", Attribution, Credit, "CC BY 3.0 igo")]
    [InlineData("CC-BY-2.5", Attribution, Credit, "CC BY 2.5")]
    [InlineData("cc by", Attribution, Credit, "CC BY")]
    [InlineData("CC BY 4", Attribution, Credit, "CC BY 4.0")]
    [InlineData("CC\u00a0BY\u20114.0", Attribution, Credit, "CC BY 4.0")]
    [InlineData("CC BY‑SA 2.1 jp", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 2.1 jp")]
    [InlineData("CC BY-NC 4.0", Attribution, Credit | NonCommercial, "CC BY-NC 4.0")]
    [InlineData("CC BY-NC-SA 2.0", LicenceKind.ShareAlike, Credit | NonCommercial | LicenceDuties.ShareAlike, "CC BY-NC-SA 2.0")]
    [InlineData("CC BY-ND 4.0", Attribution, Credit | NoDerivatives, "CC BY-ND 4.0")]
    [InlineData("cc_by_nc_nd 3.0", Attribution, Credit | NonCommercial | NoDerivatives, "CC BY-NC-ND 3.0")]
    [InlineData("Creative Commons Attribution 4.0 International", Attribution, Credit, "CC BY 4.0")]
    [InlineData("Creative Commons Attribution-ShareAlike 3.0 Unported", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 3.0")]
    [InlineData("Attribution-NonCommercial-NoDerivs 2.0 Generic", Attribution, Credit | NonCommercial | NoDerivatives, "CC BY-NC-ND 2.0")]
    [InlineData("Attribution 3.0 Unported", Attribution, Credit, "CC BY 3.0")]
    [InlineData("by-nc-sa 4.0", LicenceKind.ShareAlike, Credit | NonCommercial | LicenceDuties.ShareAlike, "CC BY-NC-SA 4.0")]
    [InlineData("CC BY 4.0, for editorial use only", Attribution, Credit | EditorialOnly, "CC BY 4.0")]
    [InlineData("© 2020 A. Person, CC BY 4.0", Attribution, Credit, "CC BY 4.0")]
    [InlineData("GFDL or CC BY-SA 3.0", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 3.0")]
    [InlineData("Public domain / CC BY-SA 4.0", LicenceKind.ShareAlike, Credit | LicenceDuties.ShareAlike, "CC BY-SA 4.0")]
    [InlineData("see http://creativecommons.org/licenses/by/3.0/", Attribution, Credit, "CC BY 3.0")]
    [InlineData("CC0", CreativeCommonsZero, None, "CC0")]
    [InlineData("CC0 1.0", CreativeCommonsZero, None, "CC0")]
    [InlineData("CC-Zero", CreativeCommonsZero, None, "CC0")]
    [InlineData("Creative Commons Zero 1.0 Universal", CreativeCommonsZero, None, "CC0")]
    [InlineData("PDM", PublicDomain, None, "PDM")]
    [InlineData("Public Domain Mark 1.0", PublicDomain, None, "Public Domain Mark 1.0")]
    [InlineData("Public domain", PublicDomain, None, "Public domain")]
    [InlineData("PD-old-100", PublicDomain, None, "PD-old-100")]
    [InlineData("gemeinfrei", PublicDomain, None, "gemeinfrei")]
    [InlineData("Public domain, credit not required", PublicDomain, None, "Public domain, credit not required")]
    [InlineData("Public domain (US government work)", UsGovernment, Credit | NoEndorsement, "Public domain (US government work)")]
    [InlineData("U.S. Government Work", UsGovernment, Credit | NoEndorsement, "U.S. Government Work")]
    [InlineData("United States government work", UsGovernment, Credit | NoEndorsement, "United States government work")]
    [InlineData("PD-USGov-Military", UsGovernment, Credit | NoEndorsement, "PD-USGov-Military")]
    [InlineData("NASA media guidelines", NasaGuidelines, Credit | NoEndorsement, "NASA media guidelines")]
    [InlineData("PD-USGov-NASA", NasaGuidelines, Credit | NoEndorsement, "PD-USGov-NASA")]
    [InlineData("Pexels License", Service, NoEndorsement, "Pexels License")]
    [InlineData("Pixabay Content License", Service, NoEndorsement, "Pixabay Content License")]
    [InlineData("CC0 by way of Pixabay", Service, NoEndorsement, "CC0 by way of Pixabay")]
    [InlineData("GFDL", Other, None, "GFDL")]
    [InlineData("No known copyright restrictions", Other, None, "No known copyright restrictions")]
    [InlineData("", Unknown, None, "")]
    [InlineData("   ", Unknown, None, "")]
    [InlineData("Creative Commons", Unknown, None, "Creative Commons")]
    [InlineData("Attribution", Unknown, None, "Attribution")]
    [InlineData("some rights reserved", Unknown, None, "some rights reserved")]
    [InlineData("UK government work", Unknown, None, "UK government work")]
    [InlineData("standard YouTube licence", Unknown, None, "standard YouTube licence")]
    [InlineData("accbyx \u0000 %%% 😀", Unknown, None, "accbyx %%% 😀")]
    [InlineData("non-commercial", Unknown, NonCommercial, "non-commercial")]
    [InlineData("All rights reserved", Unclear, None, "All rights reserved")]
    [InlineData("rights managed", Unclear, None, "rights managed")]
    [InlineData("licence unknown", Unclear, None, "licence unknown")]
    [InlineData("Public domain in the US only", Unclear, None, "Public domain in the US only")]
    [InlineData("not public domain", Unclear, None, "not public domain")]
    [InlineData("CC0 except the music", Unclear, None, "CC0 except the music")]
    [InlineData("probably public domain", Unclear, None, "probably public domain")]
    [InlineData("CC BY 4.0?", Unclear, Credit, "CC BY 4.0?")]
    [InlineData("https://evil.example/?u=https://creativecommons.org/licenses/by/4.0/", Unknown, None, "https://evil.example/?u=https://creativecommons.org/licenses/by/4.0/")]
    public void A_licence_is_understood_by_its_name(string written, LicenceKind kind, LicenceDuties duties, string name)
    {
        var licence = Licence.Read(written, "");
        Assert.Equal((kind, duties, name), (licence.Kind, licence.Duties, licence.Name));
    }

    [Theory]
    [InlineData($"{Cc}/licenses/by/4.0/", Attribution, "CC BY 4.0", $"{Cc}/licenses/by/4.0/")]
    [InlineData("http://creativecommons.org/licenses/by/2.0", Attribution, "CC BY 2.0", $"{Cc}/licenses/by/2.0/")]
    [InlineData($"{Cc}/licenses/by-nc/2.0/", Attribution, "CC BY-NC 2.0", $"{Cc}/licenses/by-nc/2.0/")]
    [InlineData($"{Cc}/licenses/by-nd-nc/1.0/", Attribution, "CC BY-NC-ND 1.0", $"{Cc}/licenses/by-nc-nd/1.0/")]
    [InlineData("HTTPS://WWW.CREATIVECOMMONS.ORG/LICENSES/BY-SA/3.0/DEED.FR", LicenceKind.ShareAlike, "CC BY-SA 3.0", $"{Cc}/licenses/by-sa/3.0/")]
    [InlineData($"{Cc}/licenses/by-sa/2.5/ca/deed.fr", LicenceKind.ShareAlike, "CC BY-SA 2.5 ca", $"{Cc}/licenses/by-sa/2.5/ca/")]
    [InlineData($"{Cc}/licenses/by/3.0/us/legalcode", Attribution, "CC BY 3.0 us", $"{Cc}/licenses/by/3.0/us/")]
    [InlineData("//creativecommons.org/licenses/by/4.0/", Attribution, "CC BY 4.0", $"{Cc}/licenses/by/4.0/")]
    [InlineData("creativecommons.org/licenses/by/4.0", Attribution, "CC BY 4.0", $"{Cc}/licenses/by/4.0/")]
    [InlineData($"{Cc}/licenses/by/4.0/?ref=chooser#top", Attribution, "CC BY 4.0", $"{Cc}/licenses/by/4.0/")]
    [InlineData($"{Cc}/publicdomain/zero/1.0/deed.de", CreativeCommonsZero, "CC0", $"{Cc}/publicdomain/zero/1.0/")]
    [InlineData($"{Cc}/publicdomain/mark/1.0/", PublicDomain, "Public domain mark", $"{Cc}/publicdomain/mark/1.0/")]
    [InlineData("http://creativecommons.org/licenses/publicdomain/", PublicDomain, "Public domain", $"{Cc}/licenses/publicdomain/")]
    [InlineData($"{Cc}/licenses/sampling+/1.0/", Other, "CC sampling+", $"{Cc}/licenses/sampling+/1.0/")]
    [InlineData($"{Cc}/licenses/nc-sa/1.0/", Other, "CC NC-SA 1.0", $"{Cc}/licenses/nc-sa/1.0/")]
    [InlineData("https://www.usa.gov/government-works", UsGovernment, "Public domain (US government work)", "https://www.usa.gov/government-works")]
    [InlineData("https://www.nasa.gov/nasa-brand-center/images-and-media/", NasaGuidelines, "NASA media guidelines", "https://www.nasa.gov/nasa-brand-center/images-and-media/")]
    [InlineData("https://www.pexels.com/license/", Service, "Pexels License", "https://www.pexels.com/license/")]
    [InlineData("https://pixabay.com/service/license-summary/", Service, "Pixabay Content License", "https://pixabay.com/service/license-summary/")]
    [InlineData($"{Cc}/share-your-work/", Unknown, "", $"{Cc}/share-your-work/")]
    [InlineData("https://example.org/creativecommons.org/licenses/by/4.0/", Unknown, "", "https://example.org/creativecommons.org/licenses/by/4.0/")]
    [InlineData("https://creativecommons.org.example/licenses/by/4.0/", Unknown, "", "https://creativecommons.org.example/licenses/by/4.0/")]
    [InlineData("https://creativecommons.org@example.org/licenses/by/4.0/", Unknown, "", "https://creativecommons.org@example.org/licenses/by/4.0/")]
    [InlineData("javascript:alert(1)", Unknown, "", "")]
    [InlineData("not an address", Unknown, "", "")]
    public void A_licence_is_understood_by_its_address_whatever_the_language(string url, LicenceKind kind, string name, string shown)
    {
        var licence = Licence.Read("", url);
        Assert.Equal((kind, name, shown), (licence.Kind, licence.Name, licence.Url));
    }

    [Theory]
    [InlineData("CC BY 4.0", $"{Cc}/licenses/by-nc/4.0/", Unclear, Credit | NonCommercial)]
    [InlineData("Public domain", $"{Cc}/licenses/by/4.0/", Unclear, Credit)]
    [InlineData("All rights reserved", $"{Cc}/licenses/by/4.0/", Unclear, Credit)]
    [InlineData("Public domain (US government work)", $"{Cc}/publicdomain/mark/1.0/", UsGovernment, Credit | NoEndorsement)]
    [InlineData("CC BY 4.0", $"{Cc}/licenses/by/4.0/deed.en", Attribution, Credit)]
    [InlineData("Creative Commons", $"{Cc}/licenses/by/4.0/", Attribution, Credit)]
    [InlineData("non-commercial use", $"{Cc}/licenses/by/4.0/", Attribution, Credit | NonCommercial)]
    [InlineData("CC0", "https://example.org/terms", CreativeCommonsZero, None)]
    public void A_name_and_an_address_that_differ_are_unclear(string name, string url, LicenceKind kind, LicenceDuties duties)
    {
        var licence = Licence.Read(name, url);
        Assert.Equal((kind, duties), (licence.Kind, licence.Duties));
    }
}
