using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Pixabay;

/// <summary>Settings of Pixabay; section <c>Footage:Pixabay</c>.</summary>
internal sealed class PixabayOptions
{
    /// <summary>Whether it is asked when it has a key. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where its service is. Default <c>https://pixabay.com</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://pixabay.com");

    /// <summary>Least time between the starts of two calls. Default 650 ms: 100 calls a minute are allowed.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(650);

    /// <summary>The key, <c>PIXABAY_API_KEY</c> when empty. Default empty: without a key it is not asked.</summary>
    public string ApiKey { get; set; } = "";
}
