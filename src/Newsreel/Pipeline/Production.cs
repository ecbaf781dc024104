using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Pipeline;

/// <summary>A finished film. Paths are relative to home.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Brief">What was asked for.</param>
/// <param name="VideoPath">The film.</param>
/// <param name="CreditsPath">Its credits.</param>
/// <param name="ReportPath">Its report.</param>
/// <param name="Duration">Measured length of the film.</param>
/// <param name="Bytes">Size of the film.</param>
public sealed record Production(
    ProjectId ProjectId, Brief Brief, string VideoPath, string CreditsPath, string ReportPath, TimeSpan Duration, long Bytes)
{
    /// <summary>Number of scenes.</summary>
    public required int Scenes { get; init; }

    /// <summary>Number of shots.</summary>
    public required int Shots { get; init; }

    /// <summary>Who wrote it.</summary>
    public required WriterName Writer { get; init; }

    /// <summary>Who speaks.</summary>
    public required Voice Voice { get; init; }

    /// <summary>Where its footage is from, the source of most clips first; empty when all is drawn.</summary>
    public required IReadOnlyList<string> FootageSources { get; init; }

    /// <summary>What a person should know.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How long it took to make.</summary>
    public required TimeSpan Elapsed { get; init; }
}
