namespace Newsreel.Providers.Voices.Remote;

/// <summary>A service that speaks.</summary>
/// <param name="Engine">Its name in ids of voices.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Section">Of its settings.</param>
/// <param name="Address">Where it is; null when that is not set.</param>
/// <param name="Options">Its settings.</param>
internal sealed record RemoteService(string Engine, string Title, string Section, Uri? Address, RemoteVoiceOptions Options)
{
    /// <summary>The setting or the variable of the environment with its key, for messages.</summary>
    public required string KeyName { get; init; }

    /// <summary>Whether it is not called without a key.</summary>
    public required bool NeedsKey { get; init; }

    /// <summary>Puts the key into a request.</summary>
    public required Action<HttpRequestMessage, string> Sign { get; init; }

    /// <summary>Characters of the longest text that it takes.</summary>
    public required int LongestText { get; init; }

    /// <summary>The name of its connections.</summary>
    /// <param name="engine">Its name in ids of voices.</param>
    public static string ConnectionName(string engine) => $"voice:{engine}";

    /// <summary>Puts a key into a request as most services want it.</summary>
    public static void SignAsBearer(HttpRequestMessage request, string key) => request.Headers.Authorization = new("Bearer", key);
}
