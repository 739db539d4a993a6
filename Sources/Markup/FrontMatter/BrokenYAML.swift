internal import Source

/// A block that could not be read, and the lines in which the mistake may be.
struct BrokenYAML {
  let text: SourceText
  let block: Range<Int>
  let problem: YAMLProblem
  /// The byte at which reading stopped.
  let offset: Int
  /// The start of the part that was being read.
  let contextOffset: Int?
  /// The line at which reading stopped.
  let line: YAMLLine

  init(_ text: SourceText, block: Range<Int>, failure: YAMLFailure) {
    self.text = text
    self.block = block
    problem = failure.problem
    offset = failure.offset
    contextOffset = failure.contextOffset
    line = YAMLLine(text, text.line(at: failure.offset))
  }

  /// The byte at an offset, if it is in the block.
  func byte(at offset: Int) -> UInt8? { block.contains(offset) ? text.bytes[offset] : nil }

  /// Whether the reader met the colon after the name of a line, where none was expected.
  var stoppedAtColonOfName: Bool { problem == .unexpectedColon && line.key?.upperBound == offset }

  /// The line that seems to lack the name, colon or blank that makes it a value.
  var lineWithoutName: YAMLLine? {
    switch problem {
    case .expectedColon: YAMLLine(text, text.line(at: contextOffset ?? offset))
    case .unexpectedColon: stoppedAtColonOfName ? line(above: line) : nil
    case .expectedKey, .expectedItem, .rootIsNoMapping: line
    default: nil
    }
  }

  func string(_ range: Range<Int>) -> String { text.bytes[range].text }

  /// A mistake at some bytes, with the value that was meant if it is known.
  func mistake(
    _ diagnostic: Diagnostic, at offset: Int, key: Range<Int>? = nil, value: Range<Int>? = nil
  ) -> YAMLMistake {
    YAMLMistake(diagnostic: diagnostic, entry: YAMLEntry(offset: offset), key: key, value: value)
  }

  /// A fix that puts a text of one line in quotes; safe only if a ` #` in it cannot be a comment.
  func quoting(_ value: Range<Int>, _ words: Message, isSafe: Bool) -> Fix {
    let holdsComment = zip(text.bytes[value], text.bytes[value].dropFirst()).contains {
      $0.isBlank && $1 == UInt8(ascii: "#")
    }
    let edit = Edit(text.span(value), YAMLText.plainlyQuoted(string(value)))
    return Fix(words, edits: [edit], isSafe: isSafe && !holdsComment)
  }

  /// The nearest line above another that is neither blank nor a comment.
  func line(above line: YAMLLine) -> YAMLLine? {
    let first = text.line(at: block.lowerBound)
    let number = text.line(at: line.range.lowerBound)
    guard number > first else { return nil }
    return (first..<number).reversed().lazy.map { YAMLLine(text, $0) }.first(where: \.hasContent)
  }
}
