namespace Newsreel.Sourcing.Matching;

/// <summary>Names that are places wherever they stand in a sentence: countries, seas and large cities. Lower case, without accents.</summary>
internal static class KnownPlaces
{
    private const string Names = """
        afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,bolivia,bosnia,brazil,bulgaria,
        cambodia,cameroon,canada,chad,chile,china,colombia,congo,croatia,cuba,cyprus,denmark,djibouti,ecuador,egypt,england,eritrea,estonia,ethiopia,finland,
        france,gaza,georgia,germany,ghana,greece,greenland,guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,
        italy,jamaica,japan,jordan,kazakhstan,kenya,korea,north korea,south korea,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,lithuania,
        luxembourg,madagascar,malaysia,mali,malta,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,
        nicaragua,niger,nigeria,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,
        scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south sudan,spain,sri lanka,sudan,sweden,switzerland,syria,
        taiwan,tajikistan,tanzania,thailand,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates,united kingdom,britain,great britain,
        united states,america,uruguay,uzbekistan,vatican,venezuela,vietnam,wales,yemen,zambia,zimbabwe,soviet union,
        africa,antarctica,arctic,asia,europe,middle east,balkans,caucasus,crimea,donbas,siberia,sahara,sumatra,java,borneo,alaska,hawaii,california,texas,
        florida,louisiana,virginia,guam,okinawa,puerto rico,sicily,bavaria,
        atlantic,atlantic ocean,pacific,pacific ocean,indian ocean,black sea,baltic sea,north sea,red sea,mediterranean,mediterranean sea,caribbean,
        persian gulf,gulf of mexico,gulf of aden,south china sea,suez canal,panama canal,danube,rhine,dnipro,nile,mississippi,
        athens,baghdad,bangkok,beijing,beirut,belgrade,berlin,west berlin,east berlin,brussels,bucharest,budapest,cairo,chicago,copenhagen,damascus,delhi,
        dubai,dublin,frankfurt,geneva,hamburg,helsinki,hiroshima,hong kong,houston,istanbul,jakarta,jerusalem,kabul,kharkiv,kherson,kyiv,kiev,lagos,lisbon,
        london,los angeles,lviv,madrid,manila,mariupol,melbourne,minsk,moscow,mumbai,munich,new orleans,new york,odesa,odessa,oslo,paris,port-au-prince,
        prague,riga,rome,san diego,san francisco,seoul,shanghai,sofia,stockholm,sydney,taipei,tallinn,tehran,tel aviv,tokyo,vienna,vilnius,warsaw,
        washington,zagreb,zaporizhzhia,kennedy space center,cape canaveral,norfolk,banda aceh,aceh
        """;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlySet<string> All =
        Names.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
}
