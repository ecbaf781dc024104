using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Svs;

/// <summary>Settings of NASA's Scientific Visualization Studio, section <c>Footage:Svs</c>. It needs no key.</summary>
internal sealed class SvsOptions
{
    /// <summary>Whether it is asked at all. Default yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Address of the site. Default <c>https://svs.gsfc.nasa.gov</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://svs.gsfc.nasa.gov");

    /// <summary>The least time between two calls. Default 500 ms: no limit is published.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(500);
}
