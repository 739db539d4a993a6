internal import Source

/// Short forms that end in a full stop which ends no sentence.
///
/// Forms of one letter, such as initials and the last of `U.S.`, need no table.
enum ShortForms {
  /// Whether a word before a full stop is a short form.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= longest else { return false }
    // Of `vice-prin`, the last part counts.
    let last = word[(word.lastIndex(of: UInt8(ascii: "-")).map { $0 + 1 } ?? word.startIndex)...]
    return asWritten.contains(last.text) || inAnyCase.contains(Fold.key(last.text))
  }

  /// In small letters, or with capital ones.
  private static let inAnyCase = words(
    """
    dr drs mr mrs ms mx prof rev hon gov sen pres supt asst assoc exec dir prin admin coord mgr secy treas
    capt cpt lt sgt jr sr esq st ste mt ft ave blvd rd hwy bldg rm apt attn nos vol vols ch chs sect figs eq eds vs
    etc al cf viz approx dept univ elem acad inst inc ltd corp bros assn intl natl govt pp pg pgs ca
    jan feb apr jun jul aug sept nov mon tues thu thur thurs fri ph ext avg incl misc est rept repr trans
    yr yrs hr hrs wk wks min mins mos
    sra srta sres dra dres profa lic ing arq gral ud uds vd vds ee uu pag pags num nums avda sta sto tel depto ej aprox
    nr str hr frl bzw usw evtl ggf vgl dipl std jh geb inkl zzgl sog okt dez
    mme mmes mlle mm janv fevr avr juil ed chap
    """)

  /// What is a word or a name of its own when it is written otherwise.
  private static let asWritten = words(
    """
    No Fr Rep Gen Col Maj Sec Fig Ed Co Sep Oct Dec Mar Wed Sat Sun Tue Gr max
    Av Cap máx mín ene abr ago dic lun mié jue vie sáb
    Mag Abs Kl
    env déc ex
    """)

  private static let longest = 16

  private static func words(_ text: String) -> Set<String> {
    Set(text.utf8.split(whereSeparator: \.isSpace).map(\.text))
  }
}
