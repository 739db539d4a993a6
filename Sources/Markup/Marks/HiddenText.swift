package import Source

/// A text without the notes in it that no reader sees.
///
/// It is as long as what was typed, so that places stay what they are: signs that no text holds stand for each byte that
/// is hidden.
struct HiddenText {
  /// A byte that is hidden.
  static let sign: UInt8 = 0
  /// A byte that is hidden and keeps its line from being blank, which would part a paragraph or a list.
  static let filler: UInt8 = 1
  /// The first byte of a comment of HTML, or of a line of one. cmark reads a comment there, of which nothing is left.
  static let comment: UInt8 = 2
  /// What cmark reads for it.
  static let emptyComment: StaticString = "<!---->"

  let bytes: [UInt8]
  /// A note that never ends, with all that follows it.
  let unclosed: (note: NoteStart, range: Range<Int>)?

  /// Nil if nothing is hidden.
  init?(_ text: SourceText) {
    guard NoteStart.mayStand(in: text.bytes) else { return nil }
    var bytes = text.bytes
    let scan = bytes.withUnsafeMutableBufferPointer { buffer in
      var scan = NoteScan(text, buffer)
      scan.run()
      return scan
    }
    guard scan.hasHidden else { return nil }
    self.bytes = bytes
    unclosed = scan.unclosed
  }
}

extension UInt8 {
  /// Whether nothing is left of what was typed here.
  var isHidden: Bool { self <= HiddenText.comment }
}

extension SourceText {
  /// What of a value of the front matter readers see.
  ///
  /// - Parameter span: where the value stands.
  package static func withoutNotes(_ value: String, at span: SourceSpan) -> Diagnosed<String> {
    guard let hidden = HiddenText(SourceText(path: span.path, bytes: Array(value.utf8))) else {
      return Diagnosed(value)
    }
    let shown = hidden.bytes.filter { !$0.isHidden }.withSingleSpaces
    return Diagnosed(
      shown.trimmed.text, hidden.unclosed.map { [UnclosedNote.diagnose($0.note, at: span)] } ?? [])
  }
}
