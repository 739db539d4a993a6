package import Source

/// Whoever is named, shown or quoted has agreed to it beforehand.
package enum MissingConsent: SiteRule {
  package static let id: RuleID = "missing-consent"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      guard let kind = page.kind, let terms = kind.consent else { return [Diagnostic]() }
      // Where it cannot be read whether it is a person, that is told, and says enough.
      let unmet = site.unmetNeeds(of: page).filter {
        $0.scope == .photo || kind.saysWhetherPerson(page.fields)
      }
      guard let consent = page.consent else {
        // One diagnostic is enough: whoever writes the consent down is asked for all of it.
        return unmet.prefix(1).map { diagnose($0, unmet.map(\.scope), terms, page.kind) }
      }
      return unmet.filter { !consent.covers($0.scope) }.map { need in
        diagnostic(
          .notAgreed(need.scope), at: need.span,
          notes: [Note("what was agreed to", at: consent.scopeSpan)],
          fixes: [Fix("ask, then add '\(need.scope.rawValue)' to '\(terms.scopeField)'; or take it out")])
      }
    }
  }

  private static func diagnose(
    _ need: ConsentNeed, _ all: [ConsentTerms.Scope], _ terms: ConsentTerms, _ kind: Kind?
  ) -> Diagnostic {
    let line = terms.example(all.map(\.rawValue).joined(separator: ", "), in: kind)
    return diagnostic(
      .noConsent(need.scope, terms.field), at: need.span,
      fixes: [
        Fix("ask, then add the line '\(line)'"),
        Fix(all.contains(.name) ? "or \(terms.roleInstead)" : "or take the photo out"),
      ] + (all == [.name] ? terms.recordInstead : []))
  }
}

extension ConsentTerms {
  /// How to name nobody.
  var roleInstead: Message {
    let others = conditions.map { "'\($0.field)'" }
    return others.isEmpty
      ? "give the role instead of the name"
      : "give the role instead of the name, and change \(Message.list(others))"
  }

  /// How to name somebody whom a public record names already.
  fileprivate var recordInstead: [Fix] {
    recordField.map { [Fix("or, if a public record names the person, say which: '\($0): …'")] } ?? []
  }

  /// The line that holds a consent, with what is agreed to and a day for each date that is required.
  fileprivate func example(_ scopes: String, in kind: Kind?) -> String {
    guard case .record(let parts)? = kind?.field(field)?.type else { return "\(field): …" }
    let values = parts.filter { $0.isRequired || $0.name == scopeField }.map { part in
      if part.name == scopeField { return "\(part.name): [\(scopes)]" }
      return part.type == .date ? "\(part.name): 2026-05-31" : "\(part.name): …"
    }
    return "\(field): { \(values.joined(separator: ", ")) }"
  }
}

extension Message {
  fileprivate static func noConsent(_ scope: ConsentTerms.Scope, _ field: String) -> Message {
    "\(use(scope)), and there is no '\(field)'"
  }

  fileprivate static func notAgreed(_ scope: ConsentTerms.Scope) -> Message {
    "\(use(scope)) who has not agreed to it"
  }

  /// What is done with a person.
  private static func use(_ scope: ConsentTerms.Scope) -> Message {
    switch scope {
    case .name: "this names a person"
    case .photo: "this shows a person"
    case .quote: "this quotes a person"
    case .badge: "this gives a badge to a person"
    case .certificate: "this prints a certificate for a person"
    case .share: "this shares with other sites a person"
    }
  }
}
