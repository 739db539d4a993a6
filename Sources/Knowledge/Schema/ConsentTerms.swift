/// What the pages of a kind must have leave for: which fields name or show a person, and which one holds the
/// consent. A photo shows somebody whether or not the page gives a name.
package struct ConsentTerms: Hashable, Sendable {
  /// What a person can agree to, by the words of the list in the consent.
  package enum Scope: String, CaseIterable, Sendable {
    case name, photo, quote, badge, certificate
    /// That other sites say so too.
    case share
  }

  /// The record that holds the consent.
  package let field: String
  /// The list inside the record of what the person agreed to.
  package let scopeField: String
  /// The last day, inside the record.
  package let expiryField: String
  /// Who keeps the paper that was signed, inside the record.
  package let holderField: String
  /// The field that says in which public record the name stands: such a name needs no consent.
  package let recordField: String?
  /// The field that names the person.
  package let nameField: String
  /// The field that shows the person.
  package let photoField: String?
  /// The field that says what the person does at the school.
  package let roleField: String?
  /// The values that the page's fields have if it is about a person who is named.
  package internal(set) var conditions: [Condition]
}

extension Kind {
  /// Whether a page with these fields says whether it is about a person.
  func saysWhetherPerson(_ fields: FieldValues) -> Bool {
    consent?.conditions.allSatisfy { fields[$0.field] != nil } ?? false
  }

  /// Whether a page with these fields is about a person, by what the consent says. Where the kind wants an answer, and there
  /// is none that can be read, it may be.
  func isAboutPerson(_ fields: FieldValues) -> Bool {
    guard let consent else { return false }
    return consent.conditions.allSatisfy { condition in
      guard let value = fields[condition.field] else { return field(condition.field)?.isRequired ?? false }
      return condition.isMet(by: value)
    }
  }

  /// What the list in a consent offers; none for a kind that asks for no consent.
  package var consentChoices: [Choice] {
    guard let terms = consent, case .record(let parts)? = field(terms.field)?.type,
      case .list(let item, _)? = parts.first(where: { $0.name == terms.scopeField })?.type
    else { return [] }
    return item.type.choices ?? []
  }
}
