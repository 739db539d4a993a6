package import Source

/// A page that another program would hide is hidden, and whoever looks after the site knows of it.
package enum HiddenPage: Rule {
  package static let id: RuleID = "hidden-page"
  package static let severity = Severity.warning

  /// Tells a value that hides a page in another program.
  ///
  /// - Parameters:
  ///   - typed: the name and the value, as they were typed.
  ///   - written: the same in our words.
  ///   - fix: what puts ours in its place; nil if a value of ours says something else.
  static func diagnose(_ typed: String, written: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
    diagnostic(
      .hides(typed), at: span,
      fixes: [fix ?? Fix("take the line away, and say with '\(written)' that the page is hidden")])
  }

  /// Tells a day to come that hides a page where it is its `date`.
  static func diagnoseDate(_ day: CalendarDate, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .dated(day), at: span,
      fixes: [Fix("write 'publish: \(day)' to keep it so, or a day without a time to show the page")])
  }

  /// Tells a file or a folder whose name keeps pages out.
  static func diagnoseName(_ name: String, isFolder: Bool, at path: String) -> Diagnostic {
    let shown = name.utf8.drop { $0 == UInt8(ascii: "_") }.text
    return diagnostic(
      isFolder ? .folder(name) : .file(name), at: .startOf(path),
      fixes: [Fix("to show \(isFolder ? "them" : "it"), call the \(isFolder ? "folder" : "file") '\(shown)'")]
    )
  }
}

extension Message {
  fileprivate static func hides(_ typed: String) -> Message {
    "'\(typed)' hides a page in other programs, so this page is left out here too"
  }

  fileprivate static func dated(_ day: CalendarDate) -> Message {
    "the page is left out until its date, \(day)"
  }

  fileprivate static func folder(_ name: String) -> Message {
    "the pages in the folder '\(name)' are left out, because its name starts with _"
  }

  fileprivate static func file(_ name: String) -> Message {
    "the page '\(name)' is left out, because its name starts with _"
  }
}
