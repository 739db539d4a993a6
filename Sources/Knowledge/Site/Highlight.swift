/// Exact words of somebody on a page: a record of one of its fields with a text called `quote`.
package struct Quotation: Sendable {
  package let words: String
  /// The other texts of the record, which say whose words they are and of when.
  package let source: [String]

  fileprivate init?(_ record: FieldValues) {
    guard let words = record.text(Self.key) else { return nil }
    self.words = words
    source = record.entries.filter { $0.field.name != Self.key }.compactMap { record.text($0.field.name) }
  }

  fileprivate static let key = "quote"
}

/// A number on a page: a record of one of its fields with a number called `value`.
package struct Figure: Sendable {
  package let value: Double
  /// The number as it is typed.
  package let typed: String
  package let unit: String?
  package let label: String?

  fileprivate init?(_ record: FieldValues) {
    guard case .number(let value, let typed)? = record[Self.key] else { return nil }
    self.value = value
    self.typed = typed
    unit = record.text("unit")
    label = record.text("label")
  }

  fileprivate static let key = "value"
}

extension Page {
  package var quotations: [Quotation] {
    fields.entries.flatMap { $0.value.records.compactMap(Quotation.init) }
  }

  package var figures: [Figure] { fields.entries.flatMap { $0.value.records.compactMap(Figure.init) } }
}

extension Kind {
  /// Whether its pages have a field for exact words of people.
  package var hasQuotations: Bool { fields.contains { $0.type.holds(Quotation.key) } }

  /// Whether its pages have a field for numbers.
  package var hasFigures: Bool { fields.contains { $0.type.holds(Figure.key) } }
}

extension FieldValue {
  fileprivate var records: [FieldValues] {
    items.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}

extension FieldType {
  /// Whether it is a record, or a list of such, with a part of this name.
  fileprivate func holds(_ name: String) -> Bool {
    switch self {
    case .record(let fields): fields.contains { $0.name == name }
    case .list(let item, _): item.type.holds(name)
    case .scalar: false
    }
  }
}
