package import Source

/// Letters that were read in the wrong encoding, or were lost, before the text came here.
package enum GarbledText: Rule {
  package static let id: RuleID = "garbled-text"
  package static let severity = Severity.warning

  /// The remarks on a file, one for each sort of damage.
  static func find(in text: SourceText) -> [Diagnostic] {
    let garbled = Mojibake.all(in: text.bytes)
    var places = PlaceCursor(text)
    let edits = garbled.map { found in
      Edit(
        SourceSpan(
          path: text.path, start: places.place(at: found.range.lowerBound),
          end: places.place(at: found.range.upperBound)), found.letter)
    }
    var diagnostics: [Diagnostic] = []
    if let first = garbled.first, let edit = edits.first {
      diagnostics.append(
        diagnostic(
          .misread(text.bytes[first.range].text, first.letter, garbled.count), at: edit.span,
          fixes: [Fix("write what was meant", edits: edits, isSafe: true)]))
    }
    let lost = text.bytes.lostLetters
    if let first = lost.first {
      diagnostics.append(
        diagnostic(
          .lost(lost.count), at: text.span(first..<first + 3),
          fixes: [Fix("look into the text that this was copied from, and type the letter")]))
    }
    return diagnostics
  }
}

extension [UInt8] {
  /// Where the sign for a letter that could not be read stands.
  fileprivate var lostLetters: [Int] {
    guard count > 2 else { return [] }
    return (0..<count - 2).filter { self[$0] == 0xEF && self[$0 + 1] == 0xBF && self[$0 + 2] == 0xBD }
  }
}

extension Message {
  fileprivate static func misread(_ typed: String, _ meant: String, _ count: Int) -> Message {
    places("'\(typed)' is a letter that another program misread; '\(meant)' was meant", count)
  }

  fileprivate static func lost(_ count: Int) -> Message { places("a letter was lost here", count) }

  private static func places(_ sentence: Message, _ count: Int) -> Message {
    count > 1 ? "\(sentence) (\(count) places in this file)" : sentence
  }
}
