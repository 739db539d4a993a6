internal import Source

/// Words that say little by themselves, as articles, pronouns, prepositions and auxiliary verbs do, by language.
///
/// A question is asked without them where it has other words, and a title is set against a question without them. What a
/// site is about, as "teacher" and "school", is no such word, on however many pages it stands. A language without a
/// list has none: its frequent words weigh little anyway.
enum FunctionWords {
  /// The words of some languages, such as `es` or `es-MX`, as they are looked up.
  static func words(of languages: some Sequence<String>) -> Set<ArraySlice<UInt8>> {
    var words: Set<ArraySlice<UInt8>> = []
    for language in languages {
      guard let text = lists[language.baseLanguage] else { continue }
      let list = WordList(text)
      for index in 0..<list.count where list.roles[index] == .whole {
        words.insert(list.bytes[list.range(index)])
      }
    }
    return words
  }

  private static let lists: [String: String] = [
    "en": """
    a about above after again against all also am an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further had has have having he her here hers herself
    him himself his how i if in into is it its itself just me more most must my myself no nor not of off on once only or
    other our ours ourselves out over own same shall she should so some such than that the their theirs them themselves
    then there these they this those through to too under until up upon us very via was we were what when where which
    while who whom whose why will with within without would you your yours yourself yourselves
    """,
    "es": """
    a al algo algunos ante antes aquel aquella aquellos como con contra cual cuando de del desde donde dos e el él ella
    ellas ellos en entre era eran es esa ese eso esos esta está estaba estamos están este esto estos fue fueron ha haber
    había han has hasta hay he la las le les lo los más me mi mis mucho muy nada ni no nos nosotros nuestra nuestras nuestro
    nuestros o os otra otro otros para pero poco por porque puede pueden que qué quién se sea ser será si sí sin sobre son
    su sus también tan te tiene tienen todo todos tu tus tú un una unas uno unos usted ustedes y ya yo
    """,
    "fr": """
    à alors au aucun aussi autre autres aux avant avec avoir c ce cela ces cet cette ceux chaque chez comme comment d dans
    de des donc dont du elle elles en encore entre est et étaient était être eu fait il ils j je l la le les leur leurs lui
    m ma mais me même mes moi mon n ne nos notre nous on ont ou où par pas peu peut plus pour qu quand que quel quelle qui
    s sa sans se ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tu un une vers vos votre vous y
    """,
    "de": """
    aber als also am an andere anderen auch auf aus bei beim bin bis da dabei damit dann das dass dem den denn der des die
    dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es euch euer für gegen hat
    haben habe hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jedes kann
    kein keine keinen können man mehr mein meine mich mir mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein
    seine seinem seinen seiner sich sie sind so soll sollen sollte über um und uns unser unsere unter vom von vor war waren
    was wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwischen
    """,
    "it": """
    a ad ai al alla alle allo anche avere c che chi ci come con cui da dal dalla dalle dei del della delle dello di dove e è
    ed era erano essere fra gli ha hanno ho i il in io l la le lei li lo loro lui ma me mi mia mio ne negli nei nel nella
    nelle no noi non nostra nostro o ogni per perché più può quale quando quella quello questa queste questi questo se sei
    senza si sia sono su sua sue sugli sui sul sulla suo tra tu tutti tutto un una uno vi voi
    """,
    "pt": """
    a à ao aos aquela aquele as às até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era
    essa esse esta está estão este eu foi foram há isso isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos
    nós nossa nosso num numa o os ou para pela pelas pelo pelos pode por porque qual quando que quem se sem ser seu seus são
    só sobre sua suas também te tem têm ter um uma você vocês
    """,
    "nl": """
    aan al alle als bij dan dat de den der deze die dit door dus een en er ge geen had hebben heeft het hier hij hoe hun ik
    in is je jij kan kunnen maar me meer men met mijn moet na naar niet nog nu of om omdat onder ons ook op over te tegen tot
    u uit van veel voor waar was wat we wel werd wij wie wordt worden zal ze zich zij zijn zo zonder
    """,
    "sv": """
    alla att av bara blev blir då de dem den denna deras dess det detta dig din du där efter ej eller en er ett från för ha
    hade han hans har hennes hon hur här i icke inte jag kan man med men mig min mot mycket ni nu när någon något några och
    om oss på samma sig sin sina så som till under upp ut utan vad var vara vi vid vilken är över
    """,
    "da": """
    af alle at blev blive da de dem den denne der deres det dette dig din dog du efter eller en end er et for fra ham han
    hans har havde hendes her hos hun hvad hvis hvor i ikke ind jeg jo kan man med meget men mig min mod når noget nogle nu og
    også om op os over på selv sig sin sine skal som sådan til ud under var ved vi vil være
    """,
    "nb": """
    alle at av ble bli da de dem den denne der deres det dette du eller en enn er et etter for fra ha hadde han hans har hun
    hva hvem hvis hvor i ikke inn jeg kan man med meg men min mot når noe noen nå og også om opp oss over på seg selv sin
    skal som så til under ut var ved vi vil være
    """,
  ]
}
