internal import Knowledge

/// A link with its words.
struct LinkView: TemplateView {
  let url: String?
  let title: String?
  /// The attributes of the language of its words.
  var lang: String?
  /// Whether it leads to where the reader is.
  var isCurrent = false

  static let contract = TemplateContract<Self>(
    "A link.",
    [
      .text(.url) { $0.url },
      .text(.title) { $0.title },
      .text(.label) { $0.title },
      .html(.lang) { $0.lang },
      .flag(.isCurrent) { $0.isCurrent },
    ])
}
