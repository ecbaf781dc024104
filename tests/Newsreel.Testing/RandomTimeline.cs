using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Testing;

/// <summary>Edits that nobody would make: all rates, 1 to 80 clips of all kinds, a few frames to ten seconds long, with names that are trouble. The same seed gives the same edit.</summary>
public sealed class RandomTimeline
{
    /// <summary>The rates that films have.</summary>
    public static readonly IReadOnlyList<FrameRate> Rates = [new(24, 1), new(25, 1), new(30_000, 1001), new(30, 1), new(50, 1), new(60, 1)];

    /// <summary>The rates that files of footage tell: those of films, one that is rounded, and the average of one with missing frames.</summary>
    public static readonly IReadOnlyList<FrameRate> Told = [.. Rates, new(2997, 100), new(359, 12)];

    private static readonly string[] Names =
    [
        "Street", "A < B & C > D", "\"quoted\" 'twice'", "]]> --> <!-- <?xml?>", "* FROM CLIP NAME: nobody", "شارع في كييف", "רחוב בקייב", "\u202eturned\u202c",
        "two\nlines\tand a tab", "  spaces  ", "", "100 % of #1?", "基辅的街道 🎬", "FCM: DROP FRAME", "001  AX       V     C", "nul\0 and bell\a", "half \ud83c", new string('x', 300), "ends in \\",
    ];

    private readonly Random random;
    private readonly FrameRate rate;

    private readonly RandomMaterial? material;

    private RandomTimeline(int seed, RandomMaterial? material)
    {
        (random, this.material) = (new(seed), material);
        rate = Rates[seed % Rates.Count];
    }

    /// <summary>The edit of a seed.</summary>
    public static Timeline Of(int seed) => new RandomTimeline(seed, null).Make();

    /// <summary>The edit of a seed that can be rendered: 1 to 6 clips of 1 to 40 frames.</summary>
    public static Timeline Of(int seed, RandomMaterial material) => new RandomTimeline(seed, material).Make();

    private Timeline Make()
    {
        var count = material is not null ? random.Next(1, 7) : random.Next(4) == 0 ? random.Next(1, 4) : random.Next(1, 81);
        var places = new List<FrameRange>();
        for (var i = 0; i < count; i++) places.Add(new(places.Count == 0 ? 0 : places[^1].End, random.Next(3) == 0 ? random.Next(1, 8) : random.Next(8, material is null ? 600 : 41)));
        var joints = places.Zip(places.Skip(1), Joint).ToList();
        var clips = places.Select((place, i) => Picture(
            place, i, i > 0 && joints[i - 1].Kind == TransitionKind.Dissolve ? joints[i - 1].InOffset : 0, i < joints.Count && joints[i].Kind == TransitionKind.Dissolve ? joints[i].OutOffset : 0));
        var frames = places[^1].End;
        var sounds = Enumerable.Range(0, random.Next(1, 4)).Select(number => new Track($"{(number == 0 ? "Voice" : Name())} {number}", TrackKind.Audio, [.. Sound(frames)], []));
        return new(Name(), rate, [new("Picture", TrackKind.Video, [.. clips], joints), .. sounds], [.. Chapters(places)], [], []);
    }

    private Transition Joint(FrameRange before, FrameRange after)
    {
        var longest = (int)Math.Min(Math.Min(before.Length, after.Length) / 2, 60);
        var kind = (TransitionKind)random.Next(3);
        if (kind == TransitionKind.Cut || longest < 2) return new(after.Start, TransitionKind.Cut, 0, 0);
        var length = random.Next(2, longest + 1);
        return new(after.Start, kind, length / 2, length - (length / 2));
    }

