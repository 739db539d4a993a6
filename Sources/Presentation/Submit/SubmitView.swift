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
      .view(.preview) { PreviewView(form: $0.form, pen: $0.pen) },
      .text(.repository) { $0.newFile },
      .text(.email) { $0.sending.email },
      .text(.upload) { $0.submissions.upload },
      .view(.sending) { $0.sending },
      .text(.url) { $0.pen.url(to: SubmitTemplates.address(of: $0.form.kind)) },
      .view(.guide) { view in view.submissions.guide.flatMap { SiteLinks.views([$0], view.pen).first } },
      .html(.formData) {
        SubmitData(form: $0.form, names: $0.names, pen: $0.pen).json.scriptData
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
