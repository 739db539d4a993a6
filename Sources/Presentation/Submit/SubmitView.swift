internal import Knowledge
internal import Source

/// What the template of a form fills in: its fields, where the page goes, and the data of its script.
struct SubmitView: TemplateView {
  let form: FormOutline
  let names: LinkNames
  let head: PageHead
  let breadcrumbs: [LinkView]
  let pen: Pen

  /// What stands behind the address of a form where somebody is put forward who need not have agreed yet.
  static let nominationAnchor = "nomination"

  static let contract = TemplateContract<Self>(
    "A form.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .text(.kind) { $0.form.kind.name },
      .view(.person) { $0.step(.who) },
      .list(.fields) { $0.views(of: .story) },
      .list(.others) { $0.views(of: .more) },
      .view(.consent) { $0.form.kind.consent == nil ? nil : $0.step(.sending) },
      .view(.preview) { view in
        view.form.kind.consent.map {
          PreviewView(form: view.form, terms: $0, names: view.names, pen: view.pen)
        }
      },
      .text(.repository) { $0.newFile },
      .text(.email) { $0.sending.email },
      .text(.upload) { $0.submissions.upload },
      .view(.sending) { $0.sending },
      .text(.url) { $0.pen.url(to: SubmitTemplates.address(of: $0.form.kind)) },
      .view(.guide) { view in view.submissions.guide.flatMap { SiteLinks.views([$0], view.pen).first } },
      .html(.formData) {
        SubmitData(form: $0.form, names: $0.names, drawing: $0.pen.drawing).json.scriptData
      },
    ])

  private var submissions: Submissions { pen.site.configuration.submissions }

  private var sending: SendingView { SendingView(of: pen.site.configuration) }

  private func views(of step: FormStep) -> [AskView] {
    names.offered(form.fields(of: step)).map { AskView(of: $0, id: "ask-\($0.name)", names, pen) }
  }

  private func step(_ step: FormStep) -> AsksView? {
    let fields = views(of: step)
    return fields.isEmpty ? nil : AsksView(fields: fields)
  }

  /// Where the repository takes a new file.
  private var newFile: String? {
    let folder = form.kind.folder
    return submissions.repository.map { repository in
      let place = RelativeURL.encode("\(submissions.branch)/Content")
      return "\(repository)/new/\(place)" + (folder.isEmpty ? "" : "/") + RelativeURL.encode(folder)
    }
  }
}

/// The names of the fields by which a preview shows whom a page will recognize.
struct PreviewView: TemplateView {
  let form: FormOutline
  let terms: ConsentTerms
  let names: LinkNames
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "Whom the page of a form will recognize: the names of the fields that say it.",
    [
      .text(.name) { $0.terms.nameField },
      .text(.label) { view in
        view.form.kind.field(view.terms.nameField).map { FieldWords(of: $0, view.pen.drawing).label }
      },
      .text(.role) { $0.terms.roleField },
      .text(.image) { $0.terms.photoField },
      .text(.award) { $0.award },
      .text(.year) { $0.form.kind.recognition?.yearField },
      .text(.title) { $0.form.title.name },
      .text(.summary) { $0.form.kind.summaryField },
    ])

  /// Nil where the site has no award to choose.
  private var award: String? {
    form.kind.recognition?.awardField.flatMap { name in
      form.kind.field(name).flatMap { names.site.canFill($0) ? name : nil }
    }
  }
}
