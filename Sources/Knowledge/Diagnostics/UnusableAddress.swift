package import Source

/// An address in the settings, or among the old addresses of a page, has to be one that something can stand at.
package enum UnusableAddress: SiteRule {
  package static let id: RuleID = "unusable-address"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.aliases.filter { files.contains(ContentPath.fileExtension(of: $0)) }.map { alias in
        diagnostic(
          .noPage(alias), at: page.aliasesSpan,
          fixes: [
            Fix("ask whoever runs the web host to lead from there to this page, and take this alias away")
          ]
        ).with(severity: .warning)
      }
    }
  }

  /// The endings of files that hosts do not show as pages.
  private static let files: Set<String> = [
    "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp", "cfm", "cgi", "pdf", "doc", "docx", "ppt", "pptx",
    "xls",
    "xlsx", "txt", "xml", "zip", "png", "jpg", "jpeg", "gif", "mp3", "mp4",
  ]

  /// Reports the address of a site that holds more than a host and a folder.
  static func diagnose(_ url: String, _ surplus: SiteURL.Surplus, right: String, at span: SourceSpan)
    -> Diagnostic
  {
    let edits = WrittenTarget(value: url, at: span).edits(toAddress: right)
    return diagnostic(
      .surplus(surplus), at: span, fixes: [Fix("write '\(right)'", edits: edits, isSafe: !edits.isEmpty)])
  }

  static func diagnoseSite(at span: SourceSpan) -> Diagnostic {
    diagnostic(.noSite, at: span, fixes: [Fix("write it like https://www.example.org/teachers/")])
  }

  static func diagnoseEditLink(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noEditLink, at: span,
      fixes: [Fix("write it like https://github.com/rivers/teachers/edit/main/Content/{path}")])
  }
}

extension Message {
  fileprivate static let noSite: Message = "this is not an address at which a site can stand"

  fileprivate static func surplus(_ surplus: SiteURL.Surplus) -> Message {
    switch surplus {
    case .account: "the address of a site holds no name and no password of anybody"
    case .query: "the address of a site has nothing behind a question mark"
    case .fragment: "the address of a site leads to no heading"
    case .file(let name): "the address of a site ends with a folder, and not with a file such as '\(name)'"
    }
  }

  fileprivate static var noEditLink: Message {
    "the address for editing starts with https:// and holds {path} where the path of a page belongs"
  }

  fileprivate static func noPage(_ alias: String) -> Message {
    "readers cannot be led on from '\(alias)', because its name does not end in .html"
  }
}
