internal import Knowledge
internal import Source

/// What a form loads to show the page that it makes.
struct PreviewView: TemplateView {
  private let form: FormOutline
  private let pen: Pen

  /// Nil where a page can ask for no file.
  init?(form: FormOutline, pen: Pen) {
    if pen.standpoint == .nowhere { return nil }
    self.form = form
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "What a form loads to show the page that it makes.",
    [
      .text(.script) { $0.pen.url(to: PreviewEngine.bundle.path) },
      .text(.stylesheet) { $0.stylesheet },
      .text(.image) { $0.form.kind.consent?.photoField },
    ])

  /// The templates that forms show pages with, whose style sheets they load.
  static func templates(of drawing: Drawing) -> Set<String> {
    Set(SubmitPages.kinds(of: drawing).map { ContentPages.template(of: $0, drawing.theme) })
  }

  /// The style sheet that only pages of the kind ask for.
  private var stylesheet: String? {
    let template = ContentPages.template(of: form.kind, pen.drawing.theme)
    return pen.drawing.theme.bundles[template]?.style.map { pen.url(to: $0.path) }
  }
}
