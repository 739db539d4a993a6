internal import Source

/// Short forms that end in a full stop which ends no sentence.
///
/// Forms of one letter, such as initials and the last of `U.S.`, need no table. A form that is a word of its own in small
/// letters stands here only as it is written before a name: `No. 5`, but not `no.`
enum ShortForms {
  /// Whether a word before a full stop is a short form.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= longest && all.contains(word.text)
  }

  private static let all = Set(byLanguage.flatMap(\.value))
  private static let longest = all.map(\.utf8.count).max() ?? 0

  private static let byLanguage: KeyValuePairs<String, [String]> = [
    "en": [
      "Dr", "Drs", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev", "Fr", "Hon", "Gov", "Sen", "Rep", "Pres", "Supt",
      "Asst",
      "Gen", "Col", "Maj", "Capt", "Cpt", "Lt", "Sgt", "Jr", "Sr", "Esq", "St", "Ste", "Mt", "Ft", "Ave",
      "Blvd", "Rd",
      "Hwy", "Bldg", "Rm", "Apt", "No", "Nos", "Vol", "Ch", "Sec", "Fig", "Figs", "Eq", "Ed", "Eds", "vs",
      "etc", "al",
      "cf", "viz", "approx", "dept", "Dept", "Univ", "Inc", "Ltd", "Co", "Corp", "Bros", "Assn", "pp", "ca",
      "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue",
      "Tues", "Wed",
      "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "Ph", "Ext", "ext", "Gr", "min", "max", "incl",
    ],
    "es": [
      "Sra", "Srta", "Sres", "Dra", "Dres", "Profa", "Lic", "Ing", "Arq", "Gral", "Ud", "Uds", "Vd", "Vds",
      "EE", "UU",
      "pág", "págs", "Pág", "núm", "Núm", "núms", "Av", "Avda", "Sta", "Sto", "tel", "Tel", "Depto", "ej",
      "aprox",
      "Cap", "máx", "mín", "ene", "feb", "abr", "ago", "sept", "dic", "lun", "mié", "jue", "vie", "sáb",
    ],
    "de": [
      "Nr", "Str", "Hr", "Fr", "Frl", "bzw", "usw", "evtl", "ggf", "vgl", "Vgl", "Dipl", "Mag", "Tel", "Abs",
      "Kl", "Std",
      "Jh", "geb", "inkl", "zzgl", "sog", "Okt", "Dez",
    ],
    "fr": ["Mme", "Mmes", "Mlle", "MM", "env", "janv", "févr", "avr", "juil", "déc", "éd", "chap", "ex"],
  ]
}
