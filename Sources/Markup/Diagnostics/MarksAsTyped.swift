package import Source

/// What was surely meant as a link or as bold, and is shown to readers with its signs.
package enum MarksAsTyped: Rule {
  package static let id: RuleID = "marks-as-typed"
  package static let severity = Severity.warning

  /// What is said of a size behind the words of a picture that is none.
  static func diagnose(width typed: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .width(typed), at: span, fixes: [Fix("write a number of pixels, such as |300, or take it away")])
  }

  /// What is said of Markdown right beside a tag of HTML, where it is none.
  static func diagnose(inElement name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .inElement(name), at: span,
      fixes: [Fix("put an empty line above and below the words between <\(name)> and </\(name)>")])
  }

  static func diagnose(_ slip: MarkSlip, at span: SourceSpan, edits: [Edit]) -> Diagnostic {
    diagnostic(
      slip.form.message, at: span,
      fixes: [Fix(slip.form.advice, edits: edits, isSafe: slip.isCertain && !edits.isEmpty)])
  }
}

/// Something in a block that was meant as a mark, with the edits that make it one.
struct MarkSlip {
  enum Form: Equatable {
    /// A blank, or something else, in an address; the address as it may be written.
    case address(isPicture: Bool, instead: String?)
    case sizeOfPicture
    case blankBeforeAddress(isPicture: Bool)
    case bracketsExchanged(isPicture: Bool)
    case noDefinition(label: String)
    case definitionInParagraph
    case noEndOfAddress(isPicture: Bool)
    case nameOverTwoLines, nameWithoutEnd
    /// Marks of bold or slanted text that are not parted from the words, or have no partner.
    case blankInside(String)
    case noBlankAfter(String)
    case noPartner(String)
    case inserted(String)
    case covered, otherBold, noteInText, term
    case shortForm(String)
    /// Braces behind a heading, and what to write.
    case anchor(String)
    /// A box of a task, and what to write.
    case task(String)
    case taskWithoutWords, otherTask
  }

  let form: Form
  /// In the bytes of the block.
  let range: Range<Int>
  /// In the source.
  var edits: [(range: Range<Int>, replacement: String)] = []
  /// Whether the edits surely give what was meant.
  var isCertain = true
}

extension MarkSlip.Form {
  fileprivate var message: Message {
    switch self {
    case .address(let isPicture, _), .noEndOfAddress(let isPicture), .blankBeforeAddress(let isPicture),
      .bracketsExchanged(let isPicture):
      isPicture
        ? "this is meant as a picture, and is shown as it is typed"
        : "this is meant as a link, and is shown as it is typed"
    case .sizeOfPicture: "the size of a picture cannot be given, so this is shown as it is typed"
    case .noDefinition(let label):
      "this is meant as a link, but no line of this page says where [\(label)] leads"
    case .definitionInParagraph: "this line is meant to say where a link leads, and is shown as it is typed"
    case .nameOverTwoLines, .nameWithoutEnd:
      "this is meant as a link by name, and is shown as it is typed"
    case .blankInside(let marks), .noBlankAfter(let marks), .noPartner(let marks):
      "the signs \(marks) are shown as they are typed"
    case .inserted, .otherBold: "these signs are shown as they are typed"
    case .covered: "nothing covers these words, and their signs are shown as they are typed"
    case .noteInText: "this is meant as a footnote, and is shown as it is typed"
    case .term: "this is meant as a list of terms, and is shown as it is typed"
    case .shortForm(let name): "this is meant to say what '\(name)' stands for, and is shown as it is typed"
    case .anchor: "this is meant as an anchor, and is shown as it is typed"
    case .task, .otherTask: "this is meant as the box of a task, and is shown as it is typed"
    case .taskWithoutWords: "this task has no words, so its box is shown as it is typed"
    }
  }

  fileprivate var advice: Message {
    switch self {
    case .address(_, let instead?): "write \(instead) between the round brackets"
    case .address(_, nil): "put < before the address and > after it"
    case .sizeOfPicture: "take the size away; a picture is as wide as the text at most"
    case .blankBeforeAddress: "put nothing between ] and ("
    case .bracketsExchanged:
      "write the words in square brackets and the address in round ones: [words](address)"
    case .noDefinition(let label):
      "write the address in round brackets: [words](address); or add a line '[\(label)]: address'"
    case .definitionInParagraph: "put an empty line above it"
    case .noEndOfAddress: "put ) after the address"
    case .nameOverTwoLines: "write all of it on one line"
    case .nameWithoutEnd: "put ]] after the name"
    case .blankInside(let marks): "put the blanks outside: \(marks)words\(marks)"
    case .noBlankAfter(let marks): "put a blank behind the second \(marks)"
    case .noPartner(let marks):
      "put \(marks) right before and right behind the words, or take the signs away"
    case .inserted(let html): "write \(html)"
    case .covered: "take the signs away, and the words too if not everybody shall read them"
    case .otherBold: "write ** before and behind the words"
    case .noteInText: "write [^1] here, and below the text a line '[^1]: ' with these words"
    case .term: "write the term in bold, and behind it what it means: **Term**: words"
    case .shortForm(let name): "say it where '\(name)' stands first, in brackets behind it"
    case .anchor(let instead): "write \(instead) once, at the end of the heading"
    case .task(let box): "write \(box) and a blank"
    case .taskWithoutWords: "write what is to be done behind the box, or take the line away"
    case .otherTask: "write [ ] for what is to be done and [x] for what is done; say all else in words"
    }
  }
}

extension Message {
  fileprivate static func inElement(_ name: String) -> Message {
    "this stands right in the HTML of <\(name)>, so its signs are shown as they are typed"
  }

  fileprivate static func width(_ typed: String) -> Message { "'\(typed)' is not the width of a picture" }
}
