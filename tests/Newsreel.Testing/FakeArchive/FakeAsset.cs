using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Testing.FakeArchive;

/// <summary>A video of the fake archive, as its service tells of it.</summary>
/// <param name="Service">One of <see cref="FakeServices"/>.</param>
/// <param name="Id">As the service gives it: <c>video:990001</c>, <c>JSC_0001</c>, <c>900001</c>.</param>
/// <param name="Title">Any text, hostile ones too.</param>
public sealed record FakeAsset(string Service, string Id, string Title)
{
    /// <summary>The caption.</summary>
    public string Description { get; init; } = "";

    /// <summary>Words it is filed under.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Where it was taken; empty when the service does not say.</summary>
    public string City { get; init; } = "";

    /// <summary>English name of the country; empty when the service does not say.</summary>
    public string Country { get; init; } = "";

    /// <summary>When it was taken.</summary>
    public DateOnly Date { get; init; } = new(2024, 5, 1);

    /// <summary>When it was published.</summary>
    public DateOnly Published { get; init; } = new(2024, 5, 3);

    /// <summary>Its length, in whole seconds.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(240);

    /// <summary>Branch, for DVIDS.</summary>
    public string Branch { get; init; } = "Army";

    /// <summary>Category, for DVIDS.</summary>
    public string Category { get; init; } = "B-Roll";

    /// <summary>Who made it: rank and name at DVIDS, creator, artist or user elsewhere.</summary>
    public string Author { get; init; } = "Sgt. Pat Example";

    /// <summary>Name of the licence: Commons and Internet Archive only.</summary>
    public FakeLicence Licence { get; init; } = FakeLicence.PublicDomain;

    /// <summary>Collections, for the Internet Archive; center at NASA.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>What its pictures show.</summary>
    public FakePicture Picture { get; init; } = new(0);

    /// <summary>Whether the index of its MP4 files lies at the end.</summary>
    public bool IndexAtEnd { get; init; }

    /// <summary>Whether it has sound.</summary>
    public bool HasSound { get; init; }

    /// <summary>Names of <see cref="Misbehaviour"/> that hold for this video only.</summary>
    public IReadOnlyList<string> Misbehaviours { get; init; } = [];

    /// <summary>A name without any sign that means something in an address: the same for the same video.</summary>
    public string Key => Fingerprint.Of(Service, Id).Value[..12];

    /// <summary>The number in its id, or one made of it.</summary>
    public long Number => long.TryParse(Id.AsSpan(Id.LastIndexOf(':') + 1), CultureInfo.InvariantCulture, out var number) ? number : Convert.ToInt64(Key[..7], 16);
}

/// <summary>The services that the fake plays; each under the path <c>/name</c>.</summary>
public static class FakeServices
{
    /// <summary>DVIDS.</summary>
    public const string Dvids = "dvids";

    /// <summary>NASA Image and Video Library.</summary>
    public const string Nasa = "nasa";

    /// <summary>NASA Scientific Visualization Studio.</summary>
    public const string Svs = "svs";

    /// <summary>Internet Archive.</summary>
    public const string InternetArchive = "ia";

    /// <summary>Wikimedia Commons.</summary>
    public const string Commons = "commons";

    /// <summary>Pexels.</summary>
    public const string Pexels = "pexels";

    /// <summary>Pixabay.</summary>
    public const string Pixabay = "pixabay";

    /// <summary>All of them, with the names that the product's configuration gives them.</summary>
    public static readonly IReadOnlyList<(string Service, string Provider)> All =
    [
        (Dvids, "Dvids"), (Nasa, "Nasa"), (Svs, "Svs"), (InternetArchive, "InternetArchive"), (Commons, "Commons"), (Pexels, "Pexels"), (Pixabay, "Pixabay"),
    ];
}

/// <summary>A licence in the words of Wikimedia Commons and its address, as both open archives tell it.</summary>
/// <param name="ShortName">For example <c>CC BY 4.0</c>.</param>
/// <param name="Code">For example <c>cc-by-4.0</c>.</param>
/// <param name="Url">Empty when there is none.</param>
public sealed record FakeLicence(string ShortName, string Code, string Url)
{
    /// <summary>Public domain mark.</summary>
    public static readonly FakeLicence PublicDomain = new("Public domain", "pd", "https://creativecommons.org/publicdomain/mark/1.0/");

    /// <summary>CC0.</summary>
    public static readonly FakeLicence Zero = new("CC0", "cc0", "http://creativecommons.org/publicdomain/zero/1.0/");

    /// <summary>Attribution.</summary>
    public static readonly FakeLicence By = new("CC BY 4.0", "cc-by-4.0", "https://creativecommons.org/licenses/by/4.0");

    /// <summary>Attribution, share alike.</summary>
    public static readonly FakeLicence BySa = new("CC BY-SA 4.0", "cc-by-sa-4.0", "https://creativecommons.org/licenses/by-sa/4.0");

    /// <summary>Attribution, not commercial.</summary>
    public static readonly FakeLicence ByNc = new("CC BY-NC 4.0", "cc-by-nc-4.0", "https://creativecommons.org/licenses/by-nc/4.0/");

    /// <summary>Attribution, no derivatives.</summary>
    public static readonly FakeLicence ByNd = new("CC BY-ND 4.0", "cc-by-nd-4.0", "https://creativecommons.org/licenses/by-nd/4.0/");

    /// <summary>Nobody says.</summary>
    public static readonly FakeLicence None = new("", "", "");
}

/// <summary>What the pictures of a video show. The same values give the same pictures.</summary>
/// <param name="Seed">Chooses the scene.</param>
/// <param name="Kind">What is wrong with it, if anything.</param>
/// <param name="IsCopy">The same scene, cut a little and encoded anew: a near-duplicate.</param>
/// <param name="Words">Written into slates and over text pictures.</param>
public sealed record FakePicture(int Seed, FakePictureKind Kind = FakePictureKind.Scene, bool IsCopy = false, string Words = "");

/// <summary>Kinds of pictures.</summary>
public enum FakePictureKind
{
    /// <summary>A scene that moves.</summary>
    Scene,

    /// <summary>Nothing but black.</summary>
    Black,

    /// <summary>A scene that stands still.</summary>
    Frozen,

    /// <summary>Colour bars.</summary>
    ColourBars,

    /// <summary>A still page with a title on it.</summary>
    Slate,

    /// <summary>A head that fills the frame.</summary>
    TalkingHead,

    /// <summary>A moving scene under lines of text.</summary>
    Text,
}
