namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>A clock on which waits of 40 s and more, or of what is named instead, take a hundredth of their time.</summary>
internal sealed class HastyClock(double least = 40) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime >= TimeSpan.FromSeconds(least) ? dueTime / 100 : dueTime, period);
}
