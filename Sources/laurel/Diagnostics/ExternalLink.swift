internal import Source

/// A link to another site leads to a page that is there; it is looked at only when somebody asks for it.
enum ExternalLink: Rule {
  static let id: RuleID = "external-link"
  static let severity = Severity.warning

  /// The diagnostic on a link of which something is known; nil if it works.
  static func diagnose(_ verdict: LinkVerdict, of address: String, at span: SourceSpan) -> Diagnostic? {
    switch verdict {
    case .works: nil
    case .moved(let other):
      diagnostic(.moved(address), at: span, fixes: [Fix("write '\(other)'")]).with(severity: .note)
    case .missing(let status):
      diagnostic(
        .missing(address, status), at: span,
        fixes: [Fix("look for the page on that site, and write its new address")])
    case .failing(let status): diagnostic(.failing(address, status), at: span, fixes: [tryLater])
    case .silent: diagnostic(.silent(address), at: span, fixes: [tryLater])
    case .circular: diagnostic(.circular(address), at: span)
    case .unknownHost:
      diagnostic(.unknownHost(address), at: span, fixes: [Fix("check the spelling of the address")])
    case .guarded(let status): diagnostic(.guarded(address, status), at: span).with(severity: .note)
    case .notPublic: diagnostic(.notPublic(address), at: span).with(severity: .note)
    case .unusual: diagnostic(.unusual(address), at: span).with(severity: .note)
    }
  }

  private static let tryLater = Fix("open the link in a browser, and check again in some days")
}

extension Message {
  fileprivate static func moved(_ address: String) -> Message { "'\(address)' has a new address" }
  fileprivate static func missing(_ address: String, _ status: Int) -> Message {
    "the page '\(address)' is not there any more; its site answers with \(status)"
  }
  fileprivate static func failing(_ address: String, _ status: Int) -> Message {
    "the site of '\(address)' does not work now; it answers with \(status)"
  }
  fileprivate static func silent(_ address: String) -> Message { "the site of '\(address)' does not answer" }
  fileprivate static func circular(_ address: String) -> Message {
    "'\(address)' leads from one address to the next, and never to a page"
  }
  fileprivate static func unknownHost(_ address: String) -> Message {
    "there is no site of the name in '\(address)'"
  }
  fileprivate static func guarded(_ address: String, _ status: Int) -> Message {
    "'\(address)' could not be checked; its site answers with \(status)"
  }
  fileprivate static func notPublic(_ address: String) -> Message {
    "'\(address)' was not checked, because it leads into a private network"
  }
  fileprivate static func unusual(_ address: String) -> Message {
    "'\(address)' was not checked, because it is not a plain address of the web"
  }
}
