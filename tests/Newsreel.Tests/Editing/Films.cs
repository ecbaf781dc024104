using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Editing;

/// <summary>Makes shots and whole edits for tests.</summary>
internal static class Films
{
    public static readonly Graphic Card = new("headline", "<svg/>", new(2400, 1350, 0, 0, 1, -0.5), "[Script Info]\n", "Kyiv did not fall");

    /// <summary>Shot lists of 1 to 14 shots of 2 to 8 seconds, some opening chapters, some with a new scene.</summary>
    public static readonly Gen<ShotList> ShotLists =
        from count in Gen.Choose(1, 14)
        from lengths in Gen.Choose(60, 240).ArrayOf(count)
        from chapters in Gen.Choose(0, 3).ArrayOf(count)
        from scenes in Gen.Choose(0, 1).ArrayOf(count)
        select Shots([.. lengths.Select((length, i) => ((long)length, 1 + scenes.Take(i + 1).Sum(), chapters[i] == 0 ? $"Chapter {i}" : null))]);

    /// <summary>Shots one after the other.</summary>
    public static ShotList Shots(params (long Length, int Scene, string? Chapter)[] shots)
    {
        var clock = 0L;
        return new([.. shots.Select((shot, i) =>
        {
            var place = new FrameRange(clock, shot.Length);
            clock = place.End;
            return new Shot(
                i + 1, shot.Scene, place, i == 0 ? ShotRole.Title : shot.Scene == 0 ? ShotRole.EndCard : ShotRole.Graphic,
                "words", "words", shot.Chapter, shot.Chapter is not null);
        })]);
    }

    /// <summary>The edit of a narration whose scenes have two shots each, with an end card of three seconds.</summary>
    public static Timeline Edit(Narration narration, TransitionStyle style = TransitionStyle.Auto)
    {
        var shots = new List<(long, int, string?)>();
        foreach (var scene in narration.Scenes)
        {
            var half = scene.Place.Length / 2;
            shots.Add((half, scene.Number, scene.Number % 2 == 0 ? $"Part {scene.Number}" : null));
            shots.Add((scene.Place.Length - half, scene.Number, null));
        }

        shots.Add((90, 0, null));
        var list = Shots([.. shots]);
        var material = new EditMaterial(
            "The invasion", narration, list, [.. list.Shots.Select(_ => new DrawnShot(Card, ""))], style, CaptionRules.For(OutputProfile.Default), FrameRate.Thirty);
        return Editor.Edit(material, list.Shots[^1].Place.End);
    }
}
