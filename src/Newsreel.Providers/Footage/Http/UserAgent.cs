namespace Newsreel.Providers.Footage.Http;

/// <summary>How Newsreel names itself to services. Pure.</summary>
internal static class UserAgent
{
    /// <summary>Product, version and contact, for example <c>Newsreel/0.1.0 (+https://films.example/contact)</c>.</summary>
    /// <param name="contact">A page or a mail address, or words that name neither.</param>
    public static string For(string contact) => $"Newsreel/{Version} ({(contact.Contains('@') || contact.Contains("://") ? "+" : "")}{contact})";

    private static string Version => typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";
}
