/// The safe fixes of diagnostics that can be made together, because no two of them touch the same letters.
package struct SafeFixes: Sendable {
  /// A diagnostic and what puts it right.
  package struct Choice: Hashable, Sendable {
    package let diagnostic: Diagnostic
    package let fix: Fix
  }

  /// In the order of the diagnostics.
  package let choices: [Choice]
  /// By path, in the order of their places.
  private let edits: [String: [Edit]]

  /// Takes the first safe fix of each diagnostic; of two that touch each other, the one whose diagnostic comes first.
  package init(of diagnostics: some Sequence<Diagnostic>) {
    var choices: [Choice] = []
    var edits: [String: [Edit]] = [:]
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { $0.isSafe && !$0.edits.isEmpty }) else { continue }
      guard fix.edits.allSatisfy({ edits[$0.span.path, default: []].isFree(for: $0) }) else { continue }
      choices.append(Choice(diagnostic: diagnostic, fix: fix))
      for edit in fix.edits { edits[edit.span.path, default: []].insertInOrder(edit) }
    }
    self.choices = choices
    self.edits = edits
  }

  /// Edits that are made together, of which no two touch.
  package init(_ edits: [Edit]) {
    choices = []
    self.edits = Dictionary(grouping: edits.sorted { $0.span < $1.span }, by: \.span.path)
  }

  /// The file with the fixes that concern it; every byte outside of their spans is the same.
  package func applied(to file: SourceFile) -> SourceFile {
    guard let edits = edits[file.path], case .text(let text) = DecodedText(file) else { return file }
    let mark = file.bytes.count - text.bytes.count
    var bytes = Array(file.bytes[..<mark])
    var done = (place: Place(line: 1, column: 1), offset: 0)
    for edit in edits {
      let start = text.offset(of: edit.span.start, after: done)
      bytes += text.bytes[done.offset..<start]
      bytes += edit.replacement.utf8
      done = (edit.span.end, text.offset(of: edit.span.end, after: (edit.span.start, start)))
    }
    return SourceFile(path: file.path, bytes: bytes + text.bytes[done.offset...])
  }
}

/// Edits of one file in the order of their places, of which no two touch.
extension [Edit] {
  /// Whether an edit touches none of these.
  fileprivate func isFree(for edit: Edit) -> Bool {
    let next = index(of: edit)
    return (next == 0 || !self[next - 1].span.touches(edit.span))
      && (next == count || !self[next].span.touches(edit.span))
  }

  fileprivate mutating func insertInOrder(_ edit: Edit) { insert(edit, at: index(of: edit)) }

  /// The place of an edit among these.
  private func index(of edit: Edit) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span < edit.span { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceSpan {
  /// Whether two spans share a letter, or one starts where the other ends.
  fileprivate func touches(_ other: SourceSpan) -> Bool {
    path == other.path && start <= other.end && other.start <= end
  }
}
