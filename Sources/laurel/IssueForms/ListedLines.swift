internal import Source

/// What somebody wrote one on a line, with or without the marks of a list.
struct ListedLines {
  /// The items, without the marks before them.
  let items: [String]

  init(_ answer: String) {
    let lines = answer.parts(separatedBy: "\n").map(\.trimmed).filter { !$0.isEmpty }
    // Numbers may be what is meant, so they are marks only where they count the lines.
    let numbered = lines.enumerated().map { Self.withoutNumber($0.offset + 1, $0.element) }
    let unnumbered = numbered.contains(nil) ? lines : numbered.compactMap { $0 }
    items = unnumbered.map(Self.withoutBullet).filter { !$0.isEmpty }
  }

  /// The same as tags, which people part by commas too, and mark as other programs do: `#equity, trust`.
  var tags: [String] {
    items.flatMap { $0.utf8.split { ",;".utf8.contains($0) } }.flatMap(Self.marked)
      .map { $0.drop { $0 == UInt8(ascii: "#") || $0.isSpace }.trimmed.text }
      .filter { !$0.isEmpty }
  }

  /// A text cut before each `#` that starts a word, if it starts with one.
  private static func marked(_ text: Substring.UTF8View) -> [ArraySlice<UInt8>] {
    let text = Array(text)[...].trimmed
    guard text.first == UInt8(ascii: "#") else { return [text] }
    let starts = text.indices.filter { index in
      text[index] == UInt8(ascii: "#") && (index == text.startIndex || text[index - 1].isSpace)
    }
    return zip(starts, starts.dropFirst() + [text.endIndex]).map { text[$0..<$1] }
  }

  private static func withoutBullet(_ line: String) -> String {
    guard let first = line.unicodeScalars.first, bullets.contains(first) else { return line }
    let rest = line.unicodeScalars.dropFirst()
    guard let next = rest.first else { return "" }
    return blanks.contains(next) ? String(rest.drop(while: blanks.contains)) : line
  }

  /// A line behind its number, `2.` or `2)`; nil if it has another or none.
  private static func withoutNumber(_ number: Int, _ line: String) -> String? {
    for mark in [". ", ") "] where line.startsWithBytes(of: "\(number)\(mark)") {
      return line.utf8.dropFirst("\(number)\(mark)".utf8.count).text.trimmed
    }
    return nil
  }

  /// What Markdown, office programs and people put before items.
  private static let bullets: Set<Unicode.Scalar> = [
    "-", "*", "+", "\u{2022}", "\u{2023}", "\u{2043}", "\u{2013}", "\u{2014}", "\u{B7}", "\u{25AA}",
    "\u{25CF}",
    "\u{25E6}",
  ]

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{2003}"]
}
