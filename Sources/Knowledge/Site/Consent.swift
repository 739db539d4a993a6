package import Source

/// What somebody agreed to, as a page says it.
package struct Consent: Sendable {
  /// What was agreed to, by the words of its list.
  let words: [String]
  /// Where these words are written.
  let scopeSpan: SourceSpan?
  /// Its last day, and where that is written.
  package let end: Placed<CalendarDate>?
  /// Who keeps the paper that was signed.
  package let holder: String?

  /// Nil for a page that says nothing of a consent, and for one of a kind that asks for none.
  init?(of page: Page) {
    guard let terms = page.kind?.consent, case .record(let record)? = page.fields[terms.field] else {
      return nil
    }
    words = record.list(terms.scopeField).compactMap { $0.chosenWord ?? $0.typedText }
    scopeSpan = record.entry(terms.scopeField)?.span
    end = record.entry(terms.expiryField).flatMap { entry in
      if case .date(let day) = entry.value { Placed(value: day, span: entry.span) } else { nil }
    }
    holder = record.text(terms.holderField)
    begin =
      record.entries.lazy.filter { $0.field.name != terms.expiryField }.compactMap { entry in
        if case .date(let day) = entry.value { day } else { nil }
      }.first
  }

  /// The day on which it was given.
  private let begin: CalendarDate?

  func covers(_ scope: ConsentTerms.Scope) -> Bool { words.contains(scope.rawValue) }

  /// Whether it was given by a day, as far as it says when.
  func hasBegun(by day: CalendarDate) -> Bool { begin.map { $0 <= day } ?? true }

  func hasEnded(by day: CalendarDate) -> Bool { end.map { $0.value < day } ?? false }
}

/// Something on a page that a person has to agree to, and where it is.
struct ConsentNeed {
  let scope: ConsentTerms.Scope
  let span: SourceSpan
}

extension Page {
  package var consent: Consent? { Consent(of: self) }

  /// Whether it is about a person who is named.
  package var namesPerson: Bool {
    kind.map { kind in
      kind.isAboutPerson(fields) && kind.consent.map { fields[$0.nameField] != nil } ?? false
    } ?? false
  }

  /// Where it says in which public record the name of the person stands.
  var publicRecord: FieldValues.Entry? {
    (kind?.consent?.recordField).flatMap(fields.entry).flatMap { entry in
      (entry.value.typedText?.count ?? 0) < Self.shortestRecord ? nil : entry
    }
  }

  /// So many letters has whatever leads to a record: "no" is none.
  private static let shortestRecord = 8
}
