using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>What can be set for every service that speaks.</summary>
internal abstract class RemoteVoiceOptions : IValidatableObject
{
    /// <summary>Address of the service, with the part of the path that all its calls have. Default: the service's own, if it has one.</summary>
    [WebAddress] public Uri? BaseUrl { get; set; }

    /// <summary>The key, else the service's variable of the environment. Default none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Sentences that are asked for at once; more wait their turn. Default 2, which the smallest plans allow.</summary>
    [Range(1, 16)] public int Parallel { get; set; } = 2;

    /// <summary>How long one try may take. Default 30 s: a sentence takes one to five.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")] public TimeSpan AttemptDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a sentence may take with all its tries and waits. Default 3 min: three tries, and a minute that the service wished to be left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")] public TimeSpan TotalDeadline { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long the second try waits at least about; the third waits twice as long. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TotalDeadline < AttemptDeadline) yield return new($"{nameof(TotalDeadline)} has to be at least {nameof(AttemptDeadline)}.", [nameof(TotalDeadline)]);
    }
}
