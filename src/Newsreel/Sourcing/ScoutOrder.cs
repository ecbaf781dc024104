using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Sourcing;

/// <summary>What footage is looked for.</summary>
/// <param name="Brief">What is asked for: where footage may come from, the shape of the picture.</param>
/// <param name="Narration">What is spoken when.</param>
/// <param name="Shots">Time to fill.</param>
/// <param name="Folder">Where fetched pieces are kept.</param>
public sealed record ScoutOrder(Brief Brief, Narration Narration, ShotList Shots, string Folder);
