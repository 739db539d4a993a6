internal import Source

/// A page that is not written yet: what is given for its fields, and its text.
package struct PageInput: Sendable {
  package let kind: Kind
  /// By the names of the fields; names that the kind does not have are written too, so that they are told.
  package var values: [String: FieldInput]
  package var body: String
  /// Lines at the head of the front matter that are no values.
  package var comments: [String] = []

  package init(kind: Kind, values: [String: FieldInput], body: String = "") {
    self.kind = kind
    self.values = values
    self.body = body
  }

  /// The text of its file, with its title first and then what is given in the order of the kind.
  package var text: PageText {
    var text = PageText()
    text.append(["---"] + comments.map { "# \($0)" })
    let names = [kind.titleField] + kind.fields.map(\.name).filter { $0 != kind.titleField }
    let others = values.keys.filter { !names.contains($0) }.sorted(by: String.byBytes)
    for name in names + others {
      guard let value = values[name] else { continue }
      text.append(FieldText().lines(name, value, as: kind.field(name)?.type), of: .field(name))
    }
    text.append(["---"])
    let lines = body.parts(separatedBy: "\n")
    let first = lines.firstIndex { !$0.trimmed.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.trimmed.isEmpty } ?? first
    if first < lines.endIndex { text.append(Array(lines[first...last]), of: .body) }
    return text
  }
}

/// The lines of a page, and which part of the page each belongs to.
package struct PageText: Sendable {
  package enum Part: Hashable, Sendable {
    case field(String)
    case body
  }

  private var lines: [String] = []
  private var parts: [Part?] = []

  /// The text of the file.
  package var string: String { lines.map { $0 + "\n" }.joined() }

  /// What stands in a line, counted from 1; nil for what is no value and for lines that are not there.
  package func part(atLine line: Int) -> Part? { parts.indices.contains(line - 1) ? parts[line - 1] : nil }

  fileprivate mutating func append(_ lines: [String], of part: Part? = nil) {
    self.lines += lines
    parts += Array(repeating: part, count: lines.count)
  }
}
