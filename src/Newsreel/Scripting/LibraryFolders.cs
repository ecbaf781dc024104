namespace Newsreel.Scripting;

/// <summary>Where the library is read from.</summary>
/// <param name="Articles">
/// Folders with articles, absolute, the program's first and home's last: of two articles with one name the later folder's counts.
/// A folder need not exist.
/// </param>
public sealed record LibraryFolders(IReadOnlyList<string> Articles);
