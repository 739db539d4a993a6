internal import Source

/// Code that takes a line of its own.
extension ForeignCodeScan {
  func line(at start: Int) -> Find? {
    let range = start..<text.endOfLine(from: start)
    let line = text.bytes[range]
    if line.starts(with: "+++"), line.trimmed.count == 3 { return Find(sort: .values, range: range) }
    if line.starts(with: "=== \"") { return Find(sort: .box, range: range) }
    if isWikiHeading(line) { return Find(sort: .wiki, range: range) }
    if line.starts(with: "h"), line.count > 4,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(line[start + 1]),
      line.dropFirst(2).starts(with: ". "), text.isWord(start + 4)
    {
      return Find(sort: .confluence, range: range)
    }
    if line.starts(with: "--8<--") { return Find(sort: .inclusion, range: range) }
    if line.starts(with: ".. "), start == 0,
      line.dropFirst(3).first.map({ $0.isLetter || $0 == UInt8(ascii: "_") }) ?? false
    {
      return Find(sort: .directive, range: range)
    }
    return isComponentLine(line) ? Find(sort: .components, range: range) : nil
  }

  /// `/// note`, and `!!! note` where no text follows that is set in.
  func box(at start: Int) -> Find? {
    let range = start..<text.endOfLine(from: start)
    let line = text.bytes[range]
    let rest = line.drop { "!?/+".utf8.contains($0) }
    let signs = line[..<rest.startIndex]
    guard signs.count > 2, rest.first?.isBlank == true else { return nil }
    let word = rest.trimmed.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let after = rest.trimmed[word.endIndex...].trimmed.first
    guard Callout.isKnown(word.text), after.map({ "\"|".utf8.contains($0) }) ?? true else { return nil }
    return Find(sort: .box, range: range)
  }

  /// `== Heading ==`.
  private func isWikiHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let sign = UInt8(ascii: "=")
    let line = line.trimmed
    let count = line.prefix { $0 == sign }.count
    return (2...6).contains(count) && line.reversed().prefix { $0 == sign }.count == count
      && line.dropFirst(count).dropLast(count).contains(where: \.isLetter)
  }

  /// `import X from 'y'` or `export const x = …`.
  private func isComponentLine(_ line: ArraySlice<UInt8>) -> Bool {
    let isQuoted = { (byte: UInt8) in "'\"".utf8.contains(byte) }
    if line.starts(with: "import ") {
      let words = line.split(whereSeparator: \.isSpace)
      guard let last = words.last?.dropFirst(), words.last?.first.map(isQuoted) == true else { return false }
      return last.contains(where: isQuoted) && (words.count == 2 || words.dropLast().last?.text == "from")
    }
    return ["export const ", "export default ", "export function "].contains { line.starts(with: $0) }
  }
}
