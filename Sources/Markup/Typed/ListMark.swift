internal import Source

/// The sign or number with which a line begins that was meant as an item of a list.
struct ListMark {
  enum Form: Equatable {
    /// A round point, or what stands for one when the text comes from a word processor: surely an item.
    case point(String)
    /// A mark of Markdown with a hard space behind it, or something that cannot be seen before it.
    case hidden(String)
    /// A dash, an arrow, a hyphen or a star right before a word: an item if another follows.
    case sign(String)
    case number(Int)
    case letter(Int)
  }

  let form: Form
  /// The mark with the blanks behind it.
  let range: Range<Int>
  /// How the mark is written in Markdown; nil if there is no such list.
  let instead: String?

  /// The mark of a line, with its indices in the text.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return nil }
    let found = Self.point(line) ?? Self.hidden(line) ?? Self.sign(line) ?? Self.label(line)
    guard let (form, count, instead) = found, first != UInt8(ascii: "\n") else { return nil }
    let rest = line.dropFirst(count).dropBlanks
    self.form = form
    range = line.startIndex..<rest.startIndex
    self.instead = instead
    if rest.isEmpty { return nil }
  }

  /// Whether one line alone shows that a list was meant.
  var isSure: Bool {
    switch form {
    case .point, .hidden: true
    case .sign, .number, .letter: false
    }
  }

  /// Whether this continues the list of a mark above it.
  func follows(_ other: ListMark) -> Bool {
    switch (other.form, form) {
    case (.number(let first), .number(let second)): second == first + 1
    case (.letter(let first), .letter(let second)): second == first + 1
    default: form == other.form
    }
  }

  private typealias Found = (form: Form, count: Int, instead: String?)

  private static func point(_ line: ArraySlice<UInt8>) -> Found? {
    guard let first = line.first else { return nil }
    if first >= 0x80 || first.isLetter {
      if let point = points.first(where: { line.starts(with: $0.utf8) }) {
        return (.point(point), point.utf8.count, "- ")
      }
      // The points of second levels and of old symbol fonts become a letter or a sign before a tab.
      if let letter = pointLetters.first(where: { line.starts(with: $0.utf8) }),
        line.dropFirst(letter.utf8.count).first == UInt8(ascii: "\t")
      {
        return (.point(letter), letter.utf8.count, "- ")
      }
    }
    return nil
  }

  /// `-`, `*`, `+` or a number with a hard space, or any mark behind a character that cannot be seen.
  private static func hidden(_ line: ArraySlice<UInt8>) -> Found? {
    let shown = line.dropHidden
    let mark =
      if let sign = shown.first, "-*+".utf8.contains(sign) { 1 } else {
        numberLength(shown)
      }
    guard mark > 0 else { return nil }
    let rest = shown.dropFirst(mark)
    let isBehindHidden = shown.startIndex > line.startIndex && rest.first?.isBlank == true
    guard isBehindHidden || rest.starts(with: "\u{00A0}") || rest.starts(with: "\u{202F}") else { return nil }
    let sign = shown.prefix(mark).text
    return (
      .hidden(mark == 1 ? sign : "1."), rest.startIndex - line.startIndex, (mark == 1 ? "-" : sign) + " "
    )
  }

  private static func sign(_ line: ArraySlice<UInt8>) -> Found? {
    guard let first = line.first else { return nil }
    if first >= 0x80 {
      guard let sign = signs.first(where: { line.starts(with: $0.utf8) }) else { return nil }
      let rest = line.dropFirst(sign.utf8.count)
      return rest.dropBlanks.startIndex > rest.startIndex ? (.sign(sign), sign.utf8.count, "- ") : nil
    }
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else { return nil }
    let start = line.dropFirst().prefix(3)
    guard start.count == 3, start.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: " ") }),
      start.first?.isLetter == true, start.last?.isLetter == true,
      first == UInt8(ascii: "-") || !line.dropFirst().contains(first)
    else { return nil }
    return (.sign(String(UnicodeScalar(first))), 1, "- ")
  }

  /// `1.One`, `(1) One`, `a) One`, `a. One`.
  private static func label(_ line: ArraySlice<UInt8>) -> Found? {
    let isEnclosed = line.first == UInt8(ascii: "(")
    let inside = isEnclosed ? line.dropFirst() : line
    let digits = inside.prefix(3).prefix(while: \.isDigit)
    let isNumber = (1...2).contains(digits.count)
    guard isNumber || inside.first?.isLetter == true else { return nil }
    let rest = inside.dropFirst(isNumber ? digits.count : 1)
    guard let close = rest.first, close == UInt8(ascii: ")") || !isEnclosed && close == UInt8(ascii: "."),
      let next = rest.dropFirst().first
    else { return nil }
    let count = rest.startIndex + 1 - line.startIndex
    if isNumber {
      let isItem = next.isBlank || next.isLetter || next >= 0x80
      return isItem ? Int(digits.text).map { (.number($0), count, "\($0). ") } : nil
    }
    guard next.isBlank || rest.dropFirst().starts(with: "\u{00A0}"), let letter = inside.first else {
      return nil
    }
    return (.letter(Int(letter)), count, nil)
  }

  /// The length of `12.` or `12)`.
  private static func numberLength(_ line: ArraySlice<UInt8>) -> Int {
    let digits = line.prefix(3).prefix(while: \.isDigit).count
    guard (1...2).contains(digits), let sign = line.dropFirst(digits).first, ".)".utf8.contains(sign) else {
      return 0
    }
    return digits + 1
  }

  /// The points that word processors use.
  private static let points = [
    "\u{2022}", "\u{00B7}", "\u{2023}", "\u{25AA}", "\u{25AB}", "\u{25CF}", "\u{25CB}", "\u{25E6}",
    "\u{25A0}",
    "\u{25A1}", "\u{2219}", "\u{2043}", "\u{25C6}", "\u{25C7}", "\u{25BA}", "\u{25B8}", "\u{27A2}",
    "\u{F0B7}",
    "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}",
  ]
  private static let pointLetters = ["o", "§", "Ø", "ü", "q", "v", "n", "à", "è"]
  private static let signs = [
    "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}", "\u{2192}", "\u{27A4}",
    "\u{2794}",
    "\u{21D2}", "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2610}", "\u{2611}", "\u{2612}",
    "\u{2705}",
    "\u{274C}", "\u{2605}", "\u{2606}", "\u{2726}", "\u{2756}",
  ]
}

