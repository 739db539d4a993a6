package import Source

package struct YAMLValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(String, style: ScalarStyle)
    case list([YAMLValue])
    case mapping(YAMLMapping)
    case empty
  }
  package enum ScalarStyle { case plain, singleQuoted, doubleQuoted, literal, folded }
  package let content: Content
  package let span: SourceSpan
  package let contentStart: Place
}
package struct YAMLMapping: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: YAMLValue
  }
  package let entries: [Entry]
  package static let empty = YAMLMapping(entries: [])
  package subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}
package struct FrontMatter {
  package let mapping: YAMLMapping
  package let bodyStart: Int
}
package enum YAMLReader {
  package static func readFrontMatter(_ text: SourceText) -> Diagnosed<FrontMatter> {
    Diagnosed(FrontMatter(mapping: .empty, bodyStart: 0))
  }
  package static func readFile(_ text: SourceText) -> Diagnosed<YAMLMapping> { Diagnosed(.empty) }
}
enum NotUTF8 {
  static func diagnose(_ file: SourceFile, offset: Int, guess: String) -> Diagnostic {
    Diagnostic(rule: "not-utf8", severity: .error, message: "x", span: .startOf(file.path))
  }
}
