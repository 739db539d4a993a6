package import Source

/// A footnote and its number in the text belong together, by a name that both have.
package enum BrokenFootnote: Rule {
  package static let id: RuleID = "broken-footnote"
  package static let severity = Severity.warning

  /// Looks at all names of footnotes of a text, in their order.
  ///
  /// - Parameter span: gives the place of a name.
  static func find(_ uses: [FootnoteNames.Use], span: (Range<Int>) -> SourceSpan) -> [Diagnostic] {
    var defined: [String: Range<Int>] = [:]
    for use in uses where use.isDefinition && !use.isRepeated { defined[use.name] = use.range }
    let used = Set(uses.lazy.filter { !$0.isDefinition }.map(\.name))
    return uses.flatMap { use -> [Diagnostic] in
      let name = use.name
      let place = span(use.range)
      guard let first = defined[name] else { return [diagnoseUndefined(name, at: place)] }
      var diagnostics: [Diagnostic] = []
      if use.hasBlanks { diagnostics.append(diagnoseBlanks(use, at: place)) }
      if use.isRepeated {
        diagnostics.append(diagnoseRepeated(name, first: span(first), at: place))
      } else if use.isDefinition, !used.contains(name) {
        diagnostics.append(diagnoseUnused(name, at: place))
      }
      return diagnostics
    }
  }

  private static func diagnoseUndefined(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .undefined(name), at: span, fixes: [Fix("write the footnote below the text: [^\(name)]: and its words")]
    )
  }

  private static func diagnoseUnused(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .unused, at: span, fixes: [Fix("write [^\(name)] where it belongs, or take the footnote away")])
  }

  private static func diagnoseRepeated(_ name: String, first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .repeated(name), at: span, notes: [Note("the first is here", at: first)],
      fixes: [Fix("give this one another name")])
  }

  private static func diagnoseBlanks(_ use: FootnoteNames.Use, at span: SourceSpan) -> Diagnostic {
    let name = use.joinedName
    return diagnostic(
      .blanks, at: span, fixes: [Fix("write [^\(name)]", edits: [Edit(span, name)], isSafe: true)])
  }
}

extension Message {
  fileprivate static func undefined(_ name: String) -> Message { "there is no footnote '\(name)'" }

  fileprivate static var unused: Message {
    "no text refers to this footnote, so it stands at the end of the page without a number in the text"
  }

  fileprivate static func repeated(_ name: String) -> Message {
    "the footnote '\(name)' is given twice, and the numbers in the text lead to the first"
  }

  fileprivate static var blanks: Message { "the name of a footnote has no spaces" }
}
