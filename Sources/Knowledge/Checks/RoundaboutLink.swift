internal import Markup
package import Source

/// A link that was copied from a mail or a search goes by way of a company, which learns who follows it.
package enum RoundaboutLink: SiteRule {
  package static let id: RuleID = "roundabout-link"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.webAddresses.compactMap { link in
        target(of: link.url).map { target in
          let edits = link.span.isWritten(as: link.url) ? [Edit(link.span, target)] : []
          return diagnostic(
            .roundabout(ExternalAddress(link.url)?.host ?? ""), at: link.span,
            fixes: [Fix("write \(target)", edits: edits, isSafe: !edits.isEmpty)])
        }
      }
    }
  }

  /// The address to which such a link leads in the end.
  static func target(of url: String) -> String? {
    guard let address = ExternalAddress(url) else { return nil }
    let parts = URLParts(url.utf8)
    let place = address.host + parts.path.text
    guard let names = ways.first(where: { isOnWay(place, $0.place) })?.names else { return nil }
    let values = (parts.query?.text ?? "").parts(separatedBy: "&").compactMap { part -> String? in
      guard let sign = part.utf8.firstIndex(of: UInt8(ascii: "=")),
        names.contains(part.utf8[..<sign].text)
      else { return nil }
      return decoded(part.utf8[part.utf8.index(after: sign)...])
    }
    return values.first {
      Destination.isExternalPage($0) && !$0.utf8.contains { "()<>\" ".utf8.contains($0) }
    }
  }

  /// Whether an address begins with a place, or has it as the end of its host.
  private static func isOnWay(_ place: String, _ way: String) -> Bool {
    if way.startsWithBytes(of: ".") { return place.parts(separatedBy: "/")[0].endsWithBytes(of: way) }
    return place == way || place == "www.\(way)"
  }

  private static func decoded(_ value: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(value)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Where links go round, and what they call the address that they lead to.
  private static let ways: [(place: String, names: [String])] = [
    ("google.com/url", ["q", "url"]), (".safelinks.protection.outlook.com", ["url"]),
    ("l.facebook.com/l.php", ["u"]), ("lm.facebook.com/l.php", ["u"]), ("facebook.com/l.php", ["u"]),
    ("duckduckgo.com/l/", ["uddg"]), ("linkedin.com/redir/redirect", ["url"]),
    ("youtube.com/redirect", ["q"]), ("linkprotect.cudasvc.com/url", ["a"]),
  ]
}

extension Message {
  fileprivate static func roundabout(_ host: String) -> Message {
    "this link goes by way of \(host), which learns who follows it"
  }
}
