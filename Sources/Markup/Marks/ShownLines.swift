internal import Source

/// The text of a document line by line, as it is typed, without the notes that readers do not see.
///
/// A line of which nothing else is left is not among them, and neither are blank lines at the ends.
package struct ShownLines: Sendable {
  package struct Line: Sendable {
    package let text: String
    /// Its number in the file.
    package let number: Int
    /// Whether it stands in the file as it is here.
    package let isWhole: Bool
  }

  package let lines: [Line]

  package init(of document: Document) {
    let typed = SourceText(path: document.path, bytes: Array(document.text))
    let shown = HiddenText(typed)?.bytes ?? typed.bytes
    var lines: [Line] = []
    for number in 1...typed.lineCount {
      let bytes = shown[typed.range(ofLine: number)]
      let kept = bytes.filter { !$0.isHidden }
      let isWhole = kept.count == bytes.count
      if !isWhole, kept[...].trimmed.isEmpty { continue }
      lines.append(Line(text: kept.text, number: document.bodyLine + number - 1, isWhole: isWhole))
    }
    let isBlank = { (line: Line) in line.text.trimmed.isEmpty }
    let first = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
    let last = lines.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? first
    self.lines = Array(lines[first..<last])
  }

  package var text: String { lines.map(\.text).joined(separator: "\n") }
}
