using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>Settings of Wikimedia Commons; section <c>Footage:Commons</c>.</summary>
internal sealed class CommonsOptions
{
    /// <summary>Whether it is asked. Default true: it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where the wiki is; its service is at <c>/w/api.php</c> below. Default <c>https://commons.wikimedia.org</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://commons.wikimedia.org");

    /// <summary>Least time between the starts of two calls. Default 400 ms: 200 calls a minute are allowed to those who say who they are.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(400);
}
