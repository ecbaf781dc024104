using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>The 54 voices of Kokoro-82M v1.0, with the grades that its makers give them (hexgrad/Kokoro-82M, VOICES.md).</summary>
internal static class KokoroVoices
{
    public const string Engine = "kokoro";

    // Prefix: language, then gender. A name without a grade has none of its makers'.
    private const string List = """
        af_heart A, af_bella A-, af_nicole B-, af_aoede C+, af_kore C+, af_sarah C+, af_alloy C, af_nova C, af_sky C-, af_jessica D, af_river D,
        am_fenrir C+, am_michael C+, am_puck C+, am_echo D, am_eric D, am_liam D, am_onyx D, am_santa D-, am_adam F+,
        bf_emma B-, bf_isabella C, bf_alice D, bf_lily D, bm_fable C, bm_george C, bm_lewis D+, bm_daniel D,
        ef_dora D, em_alex D, em_santa D, ff_siwis B-, hf_alpha C, hf_beta C, hm_omega C, hm_psi C, if_sara C, im_nicola C,
        jf_alpha C+, jf_gongitsune C, jf_nezumi C-, jf_tebukuro C, jm_kumo C-, pf_dora D, pm_alex D, pm_santa D,
        zf_xiaobei D, zf_xiaoni D, zf_xiaoxiao D, zf_xiaoyi D, zm_yunjian D, zm_yunxi D, zm_yunxia D, zm_yunyang D
        """;

    /// <summary>All of them, those of a language together, the best first within what the makers list.</summary>
    public static IReadOnlyList<Voice> All { get; } =
        [.. List.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')).Select(entry => Of(entry[0], entry[1]))];

    /// <summary>A voice by its id, whose first two letters tell language and gender.</summary>
    public static Voice Of(string id, string grade) =>
        new(id, $"{char.ToUpperInvariant(id[3])}{id[4..]}", Language(id[0]), id[1] == 'f' ? "female" : "male", Engine, grade);

    private static string Language(char letter) => letter switch
    {
        'a' => "en-us",
        'b' => "en-gb",
        'e' => "es",
        'f' => "fr-fr",
        'h' => "hi",
        'i' => "it",
        'j' => "ja",
        'p' => "pt-br",
        _ => "zh",
    };
}
