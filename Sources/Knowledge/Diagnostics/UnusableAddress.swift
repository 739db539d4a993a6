package import Source

/// An address in the settings, or among the old addresses of a page, has to be one that something can stand at.
package enum UnusableAddress: SiteRule {
  package static let id: RuleID = "unusable-address"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap(\.aliases).compactMap(diagnose).map { $0.with(severity: .warning) }
  }

  private static func diagnose(_ alias: Alias) -> Diagnostic? {
    switch alias.meaning {
    case .address(_, let surplus) where !surplus.isEmpty:
      let written = alias.text.utf8.dropLast(surplus.utf8.count).text
      let edits = WrittenTarget(value: alias.text, at: alias.span).edits(toAddress: written)
      return diagnostic(
        .surplus(surplus, written), at: alias.span,
        fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)])
    case .unusable(.noPage): return diagnostic(.noPage(alias.text), at: alias.span, fixes: [askTheHost])
    case .unusable(.nothingBefore(let sign)):
      return diagnostic(
        .nothingBefore(alias.text, sign), at: alias.span,
        fixes: [sign == "?" ? askTheHost : Fix("take this alias away")])
    case .unusable(.elsewhere):
      return diagnostic(.elsewhere(alias.text), at: alias.span, fixes: [askTheHost])
    case .name, .address, .unusable(.outside): return nil
    }
  }

  private static var askTheHost: Fix {
    Fix("ask whoever runs the web host to lead from there to this page, and take this alias away")
  }

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

  static func diagnoseBadges(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noBadges, at: span,
      fixes: [Fix("give the site a 'url' like https://www.example.org/teachers/, or take 'badges' away")])
  }
}

extension Message {
  fileprivate static let noBadges: Message =
    "badges need the address of the site, because others know by it whose badges they are"

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

  fileprivate static func surplus(_ surplus: String, _ written: String) -> Message {
    "hosts pass over '\(surplus)', so all of '\(written)' leads to this page"
  }

  fileprivate static func nothingBefore(_ alias: String, _ sign: Unicode.Scalar) -> Message {
    "readers cannot be led on from '\(alias)', because hosts look only at what stands before \(String(sign))"
  }

  fileprivate static func elsewhere(_ alias: String) -> Message {
    "readers cannot be led on from '\(alias)', because it is not on this site"
  }

  fileprivate static func noPage(_ alias: String) -> Message {
    "readers cannot be led on from '\(alias)', because its name does not end in .html"
  }
}
