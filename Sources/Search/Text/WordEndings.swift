internal import Source

/// The endings by which forms of a word differ, inflected and derived, by language: for words that a site does not have.
///
/// Two words are taken for forms of one where they share a beginning and both go on with one of these endings, or with
/// none (`Relatives`). They are folded, as all that is looked up.
enum WordEndings {
  /// The endings of some languages, such as `es` or `es-MX`, each once, in order.
  static func list(of languages: some Sequence<String>) -> [String] {
    let all = languages.compactMap { lists[$0.baseLanguage] }.flatMap {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return Set(all).sorted(by: String.byBytes)
  }

  private static let lists: [String: String] = [
    "en": """
    able age al ally als ance ances ant ants ary ate ated ates ating ation ations ator ators d e ed ee ees ence
    ences ent ents er ers es ful fully ible ibly ic ical ics ied ies ing ings ion ions ise ised ises ising ism ist ists ition
    itions ity ive ives ization ize ized izer izes izing less ly ment ments ness or ors ous ously r rs s ship sion sions
    tion tions ure ures y ying
    """,
    "es": """
    a aba aban acion aciones ada adas ado ador adora adores ados amos an ancia ando ante antes ar as cion ciones e
    emos en encia er es ia ias ica icas ico icos ida idas idad idades ido idos iendo ir ista istas mente miento
    mientos o on os s
    """,
    "fr": """
    a able ables age ages ait ant ante antes ants ation ations e ee ees ement ements ent er es eur eurs euse euses
    ez ie ies ique iques ir isme iste istes ite ites ment ments ons s tion tions x
    """,
    "de": """
    bar e el en end er ern es heit heiten ig ige igen in innen isch ische ischen keit keiten lich liche lichen n
    nen s sam st t te ten ung ungen
    """,
    "it": """
    a abile are ata ate ati ato atore atori azione azioni e ente enti ere i ia ica iche ici ico ire ita ivo mente
    mento menti o zione zioni
    """,
    "pt": """
    a acao acoes ada adas ado ador ados ando ante ao ar as cao coes dade dades e em er es ia ica icas ico icos
    idade ido ir ista mente mento o oes os s
    """,
    "nl": """
    d de e el en er ers heid ing ingen je jes lijk lijke s t te ten
    """,
    "sv": """
    a ad ade an ar are arna de e el en er erna et het ig ing ingar ingen isk iska lig n na or s t
    """,
    "da": """
    e ede en ende ene er ere erne et hed ig ing ingen inger isk lig ne r s t
    """,
    "nb": """
    e ede en ende ene er ere et het ig ing ingen inger isk lig ne r s t te
    """,
  ]
}

extension String {
  /// The first part of a language tag: `es` of `es-MX`.
  var baseLanguage: String { utf8.prefix { $0.isLetter }.map(\.lowercased).text }
}
