namespace Newsreel.Providers.Http;

/// <summary>How long the parts of a call may take.</summary>
/// <param name="Attempt">One try.</param>
/// <param name="Total">A call with all its tries and waits.</param>
/// <param name="Pause">How long the second try waits at least about; the third waits twice as long.</param>
/// <param name="Rest">How long the service is left alone after three failures in a row.</param>
/// <param name="LongestWait">The longest wish to be left alone that a call waits for.</param>
internal sealed record CallTimes(TimeSpan Attempt, TimeSpan Total, TimeSpan Pause, TimeSpan Rest, TimeSpan LongestWait);
