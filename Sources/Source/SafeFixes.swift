/// The safe fixes of remarks that can be made together, because no two of them touch the same letters.
package struct SafeFixes: Sendable {
  /// A remark and what puts it right.
  package struct Choice: Hashable, Sendable {
    package let diagnostic: Diagnostic
    package let fix: Fix
  }

  /// In the order of the remarks.
  package let choices: [Choice]
  private let edits: [String: [Edit]]

  /// Takes the first safe fix of each remark; of two that touch each other, the one whose remark comes first.
  package init(of diagnostics: some Sequence<Diagnostic>) {
    var choices: [Choice] = []
    var edits: [String: [Edit]] = [:]
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { $0.isSafe && !$0.edits.isEmpty }) else { continue }
      let isFree = fix.edits.allSatisfy { edit in
        !edits[edit.span.path, default: []].contains { $0.span.touches(edit.span) }
      }
      guard isFree else { continue }
      choices.append(Choice(diagnostic: diagnostic, fix: fix))
      for edit in fix.edits { edits[edit.span.path, default: []].append(edit) }
    }
    self.choices = choices
    self.edits = edits
  }

  /// The file with the fixes that concern it; every byte outside of their spans is the same.
  package func applied(to file: SourceFile) -> SourceFile {
    guard let edits = edits[file.path], case .text(let text) = DecodedText(file) else { return file }
    let mark = file.bytes.count - text.bytes.count
    var bytes = file.bytes
    for edit in edits.sorted(by: { $1.span < $0.span }) {
      let range = mark + text.offset(of: edit.span.start)..<mark + text.offset(of: edit.span.end)
      bytes.replaceSubrange(range, with: edit.replacement.utf8)
    }
    return SourceFile(path: file.path, bytes: bytes)
  }
}

extension SourceSpan {
  /// Whether two spans share a letter, or one starts where the other ends.
  fileprivate func touches(_ other: SourceSpan) -> Bool {
    path == other.path && start <= other.end && other.start <= end
  }
}
