namespace Newsreel.Testing.FakeArchive;

/// <summary>How the fake archive is set up.</summary>
public sealed record FakeArchiveOptions
{
    /// <summary>The key that DVIDS, Pexels and Pixabay accept.</summary>
    public const string Key = "key-test";

    /// <summary>What the archives hold.</summary>
    public FakeInventory Inventory { get; init; } = FakeInventory.Empty;

    /// <summary>Bytes a second that all connections share; 0 for no limit.</summary>
    public long BytesPerSecond { get; init; }

    /// <summary>Wait before every answer begins.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where encoded clips are kept; null for <c>artifacts/fake-archive</c>.</summary>
    public string? Folder { get; init; }
}
