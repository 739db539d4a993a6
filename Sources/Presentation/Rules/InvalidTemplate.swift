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
    return diagnostic(.malformed(explanation(of: error.error)), at: SourceSpan(path: text.path, start: place))
  }

  /// What swift-mustache found, in words.
  private static func explanation(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a part is closed under another name than it was opened"
    case .expectedSectionEnd: "a part that is opened with {{# or {{^ is never closed"
    case .unfinishedName: "braces are opened and never closed"
    default: String(describing: error)
    }
  }

  static func diagnoseMissing(_ names: [String], themeFile: String) -> Diagnostic {
    diagnostic(
      .missing(names), at: .startOf(themeFile),
      fixes: [Fix("write 'extends: default' to take them from the theme that comes with Laurel")])
  }
}

extension Message {
  fileprivate static func malformed(_ reason: String) -> Message { "this template cannot be read: \(reason)" }

  fileprivate static func missing(_ names: [String]) -> Message {
    "the theme lacks the templates \(names.joined(separator: ", "))"
  }
}
