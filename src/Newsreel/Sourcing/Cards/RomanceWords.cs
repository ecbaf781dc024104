namespace Newsreel.Sourcing.Cards;

/// <summary>What of Spanish, French, Italian and Portuguese decides about cards.</summary>
internal static class RomanceWords
{
    /// <summary>Spanish.</summary>
    public static CardWords Spanish { get; } = new()
    {
        Governors = CardWords.Set(
            """
            no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco apenas solo sólo solamente salvo excepto casi sino negó negaron niega niegan negar desmintió desmintieron desmiente rechazó rechazaron falso falsa falsos falsas falsamente
            mentira mentiras bulo rumor rumores mito inocente culpable absuelto absuelta condenó condenado condenada fallo sentencia dictaminó supuesto supuesta supuestos supuestas supuestamente presunto presunta presuntos presuntas presuntamente
            quizá quizás tal acaso probablemente posiblemente puede pueden podría podrían podía podían debe deben debería deberían habría habrían sería serían si intenta intentó intentaron trató trataron planea planeaba amenaza amenazó amenazaron
            prometió prometieron rehusó evitó evitaron impidió impidieron prohibió dijo dijeron dice dicen afirmó afirmaron afirma aseguró aseguraron asegura declaró declararon anunció anunciaron según informó informaron cree creen creía acusó acusaron acusado acusada
            sospecha sospechan sospechoso estimó estiman calculó denunció denunciaron que quien va van iba iban menos
            """),
        Determiners = CardWords.Set("el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra todo toda todos todas cada otro otra otros otras muchos muchas varios varias algunos algunas"),
        Prepositions = CardWords.Set("de del a al en con por para sobre entre desde hasta hacia tras ante bajo contra durante mediante"),
        Binders = CardWords.Set("de del"),
        Coordinators = CardWords.Set("y e o u pero"),
        Subordinators = CardWords.Set("que donde cuando como porque aunque mientras cual cuyo cuya"),
        Pronouns = CardWords.Set("se le les lo me nos te él ella ellos ellas esto eso ello"),
        Auxiliaries = CardWords.Set("es son era eran fue fueron ser sido está están estaba estaban ha han había habían hubo hay"),
        VerbEndings = ["ó", "aron", "ieron", "aba", "aban", "eron"],
        Numbers = CardWords.Set("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos trescientos cuatrocientos quinientos mil miles millón millones docena docenas medio media"),
        NumberJoints = CardWords.Set("a o y coma de"),
        Comparators = ["no más de", "más de", "menos de", "al menos", "por lo menos", "hasta", "cerca de", "alrededor de", "casi", "unos", "unas", "solo", "sólo", "entre", "los", "las", "un", "una", "todos los", "todas las"],
        FigureTails = ["o más", "por ciento", "al día", "al año", "por hora", "de altura", "de largo"],
        Months = CardWords.Set("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        Titles = CardWords.Set("el la presidente alcalde alcaldesa rey reina general capitán doctor ministro ministra"),
    };

    /// <summary>French.</summary>
    public static CardWords French { get; } = new()
    {
        Governors = CardWords.Set(
            """
            ne n pas jamais rien personne aucun aucune nul nulle ni sans guère seul seule seulement sauf hormis presque plutôt nie nia nient nié nièrent nier dément démenti démentit démentent rejette rejeté rejeta réfute réfuté faux fausse fausses faussement
            mensonge mensonges rumeur rumeurs mythe légende innocent innocente coupable acquitté acquittée acquitta condamné condamnée condamna verdict prétendu prétendue prétendument présumé présumée présumés présumées soi-disant apparemment
            peut-être probablement sans-doute peut peuvent pourrait pourraient pouvait pouvaient doit doivent devrait devraient devait serait seraient aurait auraient si s tente tenta tenté tentent essaie essaya essayé prévoit prévoient menace menaça menacé
            promit promis promet refuse refusa refusé évita évité empêcha empêché interdit dit disent déclare déclaré déclara affirme affirmé affirma affirment assure assuré assura annonce annoncé annonça selon rapporte rapporté croit croient croyait pense accuse accusé accusée accusa
            soupçonne soupçonné soupçonnée estime estimé estima estiment que qu va vont allait allaient moins
            """),
        Determiners = CardWords.Set("le la les l un une des ce cet cette ces son sa ses leur leurs notre nos tout toute tous toutes chaque autre autres plusieurs quelques"),
        Prepositions = CardWords.Set("de du d à au aux en dans sur sous par pour avec entre vers chez depuis jusque jusqu contre pendant durant devant derrière après avant"),
        Binders = CardWords.Set("de du d"),
        Coordinators = CardWords.Set("et ou mais"),
        Subordinators = CardWords.Set("qui que qu dont où quand comme lorsque lorsqu parce tandis"),
        Pronouns = CardWords.Set("il elle ils elles on se s lui y j je nous vous cela ça"),
        Auxiliaries = CardWords.Set("est sont était étaient fut furent être été a ont avait avaient eut eurent"),
        VerbEndings = ["aient", "èrent", "irent", "urent"],
        Numbers = CardWords.Set("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards douzaine demi demie"),
        NumberJoints = CardWords.Set("à ou et virgule de sur"),
        Comparators = ["pas plus de", "plus de", "moins de", "au moins", "jusqu’à", "jusqu'à", "près de", "environ", "presque", "quelque", "seulement", "entre", "les", "la", "un", "une", "tous les", "toutes les"],
        FigureTails = ["ou plus", "pour cent", "par jour", "par an", "par heure", "de haut", "de long"],
        Months = CardWords.Set("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        Titles = CardWords.Set("le la président maire roi reine général capitaine docteur ministre"),
    };

    /// <summary>Italian.</summary>
    public static CardWords Italian { get; } = new()
    {
        Governors = CardWords.Set(
            """
            non mai nessuno nessuna nessun niente nulla né senza neanche appena solo soltanto tranne eccetto quasi invece nega negò negarono negato smentì smentisce smentito respinse respinto falso falsa falsi false falsamente bugia bugie menzogna diceria mito leggenda
            innocente colpevole assolto assolta assolse condannato condannata condannò verdetto sentenza stabilì presunto presunta presunti presunte presumibilmente forse probabilmente apparentemente può possono potrebbe potrebbero poteva potevano
            deve devono dovrebbe dovrebbero doveva sarebbe sarebbero avrebbe avrebbero se tentò tentarono tenta cercò cercarono progetta minaccia minacciò minacciarono promise promisero rifiutò rifiutarono evitò impedì vietò disse dissero dice dicono affermò affermarono afferma
            dichiarò dichiararono annunciò annunciarono secondo riferì crede credono credeva pensa accusò accusarono accusato accusata sospetta sospettato stima stimò che meno
            """),
        Determiners = CardWords.Set("il lo la i gli le l un uno una questo questa questi queste quello quella suo sua suoi sue loro ogni tutto tutta tutti tutte altro altra altri altre molti molte alcuni alcune"),
        Prepositions = CardWords.Set("di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal dallo dalla dai dalle dall in nel nello nella nei negli nelle nell con su sul sullo sulla sui sulle sull per tra fra verso contro durante dopo prima"),
        Binders = CardWords.Set("di del dello della dei degli delle dell d"),
        Coordinators = CardWords.Set("e ed o ma"),
        Subordinators = CardWords.Set("che chi cui dove quando come perché mentre sebbene"),
        Pronouns = CardWords.Set("si lo gli ci vi ne lui lei egli esso essa essi ciò"),
        Auxiliaries = CardWords.Set("è sono era erano fu furono essere stato stata stati state ha hanno aveva avevano"),
        VerbEndings = ["ò", "arono", "irono", "erono", "avano", "evano"],
        Numbers = CardWords.Set("due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento duecento trecento mille duemila tremila cinquemila diecimila centomila milione milioni miliardo miliardi dozzina mezzo mezza"),
        NumberJoints = CardWords.Set("a o e virgola di su"),
        Comparators = ["non più di", "più di", "meno di", "almeno", "fino a", "circa", "quasi", "oltre", "solo", "tra", "fra", "i", "gli", "le", "un", "una", "tutti i", "tutte le"],
        FigureTails = ["o più", "per cento", "al giorno", "all’anno", "all'anno"],
        Months = CardWords.Set("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        Titles = CardWords.Set("il la presidente sindaco re regina generale capitano dottore ministro"),
    };

    /// <summary>Portuguese.</summary>
    public static CardWords Portuguese { get; } = new()
    {
        Governors = CardWords.Set(
            """
            não nunca jamais ninguém nada nenhum nenhuma nem sem tampouco mal só somente apenas exceto salvo quase negou negaram nega negam desmentiu desmentiram desmente rejeitou falso falsa falsos falsas falsamente mentira mentiras boato boatos mito lenda
            inocente culpado culpada absolvido absolvida absolveu condenado condenada condenou veredito sentença suposto suposta supostos supostas supostamente alegado alegadamente talvez provavelmente possivelmente pode podem poderia poderiam podia podiam
            deve devem deveria deveriam seria seriam teria teriam se tenta tentou tentaram planeja planeava ameaça ameaçou ameaçaram prometeu prometeram recusou recusaram evitou impediu proibiu disse disseram diz dizem afirmou afirmaram afirma garantiu declarou declararam
            anunciou anunciaram segundo conforme informou acredita acreditam acusou acusaram acusado acusada suspeita suspeito estima estimou que menos
            """),
        Determiners = CardWords.Set("o a os as um uma uns umas este esta estes estas esse essa aquele aquela seu sua seus suas nosso nossa todo toda todos todas cada outro outra outros outras muitos muitas vários várias alguns algumas"),
        Prepositions = CardWords.Set("de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sobre entre desde até contra durante após"),
        Binders = CardWords.Set("de do da dos das"),
        Coordinators = CardWords.Set("e ou mas"),
        Subordinators = CardWords.Set("que quem onde quando como porque embora enquanto cujo cuja"),
        Pronouns = CardWords.Set("se lhe lhes me nos ele ela eles elas isto isso"),
        Auxiliaries = CardWords.Set("é são era eram foi foram ser sido está estão estava estavam tem têm tinha tinham há havia"),
        VerbEndings = ["ou", "aram", "eram", "iram", "avam", "eu", "iu"],
        NoVerbs = CardWords.Set("museu pneu céu réu véu"),
        Numbers = CardWords.Set("dois duas três quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento centenas duzentos trezentos quinhentos mil milhares milhão milhões bilhão bilhões dúzia meio meia"),
        NumberJoints = CardWords.Set("a ou e vírgula de"),
        Comparators = ["não mais de", "mais de", "menos de", "pelo menos", "ao menos", "até", "cerca de", "quase", "apenas", "entre", "os", "as", "um", "uma", "todos os", "todas as"],
        FigureTails = ["ou mais", "por cento", "por dia", "por ano", "de altura"],
        Months = CardWords.Set("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        Titles = CardWords.Set("o a presidente prefeito prefeita rei rainha general capitão doutor ministro"),
    };
}
