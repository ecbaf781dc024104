using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>Settings of the Internet Archive; section <c>Footage:InternetArchive</c>.</summary>
internal sealed class InternetArchiveOptions
{
    /// <summary>Whether it is asked. Default true: it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where its service is. Default <c>https://archive.org</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://archive.org");

    /// <summary>Least time between the starts of two calls. Default 1 s: the archive publishes no limit and asks for patience.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromSeconds(1);
}
