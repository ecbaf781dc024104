namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Waits as services write them: <c>7.66s</c>, <c>2m59.56s</c>.</summary>
internal static class Waits
{
    /// <summary>As text.</summary>
    public static string Text(TimeSpan wait)
    {
        var seconds = FormattableString.Invariant($"{wait.TotalSeconds % 60:0.##}s");
        return wait >= TimeSpan.FromHours(1) ? $"{(int)wait.TotalHours}h{wait.Minutes}m{seconds}" : wait >= TimeSpan.FromMinutes(1) ? $"{wait.Minutes}m{seconds}" : seconds;
    }
}
