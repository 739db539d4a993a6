internal import Markup
package import Source

/// Whoever is named, shown or quoted has agreed to it beforehand.
package enum MissingConsent: SiteRule {
  package static let id: RuleID = "missing-consent"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      guard let terms = page.kind?.consent else { return [Diagnostic]() }
      let needs = needs(of: page, terms)
      guard case .record(let consent)? = page.fields[terms.field] else {
        // One diagnostic is enough: whoever writes the consent down is asked for all of it.
        return needs.prefix(1).map { diagnose($0.scope, at: $0.span, needs.map(\.scope), terms, page.kind) }
      }
      let agreed = consent.list(terms.scopeField).compactMap(\.choiceValue)
      return needs.filter { !agreed.contains($0.scope.rawValue) }.map { scope, span in
        diagnostic(
          .notAgreed(scope), at: span,
          notes: [Note("what was agreed to", at: consent.entry(terms.scopeField)?.span)],
          fixes: [Fix("ask, then add '\(scope.rawValue)' to '\(terms.scopeField)'; or take it out")])
      }
    }
  }

  private static func diagnose(
    _ scope: ConsentTerms.Scope, at span: SourceSpan, _ all: [ConsentTerms.Scope], _ terms: ConsentTerms,
    _ kind: Kind?
  ) -> Diagnostic {
    let line = terms.example(all.map(\.rawValue).joined(separator: ", "), in: kind)
    return diagnostic(
      .noConsent(scope, terms.field), at: span,
      fixes: [
        Fix("ask, then add the line '\(line)'"),
        Fix("or \(all.contains(.name) ? terms.roleInstead : "take the photo out")"),
      ])
  }

  /// What the page does that a person has to agree to, each with its place. A face is a face whoever is named.
  private static func needs(of page: Page, _ terms: ConsentTerms) -> [(
    scope: ConsentTerms.Scope, span: SourceSpan
  )] {
    let named = page.fields.entry(terms.nameField)
    let shown = terms.photoField.flatMap(page.fields.entry)
    let quoted = named?.value.typedText.flatMap { name in
      page.passages.flatMap(\.passage.prose.attributions).first { Fold.key($0.text).contains(Fold.key(name)) }
    }
    let isNamed = terms.apply(to: page.fields)
    let all: [(ConsentTerms.Scope, SourceSpan?)] = [
      (.name, isNamed ? named?.span : nil), (.photo, shown?.span), (.quote, isNamed ? quoted?.span : nil),
    ]
    return all.compactMap { scope, span in span.map { (scope, $0) } }
  }
}

extension ConsentTerms {
  /// How to name nobody.
  var roleInstead: String {
    let others = conditions.map { "'\($0.field)'" }.joined(separator: " and ")
    return "give the role instead of the name" + (others.isEmpty ? "" : ", and change \(others)")
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

  /// Whether a page with these fields is about a person who is named.
  func apply(to fields: FieldValues) -> Bool {
    conditions.allSatisfy { condition in
      fields[condition.field]?.items.contains { value in
        (value.choiceValue ?? value.typedText).map(Fold.key) == Fold.key(condition.value)
      } ?? false
    }
  }
}

extension FieldValue {
  /// The value of a choice.
  fileprivate var choiceValue: String? {
    if case .choice(let choice) = self { choice.value } else { nil }
  }
}

extension Message {
  fileprivate static func noConsent(_ scope: ConsentTerms.Scope, _ field: String) -> Message {
    "this \(verb(scope)) a person, and there is no '\(field)'"
  }

  fileprivate static func notAgreed(_ scope: ConsentTerms.Scope) -> Message {
    "this \(verb(scope)) a person who has not agreed to it"
  }

  private static func verb(_ scope: ConsentTerms.Scope) -> String {
    switch scope {
    case .name: "names"
    case .photo: "shows"
    case .quote: "quotes"
    }
  }
}
