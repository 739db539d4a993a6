/// What the fields of a kind say of an event: when it is, and where.
package struct EventTerms: Hashable, Sendable {
  /// The field that is its day, or the first of several.
  package let dayField: String
  /// The field that is the last of several days.
  package let lastDayField: String?
  /// The fields that are the time at which it begins, and the one at which it ends on its last day.
  package let beginField: String?
  package let endField: String?
  package let placeField: String?

  /// The fields that together say when it is.
  package var timeFields: [String] { [dayField, lastDayField, beginField, endField].compactMap { $0 } }
}
