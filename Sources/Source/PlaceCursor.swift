/// Finds the places of offsets of which each is near the one before, without counting a long line anew for each.
package struct PlaceCursor {
  private let text: SourceText
  private var offset = 0
  private var known = Place(line: 1, column: 1)

  package init(_ text: SourceText) { self.text = text }

  package mutating func place(at wanted: Int) -> Place {
    let nextLine = known.line < text.lineCount ? text.lineStarts[known.line] : text.bytes.count + 1
    if wanted >= offset, wanted < nextLine {
      let column = text.bytes[offset..<wanted].reduce(into: known.column) { column, byte in
        if !byte.isUTF8Continuation { column += 1 }
      }
      known = Place(line: known.line, column: column)
    } else if wanted < offset, wanted >= text.lineStarts[known.line - 1] {
      let column = text.bytes[wanted..<offset].reduce(into: known.column) { column, byte in
        if !byte.isUTF8Continuation { column -= 1 }
      }
      known = Place(line: known.line, column: column)
    } else {
      known = text.place(at: wanted)
    }
    offset = wanted
    return known
  }
}
