using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Reviewing;

/// <summary>A film as a person looks at it before it is published.</summary>
/// <param name="Id">The project.</param>
/// <param name="Topic">What was asked for.</param>
/// <param name="Title">The film's title.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="AsOf">The date up to which its facts hold; null when none are asserted.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Aspect">Shape of its picture.</param>
/// <param name="Sheet">Its shots.</param>
/// <param name="Findings">What its report says.</param>
/// <param name="Notices">What a person must know about the review itself: frames that are missing, a film that is not finished.</param>
public sealed record ReviewedFilm(
    ProjectId Id,
    string Topic,
    string Title,
    WriterName Writer,
    DateOnly? AsOf,
    Voice Voice,
    Aspect Aspect,
    ShotSheet Sheet,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Notices);
