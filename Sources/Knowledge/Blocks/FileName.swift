internal import Source

/// What the name of a file says: what it is, and from when.
///
/// `2026-05-12-board-minutes.pdf` is "Board minutes" of May 12, 2026. A file whose own name says no year is of that of the
/// nearest folder which is called like one.
package struct FileName: Sendable {
  package let title: String
  package let year: Int?
  package let month: Int?
  package let day: Int?

  package init(_ path: String) {
    let stem = ContentPath.stem(of: path)
    let parts = stem.utf8.split { "-_. ".utf8.contains($0) }.map(\.text)
    let year = parts.first.flatMap(Self.year)
    let month = year == nil ? nil : Self.number(parts.dropFirst().first, in: 1...12)
    let day = month == nil ? nil : Self.number(parts.dropFirst(2).first, in: 1...31)
    let rest = parts.dropFirst([year, month, day].count { $0 != nil })
    // A year alone is as well a part of what the file is.
    let isDated = month != nil && !rest.isEmpty
    title = ContentPath.words(of: (isDated ? Array(rest) : parts).joined(separator: "-"))
    self.month = isDated ? month : nil
    self.day = isDated ? day : nil
    self.year =
      year ?? parts.last.flatMap(Self.year)
      ?? ContentPath.ancestors(of: ContentPath.folder(of: path)).lazy
      .compactMap { Self.year(ContentPath.name(of: $0)) }.first
  }

  private static func year(_ text: String) -> Int? {
    text.utf8.count == 4 ? number(text, in: 1900...2199) : nil
  }

  private static func number(_ text: String?, in range: ClosedRange<Int>) -> Int? {
    guard let text, text.utf8.count >= 2, text.utf8.allSatisfy(\.isDigit), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }
}

extension FileName: Comparable {
  /// What is sorted first: the latest, then by titles.
  package static func < (left: FileName, right: FileName) -> Bool {
    let days = [left, right].map { ($0.year ?? 0, $0.month ?? 0, $0.day ?? 0) }
    if days[0] != days[1] { return days[0] > days[1] }
    let keys = [left, right].map { Fold.key($0.title) }
    return keys[0] == keys[1] ? String.byBytes(left.title, right.title) : String.byBytes(keys[0], keys[1])
  }
}
