using Newsreel.Testing.FakeArchive.Media;

namespace Newsreel.Testing.FakeArchive;

/// <summary>What all parts of a running fake archive share.</summary>
/// <param name="Options">How it was set up.</param>
/// <param name="Line">The line that all answers go through.</param>
/// <param name="Shelf">The media.</param>
internal sealed record FakeWorld(FakeArchiveOptions Options, Bandwidth Line, MediaShelf Shelf)
{
    /// <summary>What is switched on.</summary>
    public MisbehaviourBoard Board { get; } = new([.. FakeServices.All.Select(service => service.Service)], Misbehaviour.All);

    /// <summary>What was asked and sent.</summary>
    public FakeTraffic Traffic { get; } = new();

    /// <summary>The second name and port.</summary>
    public Uri Other { get; set; } = new("http://localhost");

    /// <summary>Ends every answer that waits.</summary>
    public CancellationTokenSource Ended { get; } = new();

    /// <summary>Whether an answer of a service misbehaves so, for all or for one video; counts it when it does for all.</summary>
    public bool Takes(string service, string name, FakeAsset? asset) => asset?.Misbehaviours.Contains(name) == true || Board.Take(service, name);
}
