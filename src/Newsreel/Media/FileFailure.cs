using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Failures of files in words for a person.</summary>
public static class FileFailure
{
    private const int NoSpace = 28;
    private const int QuotaExceededOnLinux = 122;
    private const int QuotaExceededOnMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>What programs write when the disk is full.</summary>
    internal const string NoSpaceText = "No space left on device";

    /// <summary>The failure of a read or write, with what to do about it.</summary>
    /// <param name="failure">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    public static NewsreelException Describe(Exception failure) => IsDiskFull(failure)
        ? DiskFull(failure.Message, failure)
        : NewsreelException.Work("file-failed", $"A file could not be read or written: {failure.Message}", "Check free space and permissions of home, then run the command again.", failure);

    /// <summary>The disk is full.</summary>
    /// <param name="where">What could not be written.</param>
    /// <param name="cause">The cause, if there is one.</param>
    internal static NewsreelException DiskFull(string where, Exception? cause) =>
        NewsreelException.Work("disk-full", $"The disk is full: {where.TrimEnd('.')}.", "Free some space on the disk of home; 'newsreel doctor' shows how much there is.", cause);

    private static bool IsDiskFull(Exception failure) =>
        failure is IOException && failure.HResult is NoSpace or QuotaExceededOnLinux or QuotaExceededOnMac or WindowsDiskFull;
}
