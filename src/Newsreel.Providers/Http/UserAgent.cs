namespace Newsreel.Providers.Http;

/// <summary>How Newsreel names itself to services. Pure.</summary>
internal static class UserAgent
{
    /// <summary>Product, version and contact, for example <c>Newsreel/0.1.0 (+https://films.example/contact)</c>.</summary>
    /// <param name="contact">A page or a mail address, or words that name neither.</param>
    public static string For(string contact) => $"{Plain} ({(contact.Contains('@') || contact.Contains("://") ? "+" : "")}{contact})";

    /// <summary>Product and version, for services that know their caller by a key.</summary>
    public static string Plain => $"Newsreel/{Version}";

    private static string Version => typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";
}
