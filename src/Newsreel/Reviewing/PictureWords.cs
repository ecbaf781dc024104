using System.Globalization;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Reviewing;

/// <summary>What pictures are called, in one way on the page and in the list.</summary>
internal static class PictureWords
{
    /// <summary>What a picture claims about the words.</summary>
    public static string Of(ShotRole role) => role switch
    {
        ShotRole.SameKind => "same kind",
        ShotRole.EndCard => "end card",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <summary>What is heard during a shot in which the narrator is silent; empty where the narrator speaks.</summary>
    public static string Of(SceneKind kind) => kind switch
    {
        SceneKind.Soundbite => "Soundbite",
        SceneKind.Breath => "Breath",
        _ => "",
    };

    /// <summary>Whether footage may be used without asking.</summary>
    public static string Of(Clearance clearance) => clearance switch
    {
        Clearance.Cleared => "cleared by its terms",
        Clearance.OwnFootage => "own footage",
        _ => "a person must clear it",
    };

    /// <summary>What kind of recording it is.</summary>
    public static string Of(FootageNature nature) => nature switch
    {
        FootageNature.Training => "training",
        FootageNature.Animation => "animation",
        _ => "actuality",
    };

    /// <summary>Where a picture is from.</summary>
    public static string Source(ShotRow row) => row.Footage?.Candidate.Source ?? "drawn";

    /// <summary>When footage was taken; empty when nobody says.</summary>
    public static string Date(Candidate candidate) => candidate.Date?.ToString() ?? "";

    /// <summary>0.00 to 1.00.</summary>
    public static string Score(CandidateScore score) => score.Value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Seconds with one digit.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
