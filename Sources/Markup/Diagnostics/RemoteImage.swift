package import Source

/// Images of other hosts are not shown: they vanish without a network and tell the host who reads.
package enum RemoteImage: Rule {
  package static let id: RuleID = "remote-image"
  package static let severity = Severity.error

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .onAnotherHost, at: span,
      fixes: [Fix("save the image next to this page and give its file name")])
  }
}

extension Message {
  fileprivate static var onAnotherHost: Message { "this image is on another web site" }
}
