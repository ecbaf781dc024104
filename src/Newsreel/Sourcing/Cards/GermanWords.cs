namespace Newsreel.Sourcing.Cards;

/// <summary>What of German decides about cards.</summary>
internal static class GermanWords
{
    /// <summary>The words.</summary>
    public static CardWords All { get; } = new()
    {
        CapitalNouns = true,
        Governors = CardWords.Set(
            """
            nicht nie niemals nichts niemand nirgends kein keine keinen keinem keiner keines keineswegs weder noch ohne kaum selten nur außer sondern statt anstatt fast beinahe
            falsch fälschlich fälschlicherweise unwahr gelogen lüge lügen gerücht gerüchte legende irrtum irrtümlich freispruch freigesprochen unschuldig schuldig urteil urteilte verurteilt
            leugnet leugnete leugnen bestreitet bestritt bestritten bestreiten dementiert dementierte dementieren widerlegt widerlegte widerspricht widersprach zurückgewiesen verneint verneinte wies weist
            angeblich mutmaßlich mutmaßliche mutmaßlichen vermutlich wahrscheinlich vielleicht möglicherweise offenbar anscheinend wohl scheinbar
            kann können könnte könnten konnte soll sollen sollte sollten will wollen wollte wollten würde würden dürfte dürften darf mag möchte muss müssen musste mussten wird werden wäre wären hätte hätten sei seien habe
            wenn falls ob sofern versucht versuchte versuchten versuchen plant plante planten droht drohte drohten hofft hoffte hofften scheitert scheiterte weigert weigerte weigerten verhinderte verhinderten verhindert verbot verbietet verboten
            sagt sagte sagten gesagt erklärt erklärte erklärten behauptet behauptete behaupteten berichtet berichtete berichteten meldet meldete meldeten zufolge laut glaubt glaubte glaubten meint meinte vermutet vermutete schätzt schätzte schätzten
            beschuldigt beschuldigte angeklagt verdächtigt verdacht warnte warnt kündigte ankündigte versprach verspricht forderte fordert schlug dass daß als mehr weniger
            """),
        Determiners = CardWords.Set("der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere alle jeder jede jedes viele einige manche mehrere beide"),
        Prepositions = CardWords.Set("in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen um bis seit zwischen während entlang wegen trotz hinter neben ins ans"),
        Binders = CardWords.Set("von vom"),
        Coordinators = CardWords.Set("und oder aber"),
        Subordinators = CardWords.Set("weil da wie wo während nachdem bevor sobald obwohl damit"),
        Pronouns = CardWords.Set("er sie es wir ich man sich ihm ihn ihnen uns"),
        Auxiliaries = CardWords.Set("ist sind war waren hat haben hatte hatten wurde wurden worden gewesen"),
        Numbers = CardWords.Set("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend halb halbe anderthalb hunderttausend zweitausend zwölftausend"),
        NumberJoints = CardWords.Set("bis oder und komma von"),
        Comparators = ["mehr als", "weniger als", "nicht mehr als", "bis zu", "mindestens", "höchstens", "rund", "etwa", "ungefähr", "fast", "knapp", "über", "gut", "nur", "zwischen", "die", "der", "den", "alle", "eine", "eine halbe"],
        FigureTails = ["oder mehr", "pro Tag", "pro Jahr", "im Jahr", "am Tag", "Prozent", "Uhr", "hoch", "lang", "tief", "breit"],
        Months = CardWords.Set("januar jänner februar märz april mai juni juli august september oktober november dezember"),
    };
}
