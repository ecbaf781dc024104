using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.ElevenLabs;

/// <summary>Settings of ElevenLabs, section <c>Voices:ElevenLabs</c>. It is there when a key is set, here or in <c>ELEVENLABS_API_KEY</c>.</summary>
internal sealed class ElevenLabsOptions : RemoteVoiceOptions
{
    /// <summary>The service itself.</summary>
    public static readonly Uri Own = new("https://api.elevenlabs.io");

    /// <summary>Whether it is ElevenLabs itself that is called; its key is nobody else's business.</summary>
    public bool IsOwn => BaseUrl is null || string.Equals(BaseUrl.IdnHost, Own.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The model. Default <c>eleven_multilingual_v2</c>, the steadiest over long texts.</summary>
    [Required] public string Model { get; set; } = "eleven_multilingual_v2";

    /// <summary>The form of the sound, as the service names it. Default <c>mp3_44100_128</c>, which every plan has; better ones need larger plans.</summary>
    [Required, RegularExpression("(mp3|pcm|opus)_[0-9]+(_[0-9]+)?")] public string Form { get; set; } = "mp3_44100_128";

    /// <summary>How much a voice keeps to itself, 0 to 1: less is livelier, more is flatter. Default 0.5, the service's own.</summary>
    [Range(0.0, 1.0)] public double Stability { get; set; } = 0.5;

    /// <summary>How near a voice keeps to its recording, 0 to 1. Default 0.75, the service's own.</summary>
    [Range(0.0, 1.0)] public double Similarity { get; set; } = 0.75;

    /// <summary>Characters of the longest sentence. Default 10,000, the limit of the default model.</summary>
    [Range(100, 100_000)] public int LongestText { get; set; } = 10_000;
}
