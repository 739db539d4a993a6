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
      .list(.steps) { $0.steps },
      .view(.lastStep) { $0.lastStep },
      .list(.others) { $0.views(of: $0.form.fields(of: .more)) },
      .view(.consent) { $0.consent },
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

  private func views(of fields: [Field]) -> [AskView] {
    names.offered(fields).map { AskView(of: $0, in: form.kind, id: "ask-\($0.name)", names, pen) }
  }

  /// The steps that ask for something here; the last of them always has the text to ask for.
  private var parts: [FormPart] {
    let all = form.parts
    return all.dropLast().filter { !names.offered($0.fields).isEmpty } + all.suffix(1)
  }

  private var steps: [StepView] {
    let parts = parts
    return parts.enumerated().map { place, part in
      let heading = heading(of: part, isAlone: parts.count == 1)
      return StepView(
        number: place + 1, count: parts.count + 1, title: heading.title, lang: heading.lang,
        fields: views(of: part.fields), holdsText: place == parts.count - 1, words: pen.words)
    }
  }

  private var lastStep: StepView {
    let number = parts.count + 1
    return StepView(
      number: number, count: number, title: pen.words[form: consent == nil ? .send : .consent],
      lang: pen.words.attributes(of: pen.words.language),
      fields: views(of: form.fields(of: .sending).filter { $0.name != form.kind.consent?.field }),
      words: pen.words)
  }

  private var consent: AskView? {
    (form.kind.consent?.field).flatMap(form.kind.field).flatMap { views(of: [$0]).first }
  }

  /// In the words of the kind where it has its own, and where the story is all there is to tell.
  private func heading(of part: FormPart, isAlone: Bool) -> (title: String, lang: String?) {
    let word: FormWord
    switch part.title {
    case .own(let title): return (title, pen.siteLanguageAttributes)
    case .story where isAlone: return (form.kind.name, pen.siteLanguageAttributes)
    case .story: word = .story
    case .who: word = form.kind.consent?.photoField == nil ? .who : .whoPhoto
    }
    return (pen.words[form: word], pen.words.attributes(of: pen.words.language))
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
