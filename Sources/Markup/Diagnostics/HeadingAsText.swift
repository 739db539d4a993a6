package import Source

/// A line that was meant as a heading is text, as its signs are not at their place, or are others.
package enum HeadingAsText: Rule {
  package static let id: RuleID = "heading-as-text"
  package static let severity = Severity.warning

  /// What is wrong with a line, and what puts it right: the bytes that are replaced, and by what.
  struct Slip {
    let message: Message
    let advice: Message
    var edit: (range: Range<Int>, replacement: String)?
    /// Not where one `#` is left: that heading would stand beside the title.
    var isSafe = true
  }

  /// What a line lacks to be a heading, if it was meant as one.
  ///
  /// - Parameter isAlone: whether it is a paragraph of its own. Only then is one `#` more than a hashtag.
  static func slip(in line: MarkedLine, isAlone: Bool) -> Slip? {
    let shown = line.bytes.dropHidden
    let marks = shown.prefix { $0 == UInt8(ascii: "#") }
    let rest = shown.dropFirst(marks.count)
    guard !marks.isEmpty, let first = rest.first else { return nil }
    let isHidden = shown.startIndex > line.bytes.startIndex
    if first.isBlank {
      if marks.count > 6, rest.contains(where: { !$0.isBlank }) {
        return Slip(message: .tooDeep, advice: "take the signs beyond the sixth away")
      }
      return isHidden
        ? Slip(
          message: .behindHidden, advice: "delete what stands before '\(marks.text)'",
          edit: (line.bytes.startIndex..<shown.startIndex, ""), isSafe: marks.count > 1) : nil
    }
    if rest.starts(with: "\u{00A0}"), rest.count > 2 {
      return Slip(
        message: .hardSpace(marks.text), advice: "write a plain space there",
        edit: (rest.startIndex..<rest.startIndex + 2, " "), isSafe: marks.count > 1)
    }
    guard first.isLetter || first.isDigit || first >= 0x80, marks.count <= 6,
      marks.count > 1 || isAlone && rest.isTitle
    else { return nil }
    return Slip(
      message: .noSpace(marks.text), advice: "put a space after '\(marks.text)'",
      edit: (rest.startIndex..<rest.startIndex, " "), isSafe: marks.count > 1)
  }

  static func diagnose(_ slip: Slip, at span: SourceSpan, edits: [Edit]) -> Diagnostic {
    diagnostic(
      slip.message, at: span, fixes: [Fix(slip.advice, edits: edits, isSafe: slip.isSafe && !edits.isEmpty)])
  }

  /// Bold lines that stand alone above text; one remark for all of a page, with the places of the others.
  static func diagnoseBold(at spans: [SourceSpan]) -> Diagnostic? {
    spans.first.map { first in
      diagnostic(
        .bold(spans.count), at: first, notes: spans.dropFirst().prefix(9).map { Note("another", at: $0) },
        fixes: [Fix("put '## ' before the words, and take the ** away")])
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are the words of a title: the first begins with a capital letter and goes on in small ones, a second
  /// follows, and no sentence ends.
  fileprivate var isTitle: Bool {
    let words = split(whereSeparator: \.isBlank)
    guard words.count > 1, let word = words.first, word.first?.isUppercaseLetter == true else { return false }
    return word.dropFirst().allSatisfy { !$0.isUppercaseLetter && !$0.isDigit }
      && !contains(UInt8(ascii: "#")) && !(last.map(".!?,".utf8.contains) ?? false)
  }
}

extension Message {
  fileprivate static func noSpace(_ marks: String) -> Message {
    "this line is meant as a heading, but there is no space after '\(marks)'"
  }

  fileprivate static func hardSpace(_ marks: String) -> Message {
    "this line is meant as a heading, but the space after '\(marks)' is a hard one"
  }

  fileprivate static var behindHidden: Message {
    "this line is meant as a heading, but a character that cannot be seen stands before it"
  }

  fileprivate static var tooDeep: Message {
    "this line is meant as a heading, but a heading has six # at most"
  }

  fileprivate static func bold(_ count: Int) -> Message {
    count > 1
      ? "this bold line looks like a heading, but is none (\(count) such lines on this page)"
      : "this bold line looks like a heading, but is none"
  }
}
