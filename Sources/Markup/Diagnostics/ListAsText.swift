package import Source

/// Points and numbers that are typed by hand, as word processors paste them, make no list.
package enum ListAsText: Rule {
  package static let id: RuleID = "list-as-text"
  package static let severity = Severity.warning

  /// The lines that were meant as items: those with marks of which one alone is sure, or of which two follow each other.
  static func items(of lines: [MarkedLine]) -> [(line: MarkedLine, mark: ListMark)] {
    let marked = lines.compactMap { line in ListMark(line.bytes).map { (line: line, mark: $0) } }
    return marked.indices.filter { index in
      let mark = marked[index].mark
      return mark.isSure
        || index > 0 && mark.follows(marked[index - 1].mark)
        || index + 1 < marked.count && marked[index + 1].mark.follows(mark)
    }.map { marked[$0] }
  }

  /// - Parameter edits: what makes a list of them.
  static func diagnose(at span: SourceSpan, edits: [Edit]) -> Diagnostic {
    diagnostic(
      .noList, at: span,
      fixes: [
        Fix(
          "start each item on a line of its own with '- ', or with '1. ' and so on", edits: edits,
          isSafe: !edits.isEmpty)
      ])
  }
}

extension Message {
  fileprivate static var noList: Message {
    "these lines are meant as a list, but the page shows them as one text"
  }
}
