internal import Markup
internal import Source

/// What a kind says of the form by which anybody may write a page of it.
struct FormTerms {
  private(set) var isThere = false
  /// Whether readers may suggest changes of its pages by it.
  private(set) var takesChanges = false
  /// What the links to it say.
  private(set) var call: String?
  /// Its steps before the sending; none where what the fields are for decides.
  private(set) var steps: [KindStep] = []

  /// Reads the key `submit` of a `_kind.yml`: yes or no, or more about the form.
  init(_ value: YAMLValue?, _ reader: inout FieldReader) {
    guard let value else { return }
    let isDescribed = if case .mapping = value.content { true } else { false }
    switch reader.read(value, as: isDescribed ? Self.described : Self.simple) {
    case .flag(let isThere):
      self.isThere = isThere
      takesChanges = isThere
    case .record(let record):
      isThere = true
      takesChanges = record.flag("changes") ?? true
      call = record.text("call")
      steps = record.records("steps").compactMap { step in
        let fields = step.texts("fields")
        return fields.isEmpty ? nil : step.text("title").map { KindStep(title: $0, fields: fields) }
      }
    default: break
    }
  }

  /// More steps than that nobody keeps in mind.
  private static let mostSteps = 8

  private static let simple = Field("submit", .flag, label: "Whether there is a form for it")
  private static let described = Field(
    "submit",
    .record([
      Field("call", .text(.none), label: "What links to the form say"),
      Field("changes", .flag, label: "Whether it takes changes"),
      Field(
        "steps", .list(of: Field("steps", .record(step), label: "A step"), Limits(maximum: mostSteps)),
        label: "The steps of the form"),
    ]),
    label: "The form for it")
  private static let step = [
    Field("title", .text(.none), label: "What the step is called", isRequired: true),
    Field(
      "fields", .list(of: Field("fields", .text(.none), label: "fields"), Limits(minimum: 1)),
      label: "The fields that it asks for", isRequired: true),
  ]
}
