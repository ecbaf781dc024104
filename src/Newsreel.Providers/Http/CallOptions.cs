using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Http;

/// <summary>Settings of all calls to archives and sites, section <c>Footage</c>.</summary>
internal sealed class CallOptions
{
    /// <summary>
    /// Where an archive finds who calls it: a page or a mail address, sent in the User-Agent. Default <c>self-hosted</c>, which names nobody; some
    /// archives ask for an address.
    /// </summary>
    [Required, RegularExpression(@"[!-'*-\[\]-~ ]{1,200}", ErrorMessage = "Footage:Contact is a page or a mail address in plain letters, without brackets.")]
    public string Contact { get; set; } = "self-hosted";
}
