namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>A clock on which waits of 40 s and more take a hundredth of their time.</summary>
internal sealed class HastyClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime >= TimeSpan.FromSeconds(40) ? dueTime / 100 : dueTime, period);
}