    private Clip Picture(FrameRange place, int index, long lead, long tail)
    {
        var visible = place.Length + lead + tail;
        if (material is not null && Real(place, lead, visible) is { } real) return real;
        if (material is not null || random.Next(3) == 0)
            return new(place, Name(), new GraphicMedia(material?.Graphic ?? new("headline", "<svg/>", new(2400, 1350, 0, 0, 1, 0), "[Script Info]\n", "words"), new(0, visible)), new(lead, place.Length));
        var isStill = random.Next(4) == 0;
        var first = isStill ? 0 : random.Next(2) == 0 ? random.Next(0, 3) : random.Next(0, 9000);
        var available = new FrameRange(0, first + visible + (isStill ? 0 : random.Next(0, 300)));
        var footage = Footage(index, isStill, rate.TimeAt(first), rate.TimeAt(available.Length));
        return new(place, Name(), new FootageMedia(footage, ShotRole.Generic, new(new(0, 0, 1920, 1080), null, null, []), available, new(first, visible)) { Kind = (SceneKind)(index % 3) }, new(first + lead, place.Length));
    }

    // Footage that lasts long enough, from a random moment on.
    private Clip? Real(FrameRange place, long lead, long visible)
    {
        if (random.Next(3) == 0) return null;
        var footage = material!.Footage[random.Next(material.Footage.Count)];
        var frames = footage.Facts.IsStill ? visible : rate.FramesIn(footage.Facts.Duration) - 2;
        if (frames < visible) return null;
        var first = footage.Facts.IsStill ? 0 : random.NextInt64(frames - visible + 1);
        var seen = footage with { In = rate.TimeAt(first) };
        var media = new FootageMedia(seen, ShotRole.Generic, new(new(0, 0, material.Width, material.Height), null, null, []), new(0, first + visible), new(first, visible));
        return new(place, Name(), media, new(first + lead, place.Length));
    }

    private Footage Footage(int index, bool isStill, TimeSpan first, TimeSpan length)
    {
        // Some names come twice, in different folders, and some files are used again.
        var name = $"{Name().Replace('\0', '_').Replace('/', '_')}{(isStill ? ".JPG" : ".mp4")}";
        var path = random.Next(8) == 0 ? $"/footage/shared/{(isStill ? "a.png" : "a.mov")}" : $"/footage/{index}/{name}";
        var own = path.EndsWith("shared/a.mov", StringComparison.Ordinal) ? rate : Told[random.Next(Told.Count)];
        var facts = new PictureFacts(
            isStill, 1920, 1080, isStill ? default : own, FieldOrder.Progressive, new("yuv420p", "", "", "", IsFullRange: false), TimeSpan.Zero, isStill ? TimeSpan.Zero : length, !isStill);
        var candidate = new Candidate(
            "library", path, Name(), "", [], "", null, "", "file:///home/somebody/clip", new("CC <BY> & more", Name(), "", Clearance.OwnFootage), FootageNature.Actuality, isStill, TimeSpan.Zero)
        { NaturalSound = random.Next(3) == 0 };
        return new(candidate, new(1, []), path, facts, first, null);
    }

    private IEnumerable<TrackItem> Sound(long frames)
    {
        var (end, isGap) = (0L, random.Next(3) == 0 && frames > 1);
        while (end < frames)
        {
            var length = random.Next(3) == 0 ? frames - end : random.NextInt64(1, frames - end + 1);
            var place = new FrameRange(end, length);
            if (isGap && length == frames) place = place with { Length = frames - 1 };
            yield return isGap ? new Gap(place, Name()) : new Clip(place, Name(), new ExternalMedia("audio/voice.wav", place), place);
            (end, isGap) = (place.End, !isGap);
        }
    }

    private IEnumerable<Chapter> Chapters(List<FrameRange> places)
    {
        if (random.Next(2) == 0) yield break;
        for (var i = 0; i < places.Count; i++)
            if (i == 0 || random.Next(5) == 0) yield return new(Name(), places[i].Start);
    }

    private string Name() => Names[random.Next(Names.Length)];
}

/// <summary>Real files for edits that are rendered.</summary>
/// <param name="Footage">Seen from any moment.</param>
/// <param name="Graphic">Seen where no footage is.</param>
/// <param name="Width">Pixels of the frame.</param>
/// <param name="Height">Pixels of the frame.</param>
public sealed record RandomMaterial(IReadOnlyList<Footage> Footage, Graphic Graphic, int Width, int Height);
