namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Which language espeak-ng is asked for a word that is not written in Latin letters.</summary>
internal static class ForeignScript
{
    private static readonly (int First, int Last, string Voice)[] Scripts =
    [
        (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "ru"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"), (0x0600, 0x06FF, "ar"), (0x0900, 0x097F, "hi"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"),
        (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1F00, 0x1FFF, "el"), (0x3040, 0x30FF, "ja"), (0x3400, 0x9FFF, Chinese), (0xAC00, 0xD7AF, "ko"),
    ];

    /// <summary>What espeak-ng calls the language that reads Chinese characters.</summary>
    public const string Chinese = "cmn-latn-pinyin";

    /// <summary>The language; null for Latin letters and scripts that no voice reads.</summary>
    public static string? VoiceOf(string word)
    {
        foreach (var letter in word)
            if (Array.Find(Scripts, script => letter >= script.First && letter <= script.Last) is { Voice: { } voice }) return voice;
        return null;
    }

    /// <summary>The code of the language that a voice of espeak-ng speaks.</summary>
    public static string LanguageOf(string voice) => voice is Chinese ? "zh" : voice.Split('-')[0];
}
