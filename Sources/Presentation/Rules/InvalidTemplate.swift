internal import Mustache
package import Source

/// A template has to be well-formed Mustache.
package enum InvalidTemplate: Rule {
  package static let id: RuleID = "invalid-template"
  package static let severity = Severity.error

  static func diagnose(_ error: any Error, in text: SourceText) -> Diagnostic {
    guard let error = error as? MustacheTemplate.ParserError else {
      return diagnostic(.malformed(String(describing: error)), at: .startOf(text.path))
    }
    let pragmaLength = error.context.lineNumber == 1 ? ByteEscapedHTML.pragma.utf8.count : 0
    let place = Place(
      line: error.context.lineNumber, column: max(1, error.context.columnNumber - pragmaLength))
    return diagnostic(
      .malformed(String(describing: error.error)), at: SourceSpan(path: text.path, start: place))
  }

  static func diagnoseMissing(_ name: String, theme: String) -> Diagnostic {
    diagnostic(.missing(name), at: .startOf("Themes/\(theme)/templates"))
  }
}

extension Message {
  fileprivate static func malformed(_ reason: String) -> Message { "this template cannot be read: \(reason)" }
  fileprivate static func missing(_ name: String) -> Message { "the theme has no template '\(name)'" }
}
