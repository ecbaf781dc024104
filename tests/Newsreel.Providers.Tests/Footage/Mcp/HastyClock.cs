namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>A clock on which waits of 40 s and more, or between what is named instead, take a hundredth of their time.</summary>
internal sealed class HastyClock(double least = 40, double most = double.PositiveInfinity) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime.TotalSeconds >= least && dueTime.TotalSeconds <= most ? dueTime / 100 : dueTime, period);
}
