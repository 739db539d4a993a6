internal import Markup

extension RecognitionTerms {
  /// The key of `_kind.yml` with the names of fields.
  static let declaration = Field(
    "recognition",
    .record([
      Field("year", .text(.none), label: "The field that is the year", isRequired: true),
      Field("honoree", .text(.none), label: "The field that says who is recognized"),
      Field("role", .text(.none), label: "The field that says what they do"),
      Field("award", .text(.none), label: "The field that is the award"),
      Field("school", .text(.none), label: "The field that is the school"),
      Field("district", .text(.none), label: "The field that is the district"),
    ]), label: "What the fields say of recognition")

  /// What a `_kind.yml` says; whom a page names and what they do, the consent says as well.
  init?(_ values: FieldValues, _ consent: ConsentTerms?) {
    guard case .record(let record)? = values["recognition"], let year = record.text("year") else {
      return nil
    }
    self.init(
      yearField: year, honoreeField: record.text("honoree") ?? consent?.nameField,
      roleField: record.text("role") ?? consent?.roleField, awardField: record.text("award"),
      schoolField: record.text("school"), districtField: record.text("district"))
  }

  /// The words by which people are looked for, which name fields of the kind.
  static func facetMentions(in value: YAMLValue?) -> [Mention] {
    mentions(["year", "award", "school", "district"], in: value)
  }

  /// The other words that name fields of the kind.
  static func otherMentions(in value: YAMLValue?) -> [Mention] { mentions(["honoree", "role"], in: value) }

  /// The word that names the field of the honoree.
  static func honoreeMentions(in value: YAMLValue?) -> [Mention] { mentions(["honoree"], in: value) }

  private static func mentions(_ names: [String], in value: YAMLValue?) -> [Mention] {
    guard case .mapping(let mapping)? = value?.content else { return [] }
    return names.flatMap { Mention.all(in: mapping[$0]) }
  }
}

extension AwardTerms {
  static let declaration = Field(
    "award",
    .record([
      Field("first_year", .text(.none), label: "The field that is the first year in which it is given"),
      Field("last_year", .text(.none), label: "The field that is the last year in which it is given"),
      Field("every", .text(.none), label: "The field that says that it is given every so many years"),
      Field("at_most", .text(.none), label: "The field that says how many may receive it in one year"),
      Field(
        "nominations", .text(.none), label: "The record that says when people can be put forward for it"),
    ]), label: "What the fields say of an award")

  init?(_ values: FieldValues) {
    guard case .record(let record)? = values["award"] else { return nil }
    self.init(
      firstYearField: record.text("first_year"), lastYearField: record.text("last_year"),
      everyField: record.text("every"), mostField: record.text("at_most"),
      nominationsField: record.text("nominations"))
  }

  /// The words that name fields of the kind.
  static func mentions(in value: YAMLValue?) -> [Mention] {
    guard case .mapping(let mapping)? = value?.content else { return [] }
    return ["first_year", "last_year", "every", "at_most", "nominations"].flatMap {
      Mention.all(in: mapping[$0])
    }
  }
}
