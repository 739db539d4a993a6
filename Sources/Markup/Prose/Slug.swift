internal import Source

/// Turns titles into the names that stand in URLs.
package enum Slug {
  /// GitHub's slug of a heading: lower case, spaces to hyphens; only letters, marks, digits,
  /// connecting punctuation and hyphens are kept.
  package static func github(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return github(ascii: text.utf8) }
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "-": slug.append("-")
      case _ where isWord(scalar): slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: continue
      }
    }
    return String(slug)
  }

  /// The same without looking into Unicode's tables, which is a hundred times faster.
  private static func github(ascii text: String.UTF8View) -> String {
    var slug: [UInt8] = []
    for byte in text {
      if byte == UInt8(ascii: " ") { slug.append(UInt8(ascii: "-")) }
      if byte.isLetter || byte.isDigit || "-_".utf8.contains(byte) { slug.append(byte.lowercased) }
    }
    return slug.text
  }

  /// The name of a file for a title: GitHub's slug without accents and repeated hyphens.
  package static func fileName(_ title: String) -> String {
    let words = github(Fold.key(title)).utf8.split(separator: UInt8(ascii: "-"))
    return words.map(\.text).joined(separator: "-")
  }

  /// The name of the file of a page with a title: none that a folder or Windows keeps for itself, and none too long.
  package static func pageName(_ title: String) -> String {
    let name = String(String.UnicodeScalarView(fileName(title).unicodeScalars.prefix(longestPageName)))
    return isReserved(name) ? "\(name)-page" : name
  }

  /// Whether a name without its extension is one that a folder or Windows keeps for itself.
  package static func isReserved(_ name: String) -> Bool {
    FolderText.isNamed(name) || isDevice(name)
  }

  private static let longestPageName = 80

  /// Whether Windows has a device of this name in small letters: `com1`, `lpt1` and the like.
  package static func isDevice(_ name: String) -> Bool { devices.contains(name) }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u{B9}", "\u{B2}", "\u{B3}"].flatMap {
        ["com\($0)", "lpt\($0)"]
      })

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}

/// Hands out the anchors of one page, each once.
struct AnchorNames {
  private var uses: [String: Int] = [:]

  /// Names that are not to be had: those of the fields of the page.
  private let taken: [String]

  init(taken: [String] = []) { self.taken = taken }

  /// Whether a name is one that we give to a field or to the text of a page, or looks like those that we give to
  /// footnotes and to boxes to search in.
  private func isOurs(_ name: String) -> Bool {
    taken.contains { name == $0 || name.startsWithBytes(of: $0 + "-") }
      || name == "page.main"
      || ["fn-", "fnref-", "find-"].contains { start in
        name.startsWithBytes(of: start) && name.utf8.dropFirst(start.utf8.count).first?.isDigit == true
      }
  }

  /// The slug of a heading; a repeated one gets `-1`, `-2`, …, past those that are taken.
  /// A heading of which no letter is left, an emoji for instance, is called `section`.
  mutating func anchor(for text: String) -> String { anchor(named: Slug.github(text)) }

  /// A name that an author gave, or one made from it where it is taken.
  mutating func anchor(named name: String) -> String {
    let base = name.isEmpty ? "section" : isOurs(name) ? "section-\(name)" : name
    guard var count = uses[base] else {
      uses[base] = 0
      return base
    }
    var name: String
    repeat {
      count += 1
      name = "\(base)-\(count)"
    } while uses[name] != nil
    uses[base] = count
    uses[name] = 0
    return name
  }
}
