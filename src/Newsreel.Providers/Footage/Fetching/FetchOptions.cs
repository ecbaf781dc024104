using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Settings of fetching; section <c>Footage:Fetch</c>.</summary>
internal sealed class FetchOptions
{
    /// <summary>Fetches from one host at a time. Default 4: more is rude to archives and gains nothing on a usual line.</summary>
    [Range(1, 32)] public int PerHost { get; set; } = 4;

    /// <summary>Fetches at a time. Default 8: what follows each, measuring, needs the processor.</summary>
    [Range(1, 64)] public int AtOnce { get; set; } = 8;

    /// <summary>Bytes for one piece at most, false starts counted in. Default 15 MB: a shot is worth no more of anybody's line.</summary>
    [Range(100_000, 10_000_000_000)] public long MostPerPiece { get; set; } = 15_000_000;

    /// <summary>Bytes that a piece should take. Default 5 MB: 8 seconds at 5 Mbit/s, which is good 1080 lines.</summary>
    [Range(100_000, 10_000_000_000)] public long WantedPerPiece { get; set; } = 5_000_000;

    /// <summary>Bytes for one film at most. Default 1.5 GB: a hundred shots at their most.</summary>
    [Range(1_000_000, 1_000_000_000_000)] public long MostPerFilm { get; set; } = 1_500_000_000;

    /// <summary>How long one piece may take once its turn has come. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan PieceDeadline { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a host may be silent before it counts as stuck. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait that a host may ask for. Default 30 s: half of what a piece may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")] public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is read on either side of the seconds that are needed. Default 0.5 s: transitions and whole pictures need room.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")] public TimeSpan Margin { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How the program calls itself to hosts of media; some refuse programs without a name. Default: as it does to archives, with <c>Footage:Contact</c>.</summary>
    [Required] public string UserAgent { get; set; } = Providers.Http.UserAgent.For(new CallOptions().Contact);
}
