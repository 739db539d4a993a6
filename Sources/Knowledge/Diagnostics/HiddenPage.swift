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

  /// Tells a day to come that hides a page where it is its `date`, or in its name.
  static func diagnoseDate(_ day: CalendarDate, asOf today: CalendarDate, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .dated(day), at: span,
      fixes: [Fix("to keep it so, write 'publish: \(day)'; to show the page now, write 'publish: \(today)'")])
  }

  /// Tells a word that was perhaps meant to hide the page.
  static func diagnoseDoubt(_ typed: String, at span: SourceSpan, fix: Fix) -> Diagnostic {
    diagnostic(.doubtful(typed), at: span, fixes: [fix]).with(severity: .error)
  }

  /// Tells a word that hides a part of a page, or hides it from menus alone.
  static func diagnoseShown(_ typed: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .hidesNoPage(typed), at: span, fixes: [Fix("write 'draft: true' if nobody is to see the page")]
    )
    .with(severity: .note)
  }

  /// Tells values of the page of a folder that hide the pages below it.
  static func diagnoseCascade(in folder: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.cascade(folder), at: span, fixes: [Fix("to show one of them, write 'draft: false' in it")])
  }

  /// Tells the page of a folder that keeps the pages below it out, because it is not on the site itself.
  static func diagnoseFolder(_ folder: String, with path: String) -> Diagnostic {
    diagnostic(
      .below(folder, ContentPath.name(of: path)), at: .startOf(path),
      fixes: [Fix("to show one of them, write 'draft: false' in it; to show all, call this file 'index.md'")])
  }

  /// Tells a file or a folder whose name keeps pages out.
  static func diagnoseName(_ name: String, isFolder: Bool, at path: String) -> Diagnostic {
    let shown = name.utf8.drop { $0 == UInt8(ascii: "_") }.text
    let isMarked = shown.utf8.count < name.utf8.count
    if !isFolder, !isMarked {
      return diagnostic(
        .copy(name), at: .startOf(path), fixes: [Fix("delete the file, or give it another name to show it")])
    }
    guard isFolder else {
      return diagnostic(
        .file(name), at: .startOf(path), fixes: [Fix("to show it, call the file '\(shown)'")])
    }
    let isFree = isMarked && !UnlistedName.folders.contains(Fold.key(shown))
    return diagnostic(
      .folder(name, isMarked: isMarked), at: .startOf(path),
      fixes: [
        Fix(
          isFree
            ? "to show them, call the folder '\(shown)'" : "to show them, give the folder another name")
      ])
  }
}

extension Message {
  fileprivate static func hides(_ typed: String) -> Message {
    "'\(typed)' hides a page in other programs, so this page is left out here too"
  }

  fileprivate static func dated(_ day: CalendarDate) -> Message {
    "the page is left out until its date, \(day)"
  }

  fileprivate static func copy(_ name: String) -> Message {
    "'\(name)' has a name as programs give it to a copy of a page, so it is left out"
  }

  fileprivate static func doubtful(_ typed: String) -> Message {
    "'\(typed)' may be meant to hide this page, so it is left out"
  }

  fileprivate static func hidesNoPage(_ typed: String) -> Message {
    "'\(typed)' does not hide the page itself in other programs, so it is shown here too"
  }

  fileprivate static func cascade(_ folder: String) -> Message {
    "'cascade' hides the pages below \(place(folder)), so they are left out here too"
  }

  fileprivate static func below(_ folder: String, _ name: String) -> Message {
    "the pages in \(place(folder)) are left out, because its '\(name)' is"
  }

  fileprivate static func folder(_ name: String, isMarked: Bool) -> Message {
    isMarked
      ? "the pages in the folder '\(name)' are left out, because its name starts with _"
      : "the pages in the folder '\(name)' are left out, because that is its name"
  }

  private static func place(_ folder: String) -> Message {
    folder.isEmpty ? "this folder" : "the folder '\(folder)'"
  }

  fileprivate static func file(_ name: String) -> Message {
    "the page '\(name)' is left out, because its name starts with _"
  }
}
