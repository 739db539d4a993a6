internal import Source

/// What ends a note that no reader sees.
enum NoteEnd: Hashable {
  case percents, comment, hash, braces, dashesBraces, starBraces, starBrace, endcomment, percentBrace
  case angleShortcode, percentShortcode, percentAngle, dashes, angles, office
  /// This sign at the end of a line, or else the end of the paragraph.
  case closing(UInt8)
  /// The end of the line.
  case line

  /// The ways to write it, all of which begin with the same sign.
  var patterns: [StaticString] {
    switch self {
    case .percents: ["%%"]
    case .comment: ["-->"]
    case .hash: ["#}"]
    case .braces: ["}}"]
    case .dashesBraces: ["--}}", "--~}}"]
    case .starBraces: ["*/}}", "*/ }}", "*/ -}}", "*/-}}"]
    case .starBrace: ["*/}", "*/ }"]
    case .endcomment:
      [
        "{% endcomment %}", "{%- endcomment -%}", "{%endcomment%}", "{%- endcomment %}", "{% endcomment -%}",
      ]
    case .percentBrace: ["%}"]
    case .angleShortcode: ["{{< /comment >}}", "{{</comment>}}", "{{</ comment >}}"]
    case .percentShortcode: ["{{% /comment %}}", "{{%/comment%}}", "{{%/ comment %}}"]
    case .percentAngle: ["%>"]
    case .dashes: ["--%>"]
    case .angles: ["<<}"]
    case .office: ["</o:p>"]
    case .closing, .line: []
    }
  }
}

/// Finds the ends of notes. Each byte is looked at once for each sort of them, because whoever asks goes only forward.
struct NoteEnds {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next end of each sort, from where it was looked for last; nil if there is none.
  private var next: [NoteEnd: Range<Int>?] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The offset behind the end of a note; nil if it never ends.
  mutating func end(of note: NoteStart) -> Int? {
    switch note.end {
    case .line: return lineEnd(from: note.inside)
    case .closing(let sign): return closing(sign, from: note.inside)
    case .hash:
      // A second `{#` says that the first was none.
      guard let end = find(note.end, from: note.inside) else { return nil }
      let isTorn = (note.inside..<end.lowerBound).contains {
        bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "#")
      }
      return isTorn ? nil : end.upperBound
    default: return find(note.end, from: note.inside)?.upperBound
    }
  }

  private mutating func find(_ end: NoteEnd, from start: Int) -> Range<Int>? {
    if let known = next[end] {
      guard let known else { return nil }
      if known.lowerBound >= start { return known }
    }
    var found = search(end.patterns, from: start)
    while end == .percents, let amount = found, PercentNote.areAmount(at: amount.lowerBound, in: bytes) {
      found = search(end.patterns, from: amount.upperBound)
    }
    next[end] = .some(found)
    return found
  }

  private func search(_ patterns: [StaticString], from start: Int) -> Range<Int>? {
    guard let first = patterns.first?.utf8Start.pointee, start < bytes.count else { return nil }
    for index in start..<bytes.count where bytes[index] == first {
      if let pattern = patterns.first(where: { bytes[index...].starts(with: $0) }) {
        return index..<index + pattern.utf8CodeUnitCount
      }
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(where: \.isLineEnd) ?? bytes.count
  }

  /// The end of the first line that ends with a sign, or of the last one before a blank line.
  private func closing(_ sign: UInt8, from start: Int) -> Int {
    var end = lineEnd(from: start)
    var line = min(start, end)
    while bytes[line..<end].last(where: { !$0.isBlank }) != sign {
      line = end
      if line < bytes.count, bytes[line] == UInt8(ascii: "\r") { line += 1 }
      if line < bytes.count, bytes[line] == UInt8(ascii: "\n") { line += 1 }
      let next = lineEnd(from: line)
      if bytes[line..<next].allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ">") }) { break }
      end = next
    }
    return end
  }
}
