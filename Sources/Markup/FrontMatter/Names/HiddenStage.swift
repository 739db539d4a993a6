internal import Source

/// The words by which people say that a page is not to be seen yet, no more, or not by all.
package enum HiddenStage {
  /// Whether a value says so: one of its words does, or all of it.
  package static func isIn(_ text: String) -> Bool {
    let plain = ForeignName.plain(text)
    return isWord(plain) || alone.contains(plain) || words(of: text).contains(where: isWord)
      || phrases.contains { plain.utf8.holds($0.utf8) }
  }

  /// Whether a word, as plain as names are, says so wherever it stands.
  static func isWord(_ plain: String) -> Bool { drafts.contains(plain) || withheld.contains(plain) }

  /// Whether one of the words of a value is one for a page that is not finished.
  static func isDraft(_ text: String) -> Bool { words(of: text).contains { drafts.contains($0) } }

  /// Whether a value is nothing but a word for a page that is hidden, which no text of a page is.
  package static func isNothingElse(_ text: String) -> Bool {
    let plain = ForeignName.plain(text)
    return isWord(plain) && !["pending", "scheduled"].contains(plain)
  }

  /// Whether a value says that not everybody may see the page.
  static func isClosed(_ text: String) -> Bool {
    let plain = ForeignName.plain(text)
    return isWord(plain) || closed.contains(plain)
      || closed.contains { plain.endsWithBytes(of: "only") && plain.dropLast(4) == $0 }
  }

  /// Whether a single word is one letter away from one that hides.
  static func isMisspelled(_ text: String) -> Bool {
    let letters = ForeignName.plain(text).unicodeScalars.map(\.value)
    guard letters.count >= 4, words(of: text).count == 1 else { return false }
    var edits = EditDistance()
    return often.contains { edits.between(letters[...], $0[...], atMost: 1) != nil }
  }

  private static func words(of text: String) -> [String] {
    let seen = Fold.key(text).unicodeScalars.filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(seen)).utf8.split { !($0.isLetter || $0.isDigit || $0 >= 0x80) }
      .map(\.text)
  }

  /// Words for a page that is not finished: in English, Spanish, French, German, Portuguese and Vietnamese.
  private static let drafts: Set<String> = [
    "draft", "drafts", "autodraft", "wip", "unpublished", "borrador", "borradores", "brouillon", "brouillons",
    "entwurf", "entwurfe", "rascunho", "rascunhos", "nhap", "bozza", "черновик", "草稿", "下書き",
  ]

  /// Words for a page that is kept from readers, in the same languages.
  private static let withheld: Set<String> = [
    "private", "unlisted", "hidden", "pending", "scheduled", "embargo", "embargoed", "confidential", "trash",
    "trashed", "unreleased", "privado", "privada", "oculto", "oculta", "escondido", "prive", "privee",
    "masque",
    "masquee", "cachee", "privat", "versteckt", "verborgen", "unveroffentlicht", "ungelistet", "隐藏", "隱藏",
    "私密", "私有",
  ]

  /// Words that say so where they are the whole value.
  private static let alone: Set<String> = [
    "future", "skip", "members", "paid", "password", "deleted", "internal", "cache", "an", "tiers",
    "subscribers", "todo", "inactive", "disabled", "inactivo", "inactif", "inaktiv", "deaktiviert",
  ]

  /// Several words that say so, without the blanks between them.
  private static let phrases = [
    "inprogress", "inreview", "underreview", "needsreview", "notpublished", "notready", "notyet",
    "notstarted", "notpublic", "nonpublic", "nichtoffentlich", "nopublico", "naopublico",
    "notapproved",
    "unapproved", "donotpublish", "nopublicad", "nolistad", "nonpublie", "nonliste", "nichtveroffentlicht",
    "nichtgelistet", "naopublicad", "naolistad", "riengtu", "khongcongkhai", "chuaxuatban", "草稿", "隐藏", "隱藏",
    "私密", "未发布", "未發布", "未發佈", "未公开", "未公開", "不公开", "不公開", "待审", "待審", "非公開",
  ]

  /// Who may see a page that not everybody may see.
  private static let closed: Set<String> = [
    "staff", "internal", "members", "member", "restricted", "password", "paid", "subscribers", "teachers",
    "faculty",
    "employees", "nobody", "admin", "admins", "protected", "loggedin", "authenticated",
  ]

  private static let often: [[UInt32]] = [
    "draft", "private", "hidden", "unpublished", "unlisted", "pending", "entwurf", "borrador", "brouillon",
  ].map { $0.unicodeScalars.map(\.value) }
}

extension String.UTF8View {
  /// Whether these bytes stand somewhere in this text.
  package func holds(_ part: String.UTF8View) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
