/// A list that is not empty, so that what stands around it is written once.
struct GroupView: TemplateView {
  let entries: [any TemplateView]

  static let contract = TemplateContract<Self>(
    "A list that is not empty.",
    [
      TemplateTerms([.init(name: .entries, form: .list { .unknown }) { .list($0.entries) }])
    ])

  /// The shape where it is known what the list holds.
  static func shape(of entry: TemplateShape) -> TemplateShape {
    TemplateShape(
      "[\(entry.id)]", title: contract.shape.title, forms: [.entries: .list { entry }], entry: entry)
  }
}
