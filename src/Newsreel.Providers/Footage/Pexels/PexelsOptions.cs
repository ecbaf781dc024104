using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Pexels;

/// <summary>Settings of Pexels; section <c>Footage:Pexels</c>.</summary>
internal sealed class PexelsOptions
{
    /// <summary>Whether it is asked when it has a key. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where its service is. Default <c>https://api.pexels.com</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://api.pexels.com");

    /// <summary>Least time between the starts of two calls. Default 300 ms: only 200 calls an hour are allowed, but no pace is asked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The key, <c>PEXELS_API_KEY</c> when empty. Default empty: without a key it is not asked.</summary>
    public string ApiKey { get; set; } = "";
}
