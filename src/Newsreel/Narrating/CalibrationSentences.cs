using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>
/// Spoken to measure a voice: plain words, a date and figures, in the proportion of the library's articles; in the language of the voice, for
/// words of languages differ in length.
/// </summary>
internal static class CalibrationSentences
{
    private static readonly Dictionary<string, IReadOnlyList<string>> All = new(StringComparer.Ordinal)
    {
        ["ar"] =
        [
            "في 14 مارس 1998 أرسل الجنرال ماركوس ويتفيلد 3400 جندي من المحافظات الشمالية إلى العاصمة التي غمرتها المياه.",
            "حذر المهندسون مجلس المدينة طوال سنوات من أن البوابات السفلى لن تصمد أمام فيضان كهذا.",
            "أحصى مراقبون دوليون أكثر من 12500 أسرة نازحة في ملاجئ مؤقتة على طول النهر.",
        ],
        ["de"] =
        [
            "Am 14. März 1998 schickte General Marcus Whitfield 3400 Soldaten aus den nördlichen Provinzen in die überflutete Hauptstadt.",
            "Ingenieure hatten den Stadtrat jahrelang gewarnt, dass die unteren Tore einer solchen Flut nicht standhalten würden.",
            "Internationale Beobachter zählten mehr als 12.500 vertriebene Familien in Notunterkünften entlang des Flusses.",
        ],
        ["en"] =
        [
            "On 14 March 1998, General Marcus Whitfield ordered 3,400 soldiers from the northern provinces to the flooded capital.",
            "Engineers had warned the council for years that the lower gates would not hold against such a flood.",
            "International monitors counted more than 12,500 displaced families in temporary shelters along the river.",
        ],
        ["es"] =
        [
            "El 14 de marzo de 1998, el general Marcus Whitfield envió a 3400 soldados de las provincias del norte a la capital inundada.",
            "Los ingenieros habían advertido al consejo durante años de que las compuertas inferiores no resistirían una crecida así.",
            "Los observadores internacionales contaron más de 12 500 familias desplazadas en refugios provisionales a lo largo del río.",
        ],
        ["fr"] =
        [
            "Le 14 mars 1998, le général Marcus Whitfield envoya 3400 soldats des provinces du nord vers la capitale inondée.",
            "Depuis des années, les ingénieurs avertissaient le conseil que les vannes inférieures ne résisteraient pas à une telle crue.",
            "Des observateurs internationaux comptèrent plus de 12 500 familles déplacées dans des abris provisoires le long du fleuve.",
        ],
        ["hi"] =
        [
            "14 मार्च 1998 को जनरल मार्कस व्हिटफ़ील्ड ने उत्तरी प्रांतों से 3400 सैनिकों को बाढ़ में डूबी राजधानी भेजा।",
            "इंजीनियर वर्षों से परिषद को चेतावनी दे रहे थे कि निचले फाटक ऐसी बाढ़ के सामने नहीं टिकेंगे।",
            "अंतरराष्ट्रीय पर्यवेक्षकों ने नदी के किनारे अस्थायी शिविरों में 12500 से अधिक विस्थापित परिवार गिने।",
        ],
        ["it"] =
        [
            "Il 14 marzo 1998 il generale Marcus Whitfield inviò 3400 soldati dalle province del nord alla capitale allagata.",
            "Da anni gli ingegneri avvertivano il consiglio che le paratoie inferiori non avrebbero retto a una piena simile.",
            "Gli osservatori internazionali contarono più di 12.500 famiglie sfollate in rifugi provvisori lungo il fiume.",
        ],
        ["ja"] =
        [
            "1998年3月14日、マーカス・ウィットフィールド将軍は、北部の州から3400人の兵士を浸水した首都へ送った。",
            "技術者たちは、下流の水門がこのような洪水には耐えられないと、何年も前から議会に警告していた。",
            "国際監視団は、川沿いの仮設避難所で12500を超える避難家族を数えた。",
        ],
        ["pt"] =
        [
            "Em 14 de março de 1998, o general Marcus Whitfield enviou 3400 soldados das províncias do norte para a capital inundada.",
            "Durante anos, os engenheiros avisaram o conselho de que as comportas inferiores não resistiriam a uma cheia assim.",
            "Observadores internacionais contaram mais de 12 500 famílias deslocadas em abrigos provisórios ao longo do rio.",
        ],
        ["zh"] =
        [
            "1998年3月14日，马库斯·惠特菲尔德将军命令3400名士兵从北方各省赶往被洪水淹没的首都。",
            "多年来，工程师们一直警告议会，下游的闸门挡不住这样的洪水。",
            "国际观察员在沿河的临时避难所里统计到超过12500个流离失所的家庭。",
        ],
    };

    /// <summary>The sentences of a language; the English ones where it has none here: what they measure then is only near, and the length is fitted.</summary>
    /// <param name="language">BCP 47; may be empty.</param>
    public static IReadOnlyList<string> Of(string language) => All.GetValueOrDefault(Languages.CodeOf(language)) ?? All["en"];
}
