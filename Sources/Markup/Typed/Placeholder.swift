package import Source

/// A text that was meant to be replaced before anybody reads it.
package struct Placeholder: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  /// What a new page says before it is written.
  package static let ofNewPage: Message = "Write the text here."

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// Where such texts stand in a value.
  package static func find(in value: [UInt8]) -> [Range<Int>] {
    isToFill(value) ? [value.indices] : PlaceholderScan(value).all
  }

  /// Whether all of a value asks to be written: a line to write on, or `Your name`, from which YAML takes the brackets. In
  /// a text, a line may be one for readers, who print the page.
  private static func isToFill(_ value: [UInt8]) -> Bool {
    let text = value.trimmed
    if text.count > 2, let sign = text.first, "_?.".utf8.contains(sign), text.allSatisfy({ $0 == sign }) {
      return true
    }
    let words = text.prefix(60).split(whereSeparator: \.isSpace).map { $0.map(\.lowercased).text }
    guard words.count > 1, words.count < 5, text.count < 60 else { return false }
    return ["insert", "your"].contains(words[0])
      && (blanks.contains(words[words.count - 1]) || words.last == "here")
  }

  /// Whether words between brackets ask to be replaced: `insert a name`, `your name`, `Name of School`.
  static func isToReplace(_ inside: some Collection<UInt8>) -> Bool {
    guard inside.count <= 60,
      inside.allSatisfy({ $0.isLetter || $0.isDigit || $0 >= 0x80 || " '_-".utf8.contains($0) })
    else { return false }
    let words = inside.split { !($0.isLetter || $0.isDigit || $0 >= 0x80) }.map { $0.map(\.lowercased).text }
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return notes.contains(first) || blanks.contains(first) }
    if ["insert", "your", "inserte", "tu", "su"].contains(first) { return words.count <= 6 }
    if last == "here" || last == "aqui" {
      return ["enter", "type", "add", "write", "put", "paste"].contains(first)
    }
    return words.count <= 4
      && (blanks.contains(last) || blanks.contains(first) && ["of", "de"].contains(words[1]))
      && !articles.contains(first)
  }

  /// What an author writes for what is still to come.
  static let notes: Set<String> = ["tbd", "tba", "tbc", "todo", "tk", "tktk", "fixme", "xxx", "placeholder"]

  /// What a form asks for.
  private static let blanks: Set<String> = [
    "name", "date", "time", "title", "address", "email", "phone", "link", "url", "number", "nombre", "fecha",
    "hora",
  ]
  private static let articles: Set<String> = [
    "the", "a", "an", "this", "my", "our", "their", "his", "her", "no", "by",
  ]
}
