package import Source

/// The text of a new page: every field of its kind in order, required ones first, with its help as a comment.
package struct PageTemplate {
  let kind: Kind

  package init(kind: Kind) { self.kind = kind }

  /// - Parameter day: the day of publication; without one, that line is left out.
  package func text(title: String, on day: CalendarDate?) -> String {
    let own = kind.fields.filter { kind.ownFields.contains($0.name) && $0.name != kind.titleField }
    let required = own.filter(\.isRequired)
    let others = own.filter { !$0.isRequired }
    var lines = ["---", "\(kind.titleField): \(Self.quoted(title))"]
    lines += required.flatMap { Self.lines(of: $0, commentedOut: false) }
    let common = ["tags: []"] + (day.map { ["date: \($0)"] } ?? [])
    lines += common.filter { !kind.ownFields.contains($0.parts(separatedBy: ":")[0]) }
    lines += ["# Take the next line away when the page is ready.", "draft: true"]
    lines += others.flatMap { Self.lines(of: $0, commentedOut: true) }
    return (lines + ["---", "", "Write the text here.", ""]).joined(separator: "\n")
  }

  /// A line of help, and the field itself; optional fields are comments until somebody fills them in.
  private static func lines(of field: Field, commentedOut: Bool) -> [String] {
    let mark = commentedOut ? "# " : ""
    let sentences = [field.label, field.help, hint(field.type)].filter { !$0.isEmpty }
    let help = sentences.map { ".?!".utf8.contains($0.utf8.last ?? 0) ? $0 : $0 + "." }.joined(separator: " ")
    return ["# \(help)"] + example(field).map { mark + $0 }
  }

  private static func hint(_ type: FieldType) -> String {
    switch type {
    case .choice(let choices): "One of: " + choices.map(\.value).joined(separator: ", ")
    case .list(let item, _): hint(item.type)
    case .date: "A date, such as 2026-05-31"
    case .link(let kinds):
      kinds.isEmpty
        ? "The file name of a page" : "The file name of a page of the kind \(kinds.joined(separator: " or "))"
    case .flag: "true or false"
    case .url: "An address, such as https://www.example.org/"
    default: ""
    }
  }

  private static func example(_ field: Field) -> [String] {
    switch field.type {
    case .markdown: ["\(field.name): |", "  "]
    case .list(let item, _):
      if case .record(let fields) = item.type {
        ["\(field.name):"]
          + fields.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + "\($0.element.name):" }
      } else {
        ["\(field.name): []"]
      }
    case .record(let fields): ["\(field.name):"] + fields.map { "  \($0.name):" }
    default: ["\(field.name):"]
    }
  }

  /// A text in double quotes. It is looked at byte by byte, since a combining mark may join a quotation mark.
  private static func quoted(_ text: String) -> String {
    let escaped = text.utf8.flatMap { byte in
      "\"\\".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return "\"\(escaped.text)\""
  }
}
