namespace Newsreel.Sourcing.Matching;

/// <summary>Decides what a clip may claim about words, and what viewers must be told. Pure.</summary>
internal static class RoleJudge
{
    private const int LongestPlace = 32;

    /// <summary>The verdict on a clip for a shot.</summary>
    /// <param name="reading">The words.</param>
    /// <param name="candidate">The clip, as its source describes it.</param>
    /// <param name="setting">Where it is from.</param>
    /// <param name="match">How much it shows of what the shot tells of, place and date aside.</param>
    public static Verdict Judge(ShotReading reading, Candidate candidate, ClipSetting setting, SubjectMatch match)
    {
        var verdict = Read(reading, candidate, setting, match);
        // What words of another language claim is only partly known, so that nothing is shown beside them without saying what it is.
        return reading.IsRead || verdict is { Role: ShotRole.Graphic } or { Label: not null } ? verdict : new(ShotRole.SameKind, Label(candidate, setting.Label(), reading.Dates), null);
    }

    private static Verdict Read(ShotReading reading, Candidate candidate, ClipSetting setting, SubjectMatch match)
    {
        var (own, scene) = (reading.Own, reading.Scene);
        var showsSubject = match is not SubjectMatch.None;
        var namesPlace = own.Places.Count + scene.Places.Count > 0;
        var claims = reading.Dates.Count > 0 || namesPlace;
        // Words that name no place claim none; what is known to be from outside the film's places is still not what they tell of.
        var isPlace = namesPlace ? setting.IsFrom(reading.Places) : !setting.IsElsewhere(reading.Places);
        // Words without a date are about the time that the film tells of.
        var isDate = reading.Dates.Count > 0 ? DateAgrees(reading.Dates, candidate.Date) : reading.Film.IsOfItsTime(candidate.Date);
        if (own.TellsIncident) return Incident(candidate, match, claims, isPlace, isDate);
        if (!showsSubject && own.Names.Count > 0 && own.Places.Count == 0) return Verdict.No("Its words do not name what the sentence is about.");
        var label = Label(candidate, setting.Label(), reading.Dates);
        if (candidate.Nature != FootageNature.Actuality) return Staged(reading, candidate, setting, showsSubject);
        if (!claims && !scene.TellsIncident)
        {
            // Even what asserts nothing is taken for a part of the story, so what is known to be from elsewhere says so.
            var isOdd = setting.IsElsewhere(reading.Places) || (candidate.Date is not null && !isDate);
            return own.Names.Count > 0 || isOdd ? new(ShotRole.SameKind, label, null) : new(ShotRole.Generic, null, null);
        }

        if (isPlace && isDate && match is SubjectMatch.Well) return new(ShotRole.Event, null, null);
        // A picture of the right place that shows something else may stand for the place, if it says what it is.
        return showsSubject || (isPlace && own.Places.Count > 0)
            ? new(ShotRole.SameKind, label, null)
            : Verdict.No("It is not known to be from the place and time that the sentence names.");
    }

    /// <summary>Whether a clip is known to be from one of the dates, as exactly as the words say it; true when none is named.</summary>
    public static bool DateAgrees(IReadOnlyList<ArchiveDate> dates, ArchiveDate? taken) =>
        dates.Count == 0
        || (taken is { } known && dates.Any(date =>
            date.Year == known.Year && (date.Month is null || date.Month == known.Month) && (date.Day is null || date.Day == known.Day)));

    /// <summary>What viewers are told of a clip that is not from the event.</summary>
    /// <param name="candidate">The clip.</param>
    /// <param name="from">Where it is from, for example <c>Kyiv, Ukraine</c>; empty when nobody says.</param>
    /// <param name="told">The dates that the words tell of: of a clip from the same year the month is told as well.</param>
    public static string Label(Candidate candidate, string from, params IReadOnlyList<ArchiveDate> told)
    {
        if (candidate.Nature == FootageNature.Training) return "TRAINING";
        if (candidate.Nature == FootageNature.Animation) return "ANIMATION";
        var place = from.Split(',')[0].Trim();
        if (place.Length > LongestPlace) place = "";
        var what = $"{place} {(candidate.Date is { } date ? Dated(date, told) : "")}".Trim();
        return what.Length == 0 ? "FILE" : $"FILE · {what}";
    }

    private static string Dated(ArchiveDate taken, IReadOnlyList<ArchiveDate> told) =>
        (told.Any(date => date.Year == taken.Year) ? taken with { Day = null } : new ArchiveDate(taken.Year, null, null)).ToString();

    private static Verdict Incident(Candidate candidate, SubjectMatch match, bool canBeProven, bool isPlace, bool isDate)
    {
        const string Rule = "The words tell of an attack, of casualties or of a dated incident, and";
        if (candidate.Nature != FootageNature.Actuality) return Verdict.No($"{Rule} the clip is no recording of it.");
        if (!canBeProven) return Verdict.No($"{Rule} they name neither place nor date that a clip could be checked against.");
        if (!isPlace) return Verdict.No($"{Rule} the clip is not known to be from that place.");
        if (!isDate) return Verdict.No($"{Rule} the clip is not known to be from that date.");
        return match is SubjectMatch.Well ? new(ShotRole.Event, null, null) : Verdict.No($"{Rule} the clip is not known to show it.");
    }

    private static Verdict Staged(ShotReading reading, Candidate candidate, ClipSetting setting, bool showsSubject)
    {
        if (!showsSubject) return Verdict.No("It is staged, and its words do not name what the sentence is about.");
        var isToldSo = candidate.Nature == FootageNature.Training ? Incidents.IsTraining(reading.Words) : Incidents.IsAnimation(reading.Words);
        var isFromThere = setting.IsFrom(reading.Own.Places) && DateAgrees(reading.Own.Dates, candidate.Date);
        if (isToldSo && isFromThere) return new(reading.Own.Any ? ShotRole.Event : ShotRole.Generic, null, null);
        return new(reading.Own.Any || reading.Scene.Any ? ShotRole.SameKind : ShotRole.Generic, Label(candidate, ""), null);
    }
}

/// <summary>What a clip may claim.</summary>
/// <param name="Role">Its role; <see cref="ShotRole.Graphic"/> when it is not used.</param>
/// <param name="Label">What viewers must be told; null when nothing.</param>
/// <param name="Refusal">Why it is not used; null when it may be.</param>
internal sealed record Verdict(ShotRole Role, string? Label, string? Refusal)
{
    /// <summary>The clip is not used.</summary>
    public static Verdict No(string why) => new(ShotRole.Graphic, null, why);
}
