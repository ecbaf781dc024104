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
/// <param name="Pictures">One for each shot, made for its visible range.</param>
/// <param name="Transitions">How shots follow each other.</param>
/// <param name="Captions">The shape of captions.</param>
/// <param name="Rate">The film's clock.</param>
public sealed record EditMaterial(
    string Title,
    Narration Narration,
    ShotList Shots,
    IReadOnlyList<ShotPicture> Pictures,
    TransitionStyle Transitions,
    CaptionRules Captions,
    FrameRate Rate)
{
    /// <summary>Whether music is heard when the words have ended.</summary>
    public bool HasMusic { get; init; }
}

/// <summary>Makes the timeline. Pure: the same material gives the same timeline.</summary>
public static class Editor
{
    /// <summary>The name of the track with the narration.</summary>
    public const string VoiceTrack = "Voice";

    /// <summary>The timeline of a film.</summary>
    /// <param name="material">What to edit.</param>
    /// <param name="frames">The length of the film.</param>
    /// <exception cref="ArgumentException">The shots do not fill the film, or there is not one picture for each shot.</exception>
    public static Timeline Edit(EditMaterial material, long frames)
    {
        var (shots, voice) = (material.Shots.Shots, material.Narration);
        if (shots.Count == 0 || shots[^1].Place.End != frames || voice.Frames > frames)
            throw new ArgumentException($"{shots.Count} shots and {voice.Frames} frames of voice do not fill {frames} frames.", nameof(material));
        if (material.Pictures.Count != shots.Count)
            throw new ArgumentException($"{shots.Count} shots cannot have {material.Pictures.Count} pictures.", nameof(material));

        var transitions = TransitionPlanner.Plan(material.Shots, material.Transitions, material.Rate);
        var visible = TransitionPlanner.VisibleRanges(material.Shots, transitions);
        var clips = shots.Select((shot, i) => Picture(shot, material.Pictures[i], visible[i], material.Rate));
        return new(
            material.Title,
            material.Rate,
            [new("Picture", TrackKind.Video, [.. clips], transitions), new(VoiceTrack, TrackKind.Audio, Sound(voice, frames), [])],
            ChapterPlanner.Plan(material.Shots, material.Title, material.Rate),
            CaptionWriter.Write(voice, material.Captions, material.Rate, shots.Select(shot => shot.Place.Start)),
            Declare(material, transitions));
    }

    private static Clip Picture(Shot shot, ShotPicture picture, FrameRange visible, FrameRate rate)
    {
        var lead = shot.Place.Start - visible.Start;
        return picture switch
        {
            DrawnShot drawn => new(shot.Place, $"Shot {shot.Number}", new GraphicMedia(drawn.Graphic, new(0, visible.Length)), new(lead, shot.Place.Length)),
            FootageShot footage when FootageMedia.Of(footage, visible.Length, rate) is var media =>
                new(shot.Place, Name(shot, footage.Footage), media, new(media.Seen.Start + lead, shot.Place.Length)),
            _ => throw new ArgumentException($"Shot {shot.Number} has a picture of an unknown kind.", nameof(picture)),
        };
    }

    private static string Name(Shot shot, Footage footage) =>
        footage.Candidate.Title.Length > 0 ? $"Shot {shot.Number}: {footage.Candidate.Title}" : $"Shot {shot.Number}";

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

    private static List<Declared> Declare(EditMaterial material, IReadOnlyList<Transition> transitions)
    {
        var (shots, voice, rate) = (material.Shots.Shots, material.Narration, material.Rate);
        var declared = shots.Zip(material.Pictures)
            .Where(pair => pair.Second is DrawnShot)
            .Select(pair => new Declared(DeclaredKind.Graphic, pair.First.Place, Reason(pair.First.Role, ((DrawnShot)pair.Second).Reason)))
            .ToList();
        declared.AddRange(transitions
            .Where(transition => transition.Kind == TransitionKind.Dip)
            .Select(dip => new Declared(DeclaredKind.Dip, dip.Place, "A chapter opens.")));
        if (!material.HasMusic) declared.AddRange(PlannedSilence.Of(voice, shots, material.Pictures, rate));
        return [.. declared.OrderBy(item => item.Place.Start)];
    }

    private static string Reason(ShotRole role, string reason) => role switch
    {
        ShotRole.Title => "The film's title.",
        ShotRole.EndCard => "Credits and disclosure.",
        _ => reason.Length > 0 ? reason : "Drawn from the words that are spoken.",
    };
}
