using System.ComponentModel.DataAnnotations;
using Newsreel.Media.Probing;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Settings of the library of one's own footage, section <c>Footage:Library</c>.</summary>
internal sealed class LibraryOptions
{
    /// <summary>How long reading the facts of a file may take. Default 20 s; a usual file takes a quarter of a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan ProbeDeadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long decoding the seconds that will be seen may take. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan DecodeDeadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Most media files of a folder that are looked at, in the order of their names. Default 20,000.</summary>
    [Range(1, 1_000_000)] public int MostFiles { get; set; } = 20_000;

    /// <summary>Most folders in each other. Default 12.</summary>
    [Range(1, 64)] public int DeepestFolder { get; set; } = 12;

    /// <summary>Fewest pixels on the long side. Default 160.</summary>
    [Range(16, 8192)] public int LeastLongSide { get; set; } = 160;

    /// <summary>Fewest pixels on the short side. Default 120.</summary>
    [Range(16, 8192)] public int LeastShortSide { get; set; } = 120;

    /// <summary>How long a list of files is taken as true before the folder is read again. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")] public TimeSpan Remembered { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The same as limits of the probe.</summary>
    public ClipLimits Limits => ClipLimits.Default with
    {
        ProbeDeadline = ProbeDeadline,
        DecodeDeadline = DecodeDeadline,
        LeastLongSide = LeastLongSide,
        LeastShortSide = LeastShortSide,
    };
}
