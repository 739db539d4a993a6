internal import Markup

extension EventTerms {
  /// The key of `_kind.yml` with the names of fields.
  static let declaration = Field(
    "event",
    .record([
      Field(
        "day", .text(.none), label: "The field that is the day, or the first of several", isRequired: true),
      Field("last_day", .text(.none), label: "The field that is the last day"),
      Field("begins", .text(.none), label: "The field that is the time at which it begins"),
      Field("ends", .text(.none), label: "The field that is the time at which it ends"),
      Field("place", .text(.none), label: "The field that says where it is"),
    ]), label: "What the fields say of an event")

  init?(_ values: FieldValues) {
    guard case .record(let record)? = values["event"], let day = record.text("day") else { return nil }
    self.init(
      dayField: day, lastDayField: record.text("last_day"), beginField: record.text("begins"),
      endField: record.text("ends"), placeField: record.text("place"))
  }

  /// The words that name fields of the kind, each with the type that its field has to be of, if that matters.
  static func mentions(in value: YAMLValue?) -> [(mention: Mention, type: FieldType?)] {
    guard case .mapping(let mapping)? = value?.content else { return [] }
    let types: [(String, FieldType?)] = [
      ("day", .date), ("last_day", .date), ("begins", .time), ("ends", .time), ("place", nil),
    ]
    return types.flatMap { key, type in Mention.all(in: mapping[key]).map { ($0, type) } }
  }
}
