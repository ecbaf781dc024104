namespace Newsreel.Exporting;

/// <summary>What a file of footage says of itself beyond its pictures.</summary>
/// <param name="Timecode">Of its first frame, as written in it; empty when there is none.</param>
/// <param name="Tags">The values of its tags, of the file and of its streams.</param>
/// <param name="HasSound">Whether it has a stream of sound.</param>
internal sealed record SourceNote(string Timecode, IReadOnlyList<string> Tags, bool HasSound)
{
    /// <summary>A file that says nothing.</summary>
    public static readonly SourceNote None = new("", [], HasSound: false);
}
