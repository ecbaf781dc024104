using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>Settings of DVIDS, section <c>Footage:Dvids</c>.</summary>
internal sealed class DvidsOptions
{
    /// <summary>Whether it is asked at all. Default yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Address of the service. Default <c>https://api.dvidshub.net</c>.</summary>
    [Required, WebAddress] public Uri BaseUrl { get; set; } = new("https://api.dvidshub.net");

    /// <summary>The key, else the variable <c>DVIDS_API_KEY</c>. It is bound to the site that it was registered for.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The secret that belongs to the key, else <c>DVIDS_API_SECRET</c>: sent in its place when no referer is set, as calls from a server need it.</summary>
    public string ApiSecret { get; set; } = "";

    /// <summary>The site that the key was registered for, else <c>DVIDS_REFERER</c>: sent as Referer with the key.</summary>
    public string Referer { get; set; } = "";

    /// <summary>The least time between two calls. Default 300 ms: no limit is published, and callers with 150 ms to 2 s were served.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Spacing { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>What is sent as <c>api_key</c>; empty when nothing is set.</summary>
    public string SentKey => ApiSecret.Length > 0 && (Referer.Length == 0 || ApiKey.Length == 0) ? ApiSecret : ApiKey;
}
