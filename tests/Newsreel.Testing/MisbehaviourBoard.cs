namespace Newsreel.Testing;

/// <summary>What is switched on at a fake. Safe to use from several threads.</summary>
/// <param name="services">The services that it plays.</param>
/// <param name="names">What each can do wrong.</param>
internal sealed class MisbehaviourBoard(IReadOnlyList<string> services, IReadOnlyList<string> names)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Service, string Name), int> left = [];

    /// <summary>Switches one on.</summary>
    /// <param name="service">One of the services.</param>
    /// <param name="name">One of the names.</param>
    /// <param name="times">For so many answers.</param>
    /// <exception cref="ArgumentException">One of them is unknown.</exception>
    public void Set(string service, string name, int times)
    {
        if (!services.Contains(service)) throw new ArgumentException($"There is no service '{service}'. There are: {string.Join(", ", services)}.", nameof(service));
        if (!names.Contains(name)) throw new ArgumentException($"There is no misbehaviour '{name}'. There are: {string.Join(", ", names)}.", nameof(name));
        lock (gate) left[(service, name)] = times;
    }

    /// <summary>Switches all off, or those of one service.</summary>
    public void Clear(string? service)
    {
        lock (gate)
            foreach (var entry in left.Keys.Where(entry => service is null || Same.As(entry.Service, service)).ToList()) left.Remove(entry);
    }

    /// <summary>Whether an answer of a service misbehaves so; counts it when it does.</summary>
    public bool Take(string service, string name)
    {
        lock (gate)
        {
            if (!left.TryGetValue((service, name), out var times) || times <= 0) return false;
            left[(service, name)] = times == int.MaxValue ? times : times - 1;
            return true;
        }
    }
}
