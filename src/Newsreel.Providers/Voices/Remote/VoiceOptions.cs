using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Voices.ElevenLabs;
using Newsreel.Providers.Voices.KokoroApi;
using Newsreel.Providers.Voices.OpenAiSpeech;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>Settings of all voices, section <c>Voices</c>.</summary>
internal sealed class VoiceOptions : IValidatableObject
{
    private static readonly string[] Known = [Kokoro.KokoroVoices.Engine, Espeak.EspeakVoices.Engine, KokoroApiSynthesizer.Name, OpenAiSpeechSynthesizer.Name, ElevenLabsSynthesizer.Name];

    /// <summary>
    /// The engines from which a voice is chosen when none is asked for, first to last, with commas between. Default <c>kokoro, espeak</c>: what speaks
    /// on this machine, the better first. Services cost money or send the script away, so they are chosen only when they are named here.
    /// </summary>
    [Required] public string Order { get; set; } = "kokoro, espeak";

    /// <summary>The names of <see cref="Order"/>.</summary>
    public IReadOnlyList<string> Names => Order.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from name in Names
        where !Known.Contains(name, StringComparer.OrdinalIgnoreCase)
        select new ValidationResult($"Voices:Order names {name}, which is no voice engine; there are {string.Join(", ", Known)}.", [nameof(Order)]);
}
