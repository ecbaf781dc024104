using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Archives.Reading;

/// <summary>Credit lines of footage from archives that anybody can fill. Pure.</summary>
internal static class CreditLines
{
    /// <summary>Title, author, licence and place in one line; what nobody says is left out.</summary>
    /// <param name="title">Of the video.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="licence">Its name.</param>
    /// <param name="archive">Where it lies, for people.</param>
    public static string Of(string title, string author, string licence, string archive)
    {
        var named = $"\"{PlainText.OneLine(title, 100).Replace('"', '\'')}\"{(author.Length > 0 ? $" by {author}" : "")}";
        return string.Join(", ", new[] { named, licence, archive }.Where(part => part.Length > 0));
    }
}
