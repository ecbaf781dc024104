using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Editing;

/// <summary>Everything an edit is made of.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="Narration">The master clock.</param>
/// <param name="Shots">From frame 0 to the last frame of the film, the end card included.</param>
/// <param name="Graphics">One for each shot, drawn for its visible range.</param>
/// <param name="Transitions">How shots follow each other.</param>
/// <param name="Captions">The shape of captions.</param>
/// <param name="Rate">The film's clock.</param>
public sealed record EditMaterial(
    string Title,
    Narration Narration,
    ShotList Shots,
    IReadOnlyList<Graphic> Graphics,
    TransitionStyle Transitions,
    CaptionRules Captions,
    FrameRate Rate);

/// <summary>Makes the timeline. Pure: the same material gives the same timeline.</summary>
public static class Editor
{
    /// <summary>The timeline of a film.</summary>
    /// <param name="material">What to edit.</param>
    /// <param name="frames">The length of the film.</param>
    /// <exception cref="ArgumentException">The shots do not fill the film, or there is not one graphic for each shot.</exception>
    public static Timeline Edit(EditMaterial material, long frames)
    {
        var (shots, voice) = (material.Shots.Shots, material.Narration);
        if (shots.Count == 0 || shots[^1].Place.End != frames || voice.Frames > frames)
            throw new ArgumentException($"{shots.Count} shots and {voice.Frames} frames of voice do not fill {frames} frames.", nameof(material));
        if (material.Graphics.Count != shots.Count)
            throw new ArgumentException($"{shots.Count} shots cannot have {material.Graphics.Count} graphics.", nameof(material));

        var transitions = TransitionPlanner.Plan(material.Shots, material.Transitions, material.Rate);
        var visible = TransitionPlanner.VisibleRanges(material.Shots, transitions);
        var clips = shots.Select((shot, i) => Picture(shot, material.Graphics[i], visible[i]));
        return new(
            material.Title,
            material.Rate,
            [new("Picture", TrackKind.Video, [.. clips], transitions), new("Voice", TrackKind.Audio, Sound(voice, frames), [])],
            ChapterPlanner.Plan(material.Shots, material.Title, material.Rate),
            CaptionWriter.Write(voice, material.Captions, material.Rate),
            Declare(shots, transitions, voice, material.Rate));
    }

    private static Clip Picture(Shot shot, Graphic graphic, FrameRange visible) => new(
        shot.Place,
        $"Shot {shot.Number}",
        new GraphicMedia(graphic, new(0, visible.Length)),
        new(shot.Place.Start - visible.Start, shot.Place.Length));

    private static List<TrackItem> Sound(Narration voice, long frames)
    {
        var items = new List<TrackItem>();
        if (voice.Frames > 0)
        {
            var place = new FrameRange(0, voice.Frames);
            items.Add(new Clip(place, voice.Voice.Name, new ExternalMedia(voice.SoundPath, place), place));
        }

        if (voice.Frames < frames) items.Add(new Gap(FrameRange.Between(voice.Frames, frames), "The end card has no voice."));
        return items;
    }

    private static List<Declared> Declare(IReadOnlyList<Shot> shots, IReadOnlyList<Transition> transitions, Narration voice, FrameRate rate)
    {
        var declared = shots.Select(shot => new Declared(DeclaredKind.Graphic, shot.Place, Reason(shot.Role))).ToList();
        declared.AddRange(transitions
            .Where(transition => transition.Kind == TransitionKind.Dip)
            .Select(dip => new Declared(DeclaredKind.Dip, dip.Place, "A chapter opens.")));
        var spoken = voice.Scenes.Count == 0 ? 0 : rate.FrameNearest(voice.Scenes[^1].Sentences[^1].End);
        if (voice.Frames < shots[^1].Place.End)
            declared.Add(new(DeclaredKind.Silence, FrameRange.Between(spoken, shots[^1].Place.End), "The words have ended; the end card is shown."));
        return [.. declared.OrderBy(item => item.Place.Start)];
    }

    private static string Reason(ShotRole role) => role switch
    {
        ShotRole.Title => "The film's title.",
        ShotRole.EndCard => "Credits and disclosure.",
        _ => "Drawn from the words that are spoken.",
    };
}