extension ArraySlice<UInt8> {
  /// The rest of a line behind blanks of every kind and what stands among them and cannot be seen.
  fileprivate var dropBlanks: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first {
      let length = first.isBlank ? 1 : rest.hiddenLength
      if length == 0 { break }
      rest = rest.dropFirst(length)
    }
    return rest
  }

  /// The rest of a line behind characters that cannot be seen.
  var dropHidden: ArraySlice<UInt8> {
    var rest = self
    while rest.hiddenLength > 0 { rest = rest.dropFirst(rest.hiddenLength) }
    return rest
  }

  /// The length of the character at the start, if it is a hard space, has no width or only turns the text around it.
  private var hiddenLength: Int {
    guard let first, first >= 0xC2 else { return 0 }
    let isVariation = starts(with: "\u{FE0F}")
    guard isVariation || starts(with: "\u{00A0}") || starts(with: "\u{202F}") || startsWithInvisible else {
      return 0
    }
    return first < 0xE0 ? 2 : 3
  }

  /// Whether a character without width, or one that turns the text around it, stands at the start.
  var startsWithInvisible: Bool {
    guard let first, [0xD8, 0xE2, 0xEF].contains(first) else { return false }
    let length = first < 0xE0 ? 2 : 3
    guard count >= length, let scalar = prefix(length).text.unicodeScalars.first else { return false }
    return scalar.isZeroWidth || scalar.isBidiControl
  }
}
