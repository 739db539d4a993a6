/// What the fields of a kind say of the people whom its pages recognize.
package struct RecognitionTerms: Hashable, Sendable {
  package let yearField: String
  /// The field that says who is recognized: a text, a link, or several; without it, the title of the page does.
  package let honoreeField: String?
  /// The field that says what they do at their school.
  package let roleField: String?
  /// The field that says with what they are recognized.
  package let awardField: String?
  /// The fields that say where they work.
  package let schoolField: String?
  package let districtField: String?

  /// The fields by which people are looked for besides the year.
  package var groupFields: [String] { [awardField, schoolField, districtField].compactMap { $0 } }
}

/// What the fields of a kind say of an award: when it is given, and to how many.
package struct AwardTerms: Hashable, Sendable {
  /// The fields of the first and the last year in which it is given.
  package let firstYearField: String?
  package let lastYearField: String?
  /// The field that says that it is given every so many years.
  package let everyField: String?
  /// The field that says how many may receive it in one year.
  package let mostField: String?
  /// The record that says when people can be put forward, with the parts `opens` and `closes`.
  package let nominationsField: String?
}
