using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>Sentences of other languages, cut to an exact number of words, or of characters where words have no spaces.</summary>
/// <param name="Title">Of a film.</param>
/// <param name="Sentences">Without full stop, at least six, no two of which begin alike.</param>
/// <param name="FullStop">Ends one.</param>
public sealed partial record ForeignProse(string Title, IReadOnlyList<string> Sentences, string FullStop)
{
    private static readonly Dictionary<string, ForeignProse> ByName = new(StringComparer.Ordinal)
    {
        ["Spanish"] = new(
            "La luz del norte",
            [
                "El faro más antiguo de la costa norte se encendió en 1812 y guió durante dos siglos a los barcos pesqueros de la región",
                "Los ingenieros levantaron la torre con piedra gris traída en barcazas desde una cantera que estaba a cuarenta kilómetros",
                "Cada noche el guardián subía ciento veinte escalones con el aceite y anotaba el paso de los navíos en un cuaderno",
                "Las tormentas de noviembre rompieron dos veces los cristales de la linterna y obligaron a reconstruir el muro exterior",
                "Cuando llegó la electricidad, una lámpara pequeña sustituyó al viejo fuego y el último guardián dejó la isla con su familia",
                "Hoy un grupo de voluntarios cuida el edificio, abre sus puertas en verano y enseña a los niños cómo funcionaba la lente",
            ],
            "."),
        ["French"] = new(
            "La lumière du nord",
            [
                "Le plus ancien phare de la côte nord fut allumé en 1812 et guida pendant deux siècles les bateaux de pêche",
                "Les ingénieurs bâtirent la tour en pierre grise apportée par barges depuis une carrière située à quarante kilomètres de là",
                "Chaque nuit, le gardien montait cent vingt marches avec l’huile et notait le passage des navires dans un cahier",
                "Les tempêtes de novembre brisèrent deux fois les vitres de la lanterne et il fallut reconstruire le mur extérieur",
                "Quand l’électricité arriva, une petite lampe remplaça le vieux feu et le dernier gardien quitta l’île avec sa famille",
                "Aujourd’hui, des bénévoles entretiennent le bâtiment, ouvrent ses portes en été et montrent aux enfants la grande lentille",
            ],
            "."),
        ["German"] = new(
            "Das Licht im Norden",
            [
                "Der älteste Leuchtturm der Nordküste wurde 1812 entzündet und wies zwei Jahrhunderte lang den Fischern den Weg in den Hafen",
                "Ingenieure bauten den Turm aus grauem Stein, den Kähne aus einem vierzig Kilometer entfernten Steinbruch über das Meer brachten",
                "Jede Nacht stieg der Wärter mit dem Öl hundertzwanzig Stufen hinauf und schrieb die Schiffe in ein Heft",
                "Die Stürme im November zerbrachen zweimal die Scheiben der Laterne, und die äußere Mauer musste neu errichtet werden",
                "Als der Strom kam, ersetzte eine kleine Lampe das alte Feuer, und der letzte Wärter verließ mit seiner Familie die Insel",
                "Heute pflegen Freiwillige das Gebäude, öffnen im Sommer seine Türen und zeigen Kindern, wie die große Linse arbeitete",
            ],
            "."),
        ["Italian"] = new(
            "La luce del nord",
            [
                "Il faro più antico della costa settentrionale fu acceso nel 1812 e guidò per due secoli le barche dei pescatori",
                "Gli ingegneri costruirono la torre con pietra grigia portata su chiatte da una cava distante quaranta chilometri dalla riva",
                "Ogni notte il guardiano saliva centoventi gradini con l’olio e annotava su un quaderno il passaggio delle navi",
                "Le tempeste di novembre ruppero due volte i vetri della lanterna e il muro esterno dovette essere ricostruito",
                "Quando arrivò l’elettricità, una piccola lampada sostituì il vecchio fuoco e l’ultimo guardiano lasciò l’isola con la famiglia",
                "Oggi un gruppo di volontari cura l’edificio, apre le porte in estate e mostra ai bambini la grande lente",
            ],
            "."),
        ["Portuguese"] = new(
            "A luz do norte",
            [
                "O farol mais antigo da costa norte foi aceso em 1812 e guiou durante dois séculos os barcos de pesca",
                "Os engenheiros ergueram a torre com pedra cinzenta trazida em barcaças de uma pedreira a quarenta quilómetros dali",
                "Todas as noites o faroleiro subia cento e vinte degraus com o óleo e anotava num caderno a passagem dos navios",
                "As tempestades de novembro partiram duas vezes os vidros da lanterna e o muro exterior teve de ser reconstruído",
                "Quando chegou a eletricidade, uma pequena lâmpada substituiu o velho fogo e o último faroleiro deixou a ilha com a família",
                "Hoje um grupo de voluntários cuida do edifício, abre as portas no verão e mostra às crianças a grande lente",
            ],
            "."),
        ["Arabic"] = new(
            "نور الشمال",
            [
                "أُضيئت أقدم منارة على الساحل الشمالي عام 1812 وأرشدت سفن الصيد مدة قرنين من الزمان إلى الميناء القديم",
                "بنى المهندسون البرج من حجر رمادي نقلته القوارب من مقلع يبعد أربعين كيلومترا عن الشاطئ الصخري في الشمال",
                "كان الحارس يصعد كل ليلة مئة وعشرين درجة حاملا الزيت ويسجل مرور السفن في دفتر صغير على الطاولة",
                "كسرت عواصف نوفمبر زجاج الفانوس مرتين، واضطر العمال إلى بناء الجدار الخارجي من جديد في ربيع العام التالي",
                "عندما وصلت الكهرباء حل مصباح صغير محل النار القديمة، وغادر آخر حارس الجزيرة مع أسرته في قارب أبيض",
                "يعتني متطوعون اليوم بالمبنى، ويفتحون أبوابه في الصيف، ويشرحون للأطفال كيف كانت العدسة الكبيرة تعمل في الليل",
            ],
            "."),
        ["Hindi"] = new(
            "उत्तर की रोशनी",
            [
                "उत्तरी तट का सबसे पुराना प्रकाशस्तंभ 1812 में जलाया गया और उसने दो सदियों तक मछुआरों की नावों को राह दिखाई",
                "इंजीनियरों ने मीनार को भूरे पत्थर से बनाया, जिसे चालीस किलोमीटर दूर की खदान से नावों पर लाया गया था",
                "हर रात पहरेदार तेल लेकर एक सौ बीस सीढ़ियाँ चढ़ता था और जहाज़ों का आना जाना एक कॉपी में लिखता था",
                "नवंबर के तूफ़ानों ने दो बार लालटेन के शीशे तोड़े और बाहर की दीवार को फिर से बनाना पड़ा",
                "बिजली आने पर एक छोटे दीपक ने पुरानी आग की जगह ली और आख़िरी पहरेदार परिवार के साथ द्वीप छोड़ गया",
                "आज स्वयंसेवक इमारत की देखभाल करते हैं, गर्मियों में दरवाज़े खोलते हैं और बच्चों को बड़ा लेंस दिखाते हैं",
            ],
            "।"),
        ["Chinese"] = new(
            "北方之光",
            [
                "北方海岸最古老的灯塔于1812年点亮，两百年来一直为渔船指引回港的方向",
                "工程师用灰色石头建起高塔，石料由驳船从四十公里外的采石场运来",
                "每天夜里守塔人提着灯油爬上一百二十级台阶，并在本子上记下过往的船只",
                "十一月的风暴两次打碎灯室的玻璃，外墙也不得不重新修建起来",
                "电力到来以后，一盏小灯取代了古老的火焰，最后一位守塔人带着家人离开海岛",
                "如今志愿者照看这座建筑，夏天打开大门，向孩子们讲解巨大的透镜怎样工作",
            ],
            "。"),
        ["Japanese"] = new(
            "北の光",
            [
                "北の海岸で最も古い灯台は1812年に火がともされ、二百年にわたって漁船を港へ導いた",
                "技術者たちは灰色の石で塔を建て、その石は四十キロ離れた石切り場から船で運ばれた",
                "灯台守は毎晩、油を持って百二十段の階段を上り、通り過ぎる船を帳面に書き留めた",
                "十一月の嵐は灯室のガラスを二度割り、外側の壁は建て直さなければならなかった",
                "電気が来ると小さな電球が古い火に代わり、最後の灯台守は家族とともに島を去った",
                "今ではボランティアが建物を守り、夏になると扉を開けて子どもたちに大きなレンズを見せる",
            ],
            "。"),
    };

    /// <summary>What a prompt that orders another language than English is answered with; null for the others.</summary>
    public static ForeignProse? Of(FakeAsk ask) => Order().Match(ask.Prompt) is { Success: true } order ? ByName.GetValueOrDefault(order.Groups["language"].Value) : null;

    /// <summary>The prose of a language.</summary>
    /// <param name="code">ISO 639-1.</param>
    public static ForeignProse In(string code) => ByName[Languages.NameOf(code)];

    /// <summary>A sentence.</summary>
    /// <param name="turn">Decides which.</param>
    /// <param name="length">Words or characters; a longer one than there is comes out whole.</param>
    public string Sentence(int turn, int length)
    {
        var sentence = Sentences[turn % Sentences.Count];
        while (Scripting.Words.Count(sentence) > Math.Max(1, length))
            sentence = FullStop is "。" ? sentence[..^StringInfo.GetNextTextElementLength(sentence, sentence.Length - 1)] : sentence[..sentence.LastIndexOf(' ')];
        return sentence.TrimEnd(',', '،', '，', '、') + FullStop;
    }

    [GeneratedRegex(@"write everything (that is heard or read )?in (?<language>[A-Z][a-z]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Order();
}
