internal import Source

/// A line of Markdown that is being written: signs of the text are told from those of Markdown.
struct MarkdownLine {
  /// What ends a line within the paragraph.
  let lineEnd: String
  /// What the words are already.
  let looks: Set<Phrase.Look>
  /// Whether it stands inside of another line.
  private let isInside: Bool
  /// Whether a link may stand in it: none may in another one.
  let allowsLinks: Bool
  private var bytes: [UInt8] = []
  private var hasSpace = false
  /// Whether blanks stand before the first word, which belong to the line that this one stands in.
  private(set) var beginsApart = false

  init(
    lineEnd: String, looks: Set<Phrase.Look> = [], isInside: Bool = false, allowsLinks: Bool = true
  ) {
    self.lineEnd = lineEnd
    self.looks = looks
    self.isInside = isInside
    self.allowsLinks = allowsLinks
  }

  /// The text, without blanks and ends of lines that nothing follows.
  var finished: String {
    let end = lineEnd.utf8
    var text = bytes[...]
    while text.count >= end.count, text.suffix(end.count).elementsEqual(end) {
      text = text.dropLast(end.count)
    }
    return text.trimmed.text
  }

  /// The same for blanks behind the last word.
  var endsApart: Bool {
    hasSpace || (!bytes.isEmpty && bytes.suffix(lineEnd.utf8.count).elementsEqual(lineEnd.utf8))
  }

  private var isAtStart: Bool { bytes.isEmpty ? !isInside : bytes.last == UInt8(ascii: "\n") }

  mutating func appendSpace() { hasSpace = true }

  mutating func appendLineEnd() {
    hasSpace = bytes.isEmpty
    if !bytes.isEmpty { bytes += lineEnd.utf8 }
  }

  /// Something that is Markdown already.
  mutating func append(whole text: String) {
    putSpace()
    // After an exclamation mark, a link would be a picture.
    if bytes.last == UInt8(ascii: "!"), text.utf8.first == UInt8(ascii: "[") {
      bytes.removeLast()
      bytes += "\\!".utf8
    }
    bytes += text.utf8
  }

  /// Styled words, with marks where these are read as such, and else with elements.
  ///
  /// - Parameter next: what follows.
  mutating func append(_ text: String, as look: Phrase.Look, before next: Unicode.Scalar?) {
    guard !text.isEmpty else { return }
    putSpace()
    let (mark, element) = look.notation
    if let mark, canMark(text.unicodeScalars, next) {
      bytes += (mark + text + mark).utf8
    } else {
      bytes += "<\(element)>\(text)</\(element)>".utf8
    }
  }

  /// Whether marks around a text are read as such. They are not between a letter and a sign, nor beside another mark.
  private func canMark(_ text: String.UnicodeScalarView, _ next: Unicode.Scalar?) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let before = bytes.suffix(4).text.unicodeScalars.last
    let marks: [Unicode.Scalar] = ["*", "~"]
    if [before, next, first, last].compactMap(\.self).contains(where: marks.contains) { return false }
    if before?.isOfWord == true, !first.isOfWord { return false }
    return !(next?.isOfWord == true && !last.isOfWord)
  }

  /// Words as somebody wrote them.
  mutating func append(text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{A0}", "\u{2007}", "\u{202F}": hasSpace = true
      // They say where a word may be parted, or nothing.
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}": continue
      default:
        if scalar.value < 0x21 || scalar.value == 0x7F {
          hasSpace = true
        } else if !(0x80...0x9F).contains(scalar.value) {
          putSpace()
          if let length = lengthOfAddress(scalar, rest) {
            bytes += "<\(scalar)\(String(rest.prefix(length)))>".utf8
            rest = rest.dropFirst(length)
            continue
          }
          if isSpecial(scalar, before: rest) { bytes.append(UInt8(ascii: "\\")) }
          bytes += String(scalar).utf8
        }
      }
    }
  }

  /// How long the rest of an address of the web is that begins here. It would become a link in any case, with all signs that
  /// follow, so it is written as one.
  private func lengthOfAddress(_ first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) -> Int? {
    guard allowsLinks, first == "h" || first == "H", bytes.last?.isWordByte != true else { return nil }
    let start = String(rest.prefix(8)).utf8.map(\.lowercased)
    guard start.starts(with: "ttps://") || start.starts(with: "ttp://") else { return nil }
    var address = rest.prefix { !$0.properties.isWhitespace && !"<>\"`|\\".unicodeScalars.contains($0) }
    while let last = address.last, ".,;:!?)'*_~”’".unicodeScalars.contains(last) { address.removeLast() }
    return address.count > start.prefix { $0 != UInt8(ascii: "/") }.count + 2 ? address.count : nil
  }

  /// Whether a sign would be read as one of Markdown here.
  private func isSpecial(_ sign: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> Bool {
    let next = rest.first
    let isLast = next.map { $0.properties.isWhitespace } ?? true
    switch sign {
    case "\\", "`", "*", "[", "~", "^": return true
    case "]": return isInside
    // What follows may stand in the next part of the line.
    case "<": return next.map { $0.properties.isAlphabetic || "/!?%".unicodeScalars.contains($0) } ?? true
    case "&": return next == nil || (!isLast && rest.contains(";"))
    case "{": return next?.isOfWord != true
    case "_": return bytes.last?.isWordByte != true
    case "=", "-": return bytes.last == UInt8(ascii: sign) || isAtStart && next?.isOfWord != true
    case "%", "$": return bytes.last == UInt8(ascii: sign)
    case "#", ">", "|": return isAtStart
    case "+": return isAtStart && isLast
    // Without these, an address would become a link, and take the marks behind it along.
    case ":": return rest.starts(with: "//".unicodeScalars)
    case "." where bytes.suffix(3).map(\.lowercased).elementsEqual("www".utf8): return true
    case ".", ")": return isLast && isBehindNumber
    default: return false
    }
  }

  /// Whether nothing but a number stands in the line so far.
  private var isBehindNumber: Bool {
    let lineEnd = bytes.lastIndex(of: UInt8(ascii: "\n"))
    if lineEnd == nil, isInside { return false }
    let start = lineEnd.map { $0 + 1 } ?? 0
    return start < bytes.count && bytes.count - start <= 9 && bytes[start...].allSatisfy(\.isDigit)
  }

  private mutating func putSpace() {
    if bytes.isEmpty { beginsApart = hasSpace }
    if hasSpace, let last = bytes.last, !last.isSpace { bytes.append(UInt8(ascii: " ")) }
    hasSpace = false
  }
}

extension Phrase.Look {
  /// The mark of Markdown, if there is one, and the name of the element.
  fileprivate var notation: (mark: String?, element: String) {
    switch self {
    case .slanted: ("*", "i")
    case .bold: ("**", "b")
    case .struck: ("~~", "del")
    case .upper: (nil, "sup")
    case .lower: (nil, "sub")
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a part of one, and no sign that stands between words.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }
}

extension UInt8 {
  /// Letters, digits, and all beyond ASCII.
  fileprivate var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}
