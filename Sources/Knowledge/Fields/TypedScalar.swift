internal import Markup
package import Source

/// What somebody typed for a field without parts; never blank.
package struct TypedScalar {
  package let field: Field
  package let typed: String
  private let value: YAMLValue

  /// - Parameter typed: the text of the value.
  init(_ typed: String, _ value: YAMLValue, for field: Field) {
    self.field = field
    self.typed = typed
    self.value = value
  }

  /// The text without the white space at its ends.
  package var text: String { typed.trimmed }

  package var span: SourceSpan { value.span }

  var isQuoted: Bool {
    switch value.content {
    case .scalar(_, .singleQuoted), .scalar(_, .doubleQuoted): true
    default: false
    }
  }

  /// Where the Markdown of the text stands in its file.
  var origin: TextOrigin {
    switch value.content {
    case .scalar(_, .literal): .block(at: value.contentStart)
    case .scalar(let text, .plain), .scalar(let text, .singleQuoted), .scalar(let text, .doubleQuoted):
      stands(text) ? .block(at: value.contentStart) : .span(span)
    default: .span(span)
    }
  }

  /// Whether a text stands in the file as it is: on one line, without escapes.
  private func stands(_ text: String) -> Bool {
    span.start.line == span.end.line && !text.utf8.contains(where: \.isLineEnd)
      && span.end.column - span.start.column == text.unicodeScalars.count + (isQuoted ? 2 : 0)
  }
}
