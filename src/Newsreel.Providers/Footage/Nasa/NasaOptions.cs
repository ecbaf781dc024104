using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>Settings of the NASA Image and Video Library, section <c>Footage:Nasa</c>. It needs no key, and refuses calls that bring one.</summary>
internal sealed class NasaOptions
{
    /// <summary>Whether it is asked at all. Default yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Address of the service. Default <c>https://images-api.nasa.gov</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://images-api.nasa.gov");

    /// <summary>The least time between two calls. Default 200 ms: no limit is published, and ten calls a second were served.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(200);
}
