package import Source

/// A link has to lead to a page or a file that is there.
package enum BrokenLink: Rule {
  package static let id: RuleID = "broken-link"
  package static let severity = Severity.error

  /// - Parameter kind: that of the page which was meant, where a field names it.
  static func diagnose(_ target: WrittenTarget, nearest: String?, kind: String? = nil) -> Diagnostic {
    let fix = nearest.flatMap {
      $0 == target.text ? nil : Fix("did you mean '\($0)'?", edits: target.edits(to: $0))
    }
    let start: Message? = kind.map { "start the page: \(PageStart(kind: $0, title: target.text).command)" }
    return diagnostic(
      .nothing(target.shown), at: target.span,
      fixes: [fix ?? Fix("check the spelling, or \(start ?? "take the link away")")])
  }

  /// Reports an address of the web or of mail that is typed without its beginning, or with a wrong one.
  static func diagnoseUnfinished(_ target: WrittenTarget, meant: String) -> Diagnostic {
    let edits = target.edits(toAddress: meant)
    return diagnostic(
      meant.startsWithBytes(of: "mailto:") ? .noMailLink(target.whole) : .noWebAddress(target.whole),
      at: target.span, fixes: [Fix("write '\(meant)'", edits: edits, isSafe: !edits.isEmpty)])
  }

  /// Reports a link by name that gives an address of the web or of mail.
  static func diagnoseAddress(_ target: WrittenTarget, meant: String) -> Diagnostic {
    let edits = target.edits(toLinkTo: meant)
    return diagnostic(
      .noName(meant), at: target.span,
      fixes: [
        Fix(
          edits.first.map { "write '\($0.replacement)'" } ?? "write '[words](\(meant))'", edits: edits,
          isSafe: !edits.isEmpty)
      ])
  }

  /// Reports an address that begins at the top and does not say so. The link leads there all the same.
  static func diagnoseFromTop(_ target: WrittenTarget, written: String) -> Diagnostic {
    let edits = target.edits(to: written)
    return diagnostic(
      .fromTop(target.text, written), at: target.span,
      fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)]
    ).with(severity: .warning)
  }

  static func diagnoseNowhere(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .nowhere, at: span,
      fixes: [Fix("write the address of the site into _site.yml, such as 'url: https://example.org/'")])
  }

  /// Reports a link to a page that this theme does not make.
  package static func diagnoseUnmade(_ address: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .unmade(address), at: span,
      fixes: [Fix("take the link away, or give the theme a template for that page")])
  }

  /// Reports a folder that a block names.
  static func diagnoseFolder(_ typed: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noFolder(typed), at: span,
      fixes: [Fix("write its path from this page, such as ../practices, or from the top, such as /practices")]
    )
  }

  static func diagnoseOutside(_ typed: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .outside(typed), at: span,
      fixes: [Fix("put the file into the content folder, or write the address of a web site")])
  }

  static func diagnoseHidden(_ typed: String, _ state: PageState, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .hidden(typed, state), at: span, fixes: [Fix("publish that page first, or take the link away")])
  }

  /// - Parameters:
  ///   - found: the pages that have the name.
  ///   - others: the names of some pages that would do.
  static func diagnoseKind(
    _ typed: String, _ kinds: [String], found: some Collection<String>, others: [String], at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      .otherKind(typed, kinds), at: span,
      notes: .naming(found, "this is of another kind"),
      fixes: [
        Fix(
          others.isEmpty
            ? "name a page that is of this kind"
            : "name a page of this kind: \(others.joined(separator: ", "))")
      ])
  }
}

extension Message {
  fileprivate static func nothing(_ typed: String) -> Message { "there is no page or file '\(typed)'" }

  fileprivate static func noFolder(_ typed: String) -> Message { "there is nothing in the folder '\(typed)'" }

  fileprivate static func noName(_ address: String) -> Message {
    "two square brackets name a page of this site, and '\(address)' is an address"
  }

  fileprivate static func fromTop(_ typed: String, _ written: String) -> Message {
    "from the folder of this page, '\(typed)' is '\(written)'"
  }

  fileprivate static func noWebAddress(_ typed: String) -> Message {
    "a web address starts with https://, and '\(typed)' does not"
  }

  fileprivate static func noMailLink(_ typed: String) -> Message {
    "a link to a mail address starts with mailto:, and '\(typed)' does not"
  }

  fileprivate static var nowhere: Message {
    "web hosts show this page at any address, so its links need the address of the site"
  }

  fileprivate static func unmade(_ address: String) -> Message {
    "the theme of this site makes no page '\(address)'"
  }

  fileprivate static func outside(_ typed: String) -> Message { "'\(typed)' is outside the content folder" }

  fileprivate static func hidden(_ typed: String, _ state: PageState) -> Message {
    switch state {
    case .draft: "'\(typed)' is a draft and not on the site"
    case .scheduled: "'\(typed)' is not published yet"
    case .expired: "'\(typed)' has expired and is no longer on the site"
    case .unclear: "'\(typed)' is left out, because it is unclear whether it is to be shown"
    case .published: "'\(typed)' is not on the site"
    }
  }

  fileprivate static func otherKind(_ typed: String, _ kinds: [String]) -> Message {
    "'\(typed)' is not of the kind \(choice(kinds.map { "'\($0)'" }))"
  }
}
