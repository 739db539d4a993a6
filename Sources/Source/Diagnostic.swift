/// Something an author should know about one place in one file.
package struct Diagnostic: Hashable, Sendable {
  package let rule: RuleID
  package let severity: Severity
  /// One short sentence without a full stop that a teacher understands.
  package let message: Message
  package let span: SourceSpan
  /// Other places that matter.
  package let notes: [Note]
  package let fixes: [Fix]

  package init(
    rule: RuleID, severity: Severity, message: Message, span: SourceSpan, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.fixes = fixes
  }

  /// The same diagnostic with another severity.
  package func with(severity: Severity) -> Diagnostic {
    Diagnostic(rule: rule, severity: severity, message: message, span: span, notes: notes, fixes: fixes)
  }

  /// The same diagnostic with fixes that only say what to do, for texts in which their edits would be wrong.
  package var withoutEdits: Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, span: span, notes: notes,
      fixes: fixes.map { Fix($0.message) })
  }
}

/// The stable, kebab-case name of a rule: `broken-link`.
package struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }
  package init(stringLiteral name: String) { self.name = name }

  package var description: String { name }

  package static func < (left: RuleID, right: RuleID) -> Bool { String.byBytes(left.name, right.name) }
}

/// How much a diagnostic matters. Errors fail a build; warnings do so with `--strict`.
package enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Another place that matters to a diagnostic, or a sentence without one.
package struct Note: Hashable, Sendable {
  package let message: Message
  package let span: SourceSpan?

  /// The sentence in English.
  package var text: String { message.text }

  package init(_ message: Message, at span: SourceSpan? = nil) {
    self.message = message
    self.span = span
  }
}

/// A way to put things right: a sentence, and the edits that do it.
package struct Fix: Hashable, Sendable {
  package let message: Message
  package let edits: [Edit]
  /// Whether the edits keep what the author meant, so that they may be made unasked.
  package let isSafe: Bool

  /// The sentence in English.
  package var text: String { message.text }

  package init(_ message: Message, edits: [Edit] = [], isSafe: Bool = false) {
    self.message = message
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// A replacement of the text of a span.
package struct Edit: Hashable, Sendable {
  package let span: SourceSpan
  package let replacement: String

  package init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
