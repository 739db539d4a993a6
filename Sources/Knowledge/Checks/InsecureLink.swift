internal import Markup
package import Source

/// An address that starts with http can be read and changed on its way; where the site is known to have https, use that.
package enum InsecureLink: SiteRule {
  package static let id: RuleID = "insecure-link"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let all = site.pages.flatMap(\.webAddresses).compactMap { link in
      ExternalAddress(link.url).map { (url: link.url, address: $0, span: link.span) }
    }
    let secure = Set(all.filter(\.address.isSecure).map(\.address.host))
    return all.filter { !$0.address.isSecure && secure.contains($0.address.host) }.map { link in
      diagnostic(
        .insecure(link.address.host), at: link.span,
        fixes: [
          Fix("write https:// instead of http://, and try the link", edits: edits(link.url, at: link.span))
        ])
    }
  }

  /// The edit of the scheme, where the address stands in its place as it is.
  private static func edits(_ url: String, at span: SourceSpan) -> [Edit] {
    guard span.isWritten(as: url) else { return [] }
    let end = Place(line: span.start.line, column: span.start.column + "http".utf8.count)
    return [Edit(SourceSpan(path: span.path, start: span.start, end: end), "https")]
  }
}

extension Message {
  fileprivate static func insecure(_ host: String) -> Message {
    "this address starts with http, and other links to \(host) with https"
  }
}
