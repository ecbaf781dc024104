using System.Globalization;

namespace Newsreel.Drawing;

/// <summary>
/// What the program itself says on the screen, in the language of a film; English where a language has no table here. Papers, reports and the
/// database stay English.
/// </summary>
/// <param name="Code">Language of the words, ISO 639-1.</param>
/// <param name="Kicker">Over the film's title.</param>
/// <param name="Documentary">On the thumbnail.</param>
/// <param name="Chapter">{0}: its number; {1}: how many there are.</param>
/// <param name="AsOf">{0}: the date up to which the facts hold.</param>
/// <param name="AsOfLabel">The same as a label.</param>
/// <param name="Words">Label: who wrote it.</param>
/// <param name="Sources">Label: what the words rest on.</param>
/// <param name="Voice">Label: who speaks.</param>
/// <param name="Narrator">Label: who speaks where others are heard too.</param>
/// <param name="Pictures">Label: what is shown.</param>
/// <param name="Music">Label: what is heard under the voice.</param>
/// <param name="Review">Label: whether a person has looked at it.</param>
/// <param name="NotReviewed">That nobody has.</param>
/// <param name="SyntheticVoice">{0}: the voice; {1}: its engine.</param>
/// <param name="ListedSources">{0}: how many.</param>
/// <param name="OwnScript">A person brought the words.</param>
/// <param name="LanguageModel">{0}: the model.</param>
/// <param name="ChosenSentences">No model wrote them.</param>
/// <param name="DrawnPictures">All pictures are drawn.</param>
/// <param name="Footage">{0}: the sources.</param>
/// <param name="FileFootage">Footage that is not of the event.</param>
/// <param name="Training">Footage of training.</param>
/// <param name="Animation">Footage that is drawn.</param>
/// <param name="Date">{0}: the day; {1}: the month; {2}: the year.</param>
/// <param name="Months">Twelve names with single spaces between them.</param>
public sealed record ScreenWords(
    string Code,
    string Kicker,
    string Documentary,
    string Chapter,
    string AsOf,
    string AsOfLabel,
    string Words,
    string Sources,
    string Voice,
    string Narrator,
    string Pictures,
    string Music,
    string Review,
    string NotReviewed,
    string SyntheticVoice,
    string ListedSources,
    string OwnScript,
    string LanguageModel,
    string ChosenSentences,
    string DrawnPictures,
    string Footage,
    string FileFootage,
    string Training,
    string Animation,
    string Date,
    string Months)
{
    /// <summary>English.</summary>
    public static ScreenWords English => ScreenWordTable.All["en"];

    /// <summary>The words of a language.</summary>
    /// <param name="language">BCP 47; may be empty.</param>
    public static ScreenWords Of(string language) => ScreenWordTable.All.GetValueOrDefault(Common.Languages.CodeOf(language)) ?? English;

    /// <summary>A date as it is written.</summary>
    public string Written(DateOnly date) => string.Format(CultureInfo.InvariantCulture, Date, date.Day, Months.Split(' ')[date.Month - 1], date.Year);

    /// <summary>A form with its places filled in.</summary>
    /// <param name="form">One of the texts above.</param>
    /// <param name="values">What stands at {0}, {1} and so on.</param>
    public static string Fill(string form, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, form, values);

    /// <summary>The label of footage, as its judge gives it, with its first word in this language: places and dates stay.</summary>
    public string LabelOf(string label)
    {
        var end = label.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space : label.Length;
        return label[..end] switch
        {
            "FILE" => FileFootage,
            "TRAINING" => Training,
            "ANIMATION" => Animation,
            var other => other,
        } + label[end..];
    }
}
