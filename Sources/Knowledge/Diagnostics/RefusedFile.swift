package import Source

/// A file that can hold a program is not published.
package enum RefusedFile: Rule {
  package static let id: RuleID = "refused-file"
  package static let severity = Severity.error

  static func diagnose(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.notPublished(path), at: span, fixes: [Fix("offer it as a PDF or a zip file")])
  }

  /// A file with something else inside than its name says: a web host or a browser may take it for what it is.
  static func diagnoseInside(_ asset: Asset, at span: SourceSpan) -> Diagnostic {
    let file = SourceSpan.startOf(asset.path)
    return diagnostic(
      .isNoSuchFile(asset.path, ContentPath.fileExtension(of: asset.path)), at: span,
      notes: span == file ? [] : [Note("the file", at: file)],
      fixes: [Fix("open it in the program that made it, and save it again")])
  }
}

extension Message {
  fileprivate static func notPublished(_ path: String) -> Message {
    "the file '\(path)' is of a type that is not published"
  }

  fileprivate static func isNoSuchFile(_ path: String, _ ending: String) -> Message {
    "the file '\(path)' is not published, because what is in it is not what '.\(ending)' says"
  }
}
