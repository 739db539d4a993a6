/// What a template may ask of a view, known without one.
final class TemplateShape: Sendable {
  /// What a name stands for.
  enum Form: Sendable {
    case text, html, flag
    case view(@Sendable () -> TemplateShape)
    case list(@Sendable () -> TemplateShape)

    /// What a section of that name looks into; nil for a text or a flag.
    var inner: TemplateShape? {
      switch self {
      case .view(let shape), .list(let shape): shape()
      case .text, .html, .flag: nil
      }
    }
  }

  /// Names that are not known beforehand.
  enum OpenNames: Sendable {
    /// Those of the words of a theme. Each is a text.
    case words
    /// Those of the fields of the kinds. Each is a view.
    case fields(@Sendable () -> TemplateShape)
  }

  /// What tells it from all others: the name of the type of its views.
  let id: String
  /// What such a view is, for people who write templates.
  let title: String
  let forms: [TemplateName: Form]
  /// What it has all names of.
  let parts: [TemplateShape]
  let open: OpenNames?
  /// What stands in it, if it is nothing but a list with something around it.
  let entry: TemplateShape?

  init(
    _ id: String, title: String, forms: [TemplateName: Form], parts: [TemplateShape] = [],
    open: OpenNames? = nil, entry: TemplateShape? = nil
  ) {
    self.id = id
    self.title = title
    self.forms = forms
    self.parts = parts
    self.open = open
    self.entry = entry
  }

  /// The shape of what is told elsewhere.
  static let unknown = TemplateShape("", title: "", forms: [:])
}
