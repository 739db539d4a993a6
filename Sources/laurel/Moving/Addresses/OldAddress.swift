internal import Knowledge
internal import Markup
internal import Source

/// The address at which another program shows a page, from the top of the site: `/2024/05/03/award-night/`.
struct OldAddress {
  let origin: Origin
  let settings: OriginSettings

  /// What the address is made from.
  struct Page {
    let place: OriginLayout.Page
    /// The values as they were typed.
    let values: YAMLMapping
    let title: String
    let day: CalendarDate?
    let categories: [String]

    /// The folders in which its file lies, from the root of pages.
    var folders: [String] {
      let folder = ContentPath.folder(of: place.path)
      return folder.isEmpty ? [] : folder.parts(separatedBy: "/")
    }

    var stem: String { ContentPath.stem(of: place.path) }
    /// Its name without a day before it.
    var bareName: String { DatedName(stem)?.name ?? stem }
    var isIndex: Bool { FolderText.isNamed(stem) }
    /// Its name without the language that may stand behind it.
    var stemWithoutLanguage: String {
      ContentPath.fileExtension(of: stem) == place.language ? ContentPath.withoutExtension(stem) : stem
    }
  }

  /// Nil where the program has none, or where it is made by code.
  func address(of page: Page) -> String? {
    switch origin {
    case .hugo: hugo(page)
    case .jekyll: jekyll(page)
    case .docusaurus: docusaurus(page)
    case .mkdocs: mkdocs(page)
    case .eleventy: eleventy(page)
    case .zola: zola(page)
    case .obsidian: obsidian(page)
    }
  }

  func path(_ folders: [String], _ name: String, isFolder: Bool, _ page: Page) -> String {
    if FolderText.isNamed(name) { return "/\(folders.joined(separator: "/"))/".singleSlashes }
    let path = "/" + (folders + [name]).joined(separator: "/")
    return isFolder ? path + "/" : path + ".html"
  }

  func day(_ token: String, _ day: CalendarDate?) -> String? {
    guard let day else { return nil }
    let parts = "\(day)".parts(separatedBy: "-")
    return switch token {
    case "year": parts[0]
    case "month": parts[1]
    case "day": parts[2]
    case "i_month": "\(day.month)"
    case "i_day": "\(day.day)"
    case "short_year": parts[0].utf8.suffix(2).text
    default: nil
    }
  }

  /// A name as programs write it into addresses.
  static func urlized(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    // Blanks become a hyphen where there is none, and other signs nothing.
    var isBehindBlank = false
    for scalar in name.lowercasedByScalars.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBehindBlank = isBehindBlank || !kept.isEmpty && kept.last != "-"
      } else if scalar.isOfName || "-_./~+@".unicodeScalars.contains(scalar) {
        if isBehindBlank, scalar != "-" { kept.append("-") }
        isBehindBlank = false
        kept.append(scalar)
      }
    }
    return Fold.composed(String(kept))
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark of one, or a digit.
  var isOfName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}

extension String {
  /// In small letters, whatever the language.
  var lowercasedByScalars: String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap(\.properties.lowercaseMapping.unicodeScalars)))
  }

  /// A path in which no slash follows another.
  var singleSlashes: String {
    let parts = parts(separatedBy: "/").filter { !$0.isEmpty }
    let isFolder = endsWithBytes(of: "/") && !parts.isEmpty
    return (startsWithBytes(of: "/") ? "/" : "") + parts.joined(separator: "/") + (isFolder ? "/" : "")
  }
}
