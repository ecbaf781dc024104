using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>Settings of the espeak voice, section <c>Voices:Espeak</c>.</summary>
public sealed class EspeakOptions
{
    /// <summary>File name or path of the program. Default <c>espeak-ng</c>, found on the search path.</summary>
    [Required] public string Program { get; set; } = "espeak-ng";

    /// <summary>File name or path of the program that gives the readings of kanji, for the Japanese voice. Default <c>kakasi</c>, found on the search path.</summary>
    [Required] public string JapaneseReader { get; set; } = "kakasi";

    /// <summary>How long one sentence may take before the program is stopped. Default 30 s; a usual sentence takes a tenth of a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The program's own measure of words per minute for rate 1. Default 165, measured as 155 spoken words a minute with en-us on
    /// 67 sentences (1,194 normalised words) of the articles in the library, silence around the sentences cut off (155.5; en-us+f3 155.9, en-us+m3 158.8, en-gb 156.3).
    /// </summary>
    [Range(80, 450)] public int BaseRate { get; set; } = 165;
}
