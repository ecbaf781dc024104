using Newsreel.Media;
using Newsreel.Sourcing.Ranking;

namespace Newsreel.Sourcing;

/// <summary>What fills every shot of a film, and why.</summary>
/// <param name="Choices">One for each shot, in order.</param>
/// <param name="Refusals">Footage that fitted by its words and could not be used.</param>
public sealed record Selection(IReadOnlyList<ShotChoice> Choices, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Why a shot shows what the script's mark says.</summary>
    internal const string CardReason = "The script asks for this graphic.";

    /// <summary>How a language model took part; null when none did.</summary>
    public FootageRankingUse? Ranking { get; init; }

    /// <summary>A film whose pictures are all drawn.</summary>
    /// <param name="shots">All shots.</param>
    /// <param name="reason">Why, for people; a card that the script asks for has a reason of its own.</param>
    public static Selection AllDrawn(ShotList shots, string reason) =>
        new([.. shots.Shots.Select(shot => new ShotChoice(shot, null, shot.Card is null ? reason : CardReason, []))], []);

    /// <summary>The shots with the roles that their pictures have.</summary>
    public ShotList Shots => new([.. Choices.Select(choice => choice.Shot)]);
}

/// <summary>What fills one shot.</summary>
/// <param name="Shot">The time to fill; its role is that of the chosen picture.</param>
/// <param name="Footage">What is shown; null for a graphic.</param>
/// <param name="Reason">Why this footage, or why none: one sentence.</param>
/// <param name="Candidates">What was considered, best first, the chosen one among them.</param>
public sealed record ShotChoice(Shot Shot, Footage? Footage, string Reason, IReadOnlyList<RankedCandidate> Candidates)
{
    /// <summary>Whether a person wants another picture there; the next render looks for one.</summary>
    public bool IsRejected { get; init; }
}

/// <summary>Footage as a film uses it.</summary>
/// <param name="Candidate">Where it comes from and on what terms.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Facts">Measured.</param>
/// <param name="In">The time in the file, from its first frame, that is seen when the shot begins to be visible.</param>
/// <param name="FileLabel">What viewers must be told so that they do not take it for the event, for example <c>FILE · Kyiv 2019</c>; null when nothing.</param>
public sealed record Footage(Candidate Candidate, CandidateScore Score, string Path, PictureFacts Facts, TimeSpan In, string? FileLabel)
{
    /// <summary>What the file was known by when it was measured; null where nobody noted it.</summary>
    public string? Identity { get; init; }

    /// <summary>Where in the archive's whole video the file begins; zero for whole files.</summary>
    public TimeSpan PieceStart { get; init; }

    /// <summary>Bytes that were fetched for it; zero for files of this machine and pieces that were known.</summary>
    public long BytesFetched { get; init; }

    /// <summary>Size of the whole video in the archive; zero when nobody says, and for files of this machine.</summary>
    public long WholeBytes { get; init; }

    /// <summary>Whether its own sound can be heard in these seconds; null where nobody listened.</summary>
    public bool? IsAudible { get; init; }

    /// <summary>A fetched clip in a shot. Its source knows more of it than a search told; what was decided of its terms stays.</summary>
    internal static Footage Of(Candidate offered, CandidateScore score, FetchedClip clip, TimeSpan from, string? label)
    {
        var known = clip.Details is { } details
            ? details with { Terms = details.Terms with { Clearance = offered.Terms.Clearance, Restrictions = offered.Terms.Restrictions } }
            : offered;
        return new(known, score, clip.Path, clip.Facts, from, label)
        {
            Identity = FileIdentity.Of(clip.Path),
            PieceStart = clip.PieceStart,
            BytesFetched = clip.BytesFetched,
            WholeBytes = clip.WholeBytes,
        };
    }

    /// <summary>Whether the file is still the one that was measured.</summary>
    public bool IsThere() => Identity is null ? File.Exists(Path) : string.Equals(FileIdentity.Of(Path), Identity, StringComparison.Ordinal);
}

/// <summary>A candidate for a shot.</summary>
/// <param name="Candidate">What is offered.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Role">What it may claim about the words.</param>
/// <param name="Refusal">Why it was not taken; null when it could be.</param>
public sealed record RankedCandidate(Candidate Candidate, CandidateScore Score, ShotRole Role, string? Refusal);

/// <summary>How well a candidate fits a shot.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Reasons">What made it so, a few words each, with their points.</param>
public sealed record CandidateScore(double Value, IReadOnlyList<string> Reasons);

/// <summary>Footage that could not be used, or a source that did not serve.</summary>
/// <param name="Name">Which, for people.</param>
/// <param name="Reason">Why, one sentence.</param>
public sealed record Refusal(string Name, string Reason)
{
    /// <summary>Whether a whole source did not serve.</summary>
    public bool IsSource { get; init; }
}
