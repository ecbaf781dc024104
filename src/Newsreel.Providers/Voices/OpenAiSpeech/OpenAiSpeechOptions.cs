using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.OpenAiSpeech;

/// <summary>The form of a sound that is asked for.</summary>
internal enum SpeechForm
{
    /// <summary>With a head that tells its rate.</summary>
    Wav,

    /// <summary>24,000 samples a second, mono, 16 bits, without a head.</summary>
    Pcm,
}

/// <summary>Settings of OpenAI's speech, or of a server that speaks its form, section <c>Voices:OpenAi</c>. It is there when an address or a key is set.</summary>
internal sealed class OpenAiSpeechOptions : RemoteVoiceOptions
{
    /// <summary>The model, as the service calls it. Default <c>tts-1-hd</c>: it keeps to the speed that is asked for and says the same text nearly alike each time.</summary>
    [Required] public string Model { get; set; } = "tts-1-hd";

    /// <summary>Voices besides OpenAI's own, with commas between, for servers that have others. Default none.</summary>
    public string Voices { get; set; } = "";

    /// <summary>The language that its voices are listed for, BCP 47 in lower case; they speak others as well. Default <c>en</c>.</summary>
    [Required, RegularExpression("[a-z]{2,3}(-[a-z0-9]+)*")] public string Language { get; set; } = "en";

    /// <summary>The form of the sound. Default <c>Wav</c>; <c>Pcm</c> for servers that have no other without loss.</summary>
    public SpeechForm Form { get; set; } = SpeechForm.Wav;

    /// <summary>Whether the model keeps to a speed; if not, its sound is stretched here. Default: yes, but for models of the name <c>gpt-…</c>, which take no notice of it.</summary>
    public bool? HasSpeed { get; set; }

    /// <summary>Characters of the longest sentence. Default 4096, OpenAI's limit.</summary>
    [Range(100, 100_000)] public int LongestText { get; set; } = 4096;

    /// <summary>OpenAI's own address.</summary>
    public static readonly Uri Own = new("https://api.openai.com/v1");

    /// <summary>Whether it is OpenAI itself that is called.</summary>
    public bool IsOwn => BaseUrl is null || string.Equals(BaseUrl.IdnHost, Own.IdnHost, StringComparison.OrdinalIgnoreCase);
}
