namespace Newsreel.Providers.Footage.Http;

/// <summary>An address with parameters, put together. Pure.</summary>
internal sealed record QueryAddress
{
    private readonly string text;

    /// <summary>The address of a service and a path within it.</summary>
    /// <param name="service">Absolute; a path of its own stays.</param>
    /// <param name="path">Relative; escaped already.</param>
    public QueryAddress(Uri service, string path) => text = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}";

    private QueryAddress(string text) => this.text = text;

    /// <summary>What was put together.</summary>
    public Uri Address => new(text);

    /// <summary>The same with one more parameter; without it when its value is empty.</summary>
    public QueryAddress With(string name, string value) =>
        value.Length == 0 ? this : new($"{text}{(text.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}");
}
