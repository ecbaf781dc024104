using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>
/// Finished files that every project of a home shares, named by what shaped them. An entry is a folder that appears whole by one
/// rename and goes whole by another, so any number of processes may give, take and trim at once. What is taken is a second
/// name of the file: trimming never takes anything from a run that uses it. Files in an entry are named so that one that was cut
/// off, changed, exchanged or lost is noticed and the entry dropped (<see cref="CachedFile"/>). Work goes on without a cache that fails.
/// </summary>
/// <param name="folder">Absolute path; made when it is first needed.</param>
/// <param name="clock">Tells when an entry was used.</param>
public sealed class ContentCache(string folder, TimeProvider clock)
{
    /// <summary>What it holds at most when nobody has said otherwise: 10 GB.</summary>
    public const long UsualLimit = 10_000_000_000;

    private const string LimitName = "limit";
    private const string Leaving = ".leaving";

    /// <summary>How long an entry may be in the making before it counts as left behind by a process that was killed.</summary>
    private static readonly TimeSpan LongestMaking = TimeSpan.FromHours(1);

    /// <summary>How often an entry may be in the way and gone at the next look before something else must be wrong.</summary>
    private const int MostCollisions = 10;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>Why it could not serve; null as long as it could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Bytes that it may hold.</summary>
    public long Limit => long.TryParse(TextOf(Path.Combine(folder, LimitName)), CultureInfo.InvariantCulture, out var bytes) && bytes >= 0 ? bytes : UsualLimit;

    /// <summary>Sets how much it may hold, and drops what is over.</summary>
    /// <param name="bytes">0 or more; with 0 nothing is kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task SetLimitAsync(long bytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Directory.CreateDirectory(folder);
        await PartFile.WriteTextAsync(Path.Combine(folder, LimitName), FormattableString.Invariant($"{bytes}"), cancellationToken);
        Trim();
    }

    /// <summary>Puts the files of an entry into a folder, if the entry is there and they are as they were given.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="into">Where its files shall be; exists.</param>
    public bool TryTake(Fingerprint key, string into) => Try(() =>
    {
        var entry = EntryOf(key);
        try
        {
            if (!Directory.Exists(entry)) return false;
            var files = FilesOf(entry);
            if (!CachedFile.AreAsGiven(files))
            {
                Drop(entry);
                return false;
            }

            foreach (var file in files) HardLink.Make(file, Path.Combine(into, CachedFile.GivenName(file)));
            Directory.SetLastWriteTimeUtc(entry, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another process dropped it meanwhile.
            return false;
        }
    });

    /// <summary>Keeps the files of an entry; one that is there already stays.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="files">Absolute paths of finished files, which are not written to any more.</param>
    public void Give(Fingerprint key, params IReadOnlyList<string> files) => Try(() => Keep(EntryOf(key), files));

    private bool Keep(string entry, IReadOnlyList<string> files)
    {
        if (Directory.Exists(entry) || Limit == 0) return false;
        var part = PartFile.For(entry);
        try
        {
            Directory.CreateDirectory(part);
            foreach (var file in files) HardLink.Make(file, Path.Combine(part, CachedFile.Name(file, files.Count)));
            var more = MostCollisions;
            while (!TryAppear(part, entry, more)) more--;
            return true;
        }
        catch (DirectoryNotFoundException) when (!Directory.Exists(part))
        {
            // Another process dropped everything meanwhile.
            return false;
        }
        finally
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>Renames a finished folder to its entry. False when one that stood in the way is gone again.</summary>
    private static bool TryAppear(string part, string entry, int more)
    {
        try
        {
            Directory.Move(part, entry);
            return true;
        }
        catch (IOException failure) when (failure is not DirectoryNotFoundException && (more > 0 || Directory.Exists(entry)))
        {
            // Another process was faster with the same.
            return Directory.Exists(entry);
        }
    }

    /// <summary>
    /// Drops what was not used for the longest time until the rest is within the limit, and no more than half of what the disk
    /// would have free without it.
    /// </summary>
    public void Trim() => Try(Shrink);

    private bool Shrink()
    {
        var entries = Entries();
        if (entries.Count == 0) return true;
        var size = entries.Sum(entry => entry.Bytes);
        var limit = Math.Min(Limit, (size + new DriveInfo(folder).AvailableFreeSpace) / 2);
        foreach (var entry in entries.OrderBy(entry => entry.Used))
        {
            if (size <= limit) break;
            Try(() =>
            {
                Drop(entry.Path);
                size -= entry.Bytes;
                return true;
            });
        }

        return true;
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        foreach (var entry in Entries()) Try(() => Drop(entry.Path));
    }

    /// <summary>What it holds now.</summary>
    public CacheUse Measure()
    {
        var entries = Entries();
        return new(entries.Count, entries.Sum(entry => entry.Bytes), Limit);
    }

    private static List<string> FilesOf(string entry) => [.. Directory.EnumerateFiles(entry).Order(StringComparer.Ordinal)];

    private string EntryOf(Fingerprint key) => Path.Combine(folder, key.FileName);

    private List<(string Path, long Bytes, DateTime Used)> Entries()
    {
        if (!Directory.Exists(folder)) return [];
        var entries = new List<(string, long, DateTime)>();
        foreach (var entry in new DirectoryInfo(folder).EnumerateDirectories("*", Everything))
        {
            if (PartFile.Is(entry.Name) && clock.GetUtcNow().UtcDateTime - entry.LastWriteTimeUtc < LongestMaking) continue;
            try
            {
                entries.Add((entry.FullName, entry.EnumerateFiles("*", Everything).Sum(file => file.Length), entry.LastWriteTimeUtc));
            }
            catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
            {
                // Another process dropped it meanwhile.
            }
        }

        return entries;
    }

    private static bool Drop(string entry)
    {
        try
        {
            var leaving = entry.EndsWith(Leaving, StringComparison.Ordinal) ? entry : $"{entry}.{Guid.NewGuid():N}{Leaving}";
            if (!string.Equals(leaving, entry, StringComparison.Ordinal)) Directory.Move(entry, leaving);
            Directory.Delete(leaving, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            // Another process dropped it meanwhile.
            return false;
        }
    }

    private bool Try(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Trouble ??= failure.Message;
            return false;
        }
    }

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}

/// <summary>What a cache holds.</summary>
/// <param name="Entries">How many.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Limit">Bytes that it may hold.</param>
public sealed record CacheUse(int Entries, long Bytes, long Limit);
