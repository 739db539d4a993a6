package import Source

/// A style sheet may use the files of its theme and no others, wherever the site stands.
package enum StyleAddress: Rule {
  package static let id: RuleID = "style-address"
  package static let severity = Severity.error

  /// What is wrong with an address in a style sheet.
  enum Fault: Error {
    case isMissing(String, nearest: String?)
    case isElsewhere(String)
    case isData
    case imports
    case startsAtTheTop(String)
    case isNoPath(String)
  }

  static func diagnose(_ fault: Fault, at span: SourceSpan) -> Diagnostic {
    diagnostic(.wrong(fault), at: span, fixes: [Fix(way(out: fault))])
  }

  private static func way(out fault: Fault) -> Message {
    switch fault {
    case .isMissing(_, let nearest?): "did you mean '\(nearest)'?"
    case .isMissing, .startsAtTheTop, .isNoPath: "write the path from this style sheet to a file in 'assets'"
    case .isElsewhere, .isData: "put the file into 'assets' and write the path from this style sheet to it"
    case .imports: "list the style sheet in theme.yml, below 'styles'"
    }
  }
}

extension Message {
  fileprivate static func wrong(_ fault: StyleAddress.Fault) -> Message {
    switch fault {
    case .isMissing(let path, _): "the theme has no file '\(path)' for its pages"
    case .isElsewhere(let address): "pages load nothing from elsewhere, and not '\(address)'"
    case .isData: "pages show nothing that is written into a style sheet itself"
    case .imports: "all style sheets of a theme are joined into one, where '@import' does nothing"
    case .startsAtTheTop(let path): "'\(path)' is right only for a site that has a host for itself"
    case .isNoPath(let address): "'\(address)' is not the path of a file in 'assets'"
    }
  }
}
