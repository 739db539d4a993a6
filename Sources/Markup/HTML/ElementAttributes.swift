internal import Source

/// The attributes of an element that pass, in the form in which they are written.
enum ElementAttributes {
  /// In the order in which they are written. Addresses and anchors are none of them: those have to be found first.
  static func all(of element: HTMLTree.Element) -> [(name: String, value: String)] {
    let tag = element.tag
    var all: [(name: String, value: String)] = []
    if let look = look(of: element) { all.append(("class", look)) }
    switch element.element {
    case .td, .th:
      for name in ["colspan", "rowspan"] {
        if let count = tag[name]?.number, (2...1_000).contains(count) { all.append((name, String(count))) }
      }
      if element.element == .th,
        let scope = tag["scope"]?.word(among: ["row", "col", "rowgroup", "colgroup"])
      {
        all.append(("scope", scope))
      }
    case .ol: if let start = tag["start"]?.number, start != 1 { all.append(("start", String(start))) }
    case .details: if tag["open"] != nil { all.append(("open", "")) }
    case .video, .audio:
      all += [("controls", ""), ("preload", "metadata")]
      if let width = tag["width"]?.pixels { all.append(("width", String(width))) }
    case .track:
      let kinds: Set<String> = ["captions", "subtitles", "descriptions", "chapters"]
      if let kind = tag["kind"]?.word(among: kinds) { all.append(("kind", kind)) }
      if let language = tag["srclang"]?.languageTag { all.append(("srclang", language)) }
      if let label = tag["label"]?.words { all.append(("label", label)) }
    default: break
    }
    if let language = tag["lang"]?.languageTag { all.append(("lang", language)) }
    if let direction = tag["dir"]?.word(among: ["ltr", "rtl", "auto"]) { all.append(("dir", direction)) }
    if let title = tag["title"]?.words, !title.isEmpty { all.append(("title", title)) }
    return all
  }

  /// The class that says how the words stand.
  private static func look(of element: HTMLTree.Element) -> String? {
    var classes: [String] = []
    let kind = element.element
    if element.isWrittenInWords, kind.isBlock { classes.append("own-line") }
    if kind == .center {
      classes.append("align-center")
    } else if kind.mayBeAligned, let side = element.tag["align"]?.word(among: ["left", "center", "right"]) {
      classes.append("align-\(side)")
    }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}

extension HTMLElement {
  fileprivate var mayBeAligned: Bool {
    switch self {
    case .div, .p, .td, .th, .caption: true
    default: false
    }
  }
}

extension HTMLTag.Attribute {
  /// The value as words, on one line.
  var words: String { HTMLText.decoded(value).onOneLine }

  /// A number of at most six figures.
  var number: Int? {
    let figures = value.trimmed
    return (1...6).contains(figures.count) && figures.allSatisfy(\.isDigit) ? Int(figures.text) : nil
  }

  /// A width in pixels, as in `300` and `300px`.
  var pixels: Int? {
    let typed = value.trimmed
    let figures = typed.prefix(while: \.isDigit)
    let unit = typed[figures.endIndex...].map(\.lowercased).text
    guard (1...4).contains(figures.count), unit.isEmpty || unit == "px" else { return nil }
    return Int(figures.text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// One of some words, whatever its case.
  func word(among words: Set<String>) -> String? {
    let word = value.trimmed.map(\.lowercased).text
    return words.contains(word) ? word : nil
  }

  /// Whether a style holds some letters, written without blanks and in small letters.
  func styleHolds(_ letters: String) -> Bool {
    value.filter { !$0.isSpace }.map(\.lowercased).firstRange(of: Array(letters.utf8)) != nil
  }

  /// What may be the name of a language.
  var languageTag: String? {
    let name = value.trimmed
    let isName = name.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    return isName && (2...35).contains(name.count) ? name.text : nil
  }
}
