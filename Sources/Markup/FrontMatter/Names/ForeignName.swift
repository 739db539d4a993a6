package import Source

/// A name that another program gives to a value, and what it means there.
///
/// What hides a page in Hugo, Jekyll, Docusaurus, Eleventy, Obsidian, Zola, Astro, Grav, Hexo, Pelican, Ghost or WordPress
/// hides it here.
package struct ForeignName: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    /// Another word for a field that every page may have; its value is read as that.
    case field(String)
    /// A field that is the nearest to it, but not the same: nothing is read.
    case like(String)
    /// Says whether the page is hidden.
    case hides
    /// Says whether the page is shown, or from which day on.
    case shows
    /// Says that the page is hidden, or until which day.
    case embargo
    /// A word for how far the page has come.
    case stage
    /// A word for who may see the page.
    case access
    /// A word for what the page is, which may be a draft.
    case sort
    /// Parts that say whether the page is drawn, and in which lists it stands.
    case building
    /// Hides the page from whoever does not know it.
    case password
    /// Values for all pages below the folder of the page.
    case cascade
    /// Values that another program keeps apart from its own.
    case parts
    /// An address that the page had or was to have; `false` where it was to have none.
    case address
    /// Groups of tags.
    case taxonomies
    /// Keeps the page out of menus or searches, where it still can be seen by whoever knows its address.
    case menus
    /// Says how another program draws a page or orders it; no reader misses it.
    case layout
  }

  package let meaning: Meaning
  /// Whether it is a word that people say of other things as well, so that only a yes or a no after it is a setting.
  package let isEveryday: Bool

  init(_ meaning: Meaning, isEveryday: Bool = false) {
    self.meaning = meaning
    self.isEveryday = isEveryday
  }

  /// The meaning of a name, whatever its capital letters, hyphens and underscores.
  package init?(_ name: String) {
    let plain = Self.plain(name)
    if let known = Self.table[plain] {
      self = known
    } else if plain.endsWithBytes(of: "status") || plain.endsWithBytes(of: "visibility") {
      self.init(.stage)
    } else if HiddenStage.isWord(plain) {
      self.init(.hides, isEveryday: true)
    } else {
      return nil
    }
  }

  /// The names of our own fields that say whether a page is on the site.
  package static let stateFields: Set<String> = ["draft", "publish", "expires"]

  /// Whether pages with this name may be hidden by it.
  package var concernsState: Bool {
    switch meaning {
    case .field(let name): Self.stateFields.contains(name)
    case .hides, .shows, .embargo, .stage, .access, .building, .password, .cascade: true
    case .like, .sort, .parts, .address, .taxonomies, .menus, .layout: false
    }
  }

  /// Whether a name stands in front matter, and hardly ever at the start of a sentence with a colon.
  static func isSure(_ name: String) -> Bool {
    if ownNames.contains(plain(name)) { return true }
    guard let known = ForeignName(name), !known.isEveryday else { return false }
    switch known.meaning {
    case .parts, .menus, .layout, .sort, .access: return false
    default: return true
    }
  }

  private static let ownNames: Set<String> = [
    "title", "date", "tags", "keywords", "aliases", "author", "authors", "language", "summary", "updated",
    "layout",
  ]

  /// A name without what differs between programs, and without what nobody sees.
  package static func plain(_ name: String) -> String {
    let folded = Fold.key(name)
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded.utf8.filter { $0.isLetter || $0.isDigit }.text }
    let kept = folded.unicodeScalars.filter { scalar in
      scalar.isASCII
        ? UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit
        : !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(kept))
  }
}

extension ForeignName {
  /// What a value says of the state of a page.
  package enum Hint: Hashable, Sendable {
    case hides
    case shows(from: CalendarDate)
    case ends(on: CalendarDate)
    /// A word that was meant for one that hides, and is misspelled.
    case unclear
  }

  /// What a value of this name says by the look of it alone; nil if it does not hide the page.
  package func hint(_ text: String) -> Hint? {
    let flag = YesNo.foreignReading(of: text)
    switch meaning {
    case .hides, .field("draft"): return flag == true ? .hides : nil
    case .shows, .field("publish"): return flag == false ? .hides : day(text).map { .shows(from: $0) }
    case .field("expires"): return day(text).map { .ends(on: $0) }
    case .embargo: return flag == true ? .hides : day(text).map { .shows(from: $0) }
    case .stage:
      if HiddenStage.isIn(text) { return .hides }
      return isEveryday ? nil : flag == false ? .hides : HiddenStage.isMisspelled(text) ? .unclear : nil
    case .access: return HiddenStage.isClosed(text) ? .hides : nil
    case .sort: return HiddenStage.isDraft(text) ? .hides : nil
    case .building:
      return ["never", "link", "local"].contains(Self.plain(text)) || flag == false ? .hides : nil
    case .address: return flag == false ? .hides : nil
    default: return nil
    }
  }

  private func day(_ text: String) -> CalendarDate? { isEveryday ? nil : Timestamp(text.trimmed)?.day }
}
