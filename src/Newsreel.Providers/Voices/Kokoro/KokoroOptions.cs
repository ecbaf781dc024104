using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>Settings of the Kokoro voice, section <c>Voices:Kokoro</c>.</summary>
public sealed class KokoroOptions
{
    /// <summary>Folder of the model and its voices, relative to home or absolute, for example one that several homes share. Default <c>models/kokoro</c>.</summary>
    [Required] public string Folder { get; set; } = "models/kokoro";

    /// <summary>Absolute path of ONNX Runtime's library, 1.14 or later. Default: the one in the folder, which <c>voices install kokoro</c> puts there.</summary>
    public string? Library { get; set; }

    /// <summary>Where the model is fetched from; a mirror has the same files under the same names. Default: the revision whose hashes are known.</summary>
    [Required] public Uri Address { get; set; } = new("https://huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX/resolve/1939ad2a8e416c0acfeecc08a694d14ef25f2231/");

    /// <summary>Threads that speak one sentence; 0 shares the cores among the sentences that are spoken at once, at most 8 each: more do not help a model of this size. Default 0.</summary>
    [Range(0, 64)] public int Threads { get; set; }

    /// <summary>Sentences that are spoken at once; each takes up to 700 MB with the largest model. Default 1.</summary>
    [Range(1, 16)] public int Parallel { get; set; } = 1;

    /// <summary>How long one sentence may take. Default 5 minutes: a slow machine speaks at a fifth of the speed of speech.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(5);
}
