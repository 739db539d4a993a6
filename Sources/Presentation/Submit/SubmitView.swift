internal import Knowledge
internal import Source

/// What the template of a form fills in: its fields, where the page goes, and the data of its script.
struct SubmitView: TemplateView {
  let form: SubmissionForm
  let names: LinkNames
  let head: PageHead
  let breadcrumbs: [LinkView]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A form.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .list(.fields) { $0.views(of: $0.form.needed) },
      .list(.others) { $0.views(of: $0.form.others) },
      .text(.repository) { $0.newFile },
      .text(.email) { $0.submissions.email },
      .text(.url) { $0.pen.url(to: SubmitTemplates.address(of: $0.form.kind)) },
      .view(.guide) { view in view.submissions.guide.flatMap { SiteLinks.views([$0], view.pen).first } },
      .html(.formData) {
        SubmitData(form: $0.form, names: $0.names, drawing: $0.pen.drawing).json.scriptData
      },
    ])

  private var submissions: Submissions { pen.site.configuration.submissions }

  private func views(of fields: [Field]) -> [AskView] {
    fields.map { AskView(of: $0, id: "ask-\($0.name)", names, pen) }
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

/// A field of a form with its label and its help; exactly one other name says how it is filled in.
struct AskView: TemplateView {
  private let field: Field
  private let id: String
  private let words: FieldWords
  /// Whether it stands in a list, which has the label.
  private let isItem: Bool
  private let names: LinkNames
  private let pen: Pen

  init(of field: Field, id: String, isItem: Bool = false, _ names: LinkNames, _ pen: Pen) {
    self.field = field
    self.id = id
    self.isItem = isItem
    self.names = names
    self.pen = pen
    words = FieldWords(of: field, pen.drawing)
  }

  static let contract = TemplateContract<Self>(
    "A field of a form.",
    [
      .text(.name) { $0.field.name },
      .text(.textID) { $0.id },
      .text(.label) { $0.words.label },
      .text(.help) { $0.help },
      .html(.lang) { $0.words.lang },
      .flag(.isRequired) { $0.field.isRequired },
      .html(.described) { $0.described },
      .flag(.groups) { $0.isGroup },
      .view(.record) { $0.record },
      .view(.checks) { $0.checks },
      .view(.list) { $0.item },
      .view(.select) { $0.choices.map { OptionsView(options: $0) } },
      .flag(.area) { $0.control == .area },
      .text(.length) { $0.lineCount },
      .flag(.day) { $0.control == .day },
      .flag(.picture) { $0.control == .picture },
      .flag(.line) { $0.control == .line },
      .text(.mode) { $0.control == .line ? $0.keyboard : nil },
    ])

  /// How one value is filled in.
  private enum Control {
    case line, area, day, picture
  }

  private var help: String? { isItem || words.help.isEmpty ? nil : words.help }

  private var isGroup: Bool {
    switch field.type {
    case .record, .list: true
    default: false
    }
  }

  private var record: AsksView? {
    guard case .record(let fields) = field.type else { return nil }
    return AsksView(fields: fields.map { AskView(of: $0, id: "\(id)-\($0.name)", names, pen) })
  }

  private var checks: OptionsView? {
    guard case .list(let item, _) = field.type, case .choice(let choices) = item.type else { return nil }
    return OptionsView(options: choices.map { OptionView(value: $0.value, label: $0.label) })
  }

  /// The item of a list, unless it is chosen.
  private var item: AskView? {
    guard case .list(let item, _) = field.type, checks == nil else { return nil }
    return AskView(
      of: Field(field.name, item.type, label: words.label), id: "\(id)-item", isItem: true, names, pen)
  }

  /// The attributes by which a control is known to screen readers.
  private var described: String {
    let id = id.escapedForHTML
    let named = isItem ? " aria-label=\"\(words.label.escapedForHTML)\"" : ""
    let help = help == nil ? "" : "\(id)-help "
    return named + " aria-describedby=\"\(help)\(id)-error\"" + (field.isRequired ? required : "")
  }

  /// HTML allows no `aria-required` where one chooses a day or a file. Elsewhere `required` alone would make screen readers
  /// call a field wrong that nobody has filled in yet.
  private var required: String {
    switch field.type {
    case .date, .image: " required"
    default: " aria-required=\"true\""
    }
  }

  /// How the value is written; nil if it is chosen, or holds others.
  private var control: Control? {
    if isGroup || choices != nil { return nil }
    switch field.type {
    case .markdown: return .area
    case .text(let limits): return (limits.maximum ?? 0) > Self.longLine ? .area : .line
    case .date: return .day
    case .image: return .picture
    default: return .line
    }
  }

  private var lineCount: String? {
    guard control == .area else { return nil }
    return field.type.isLong ? "5" : "3"
  }

  /// The keyboard that a telephone shows.
  private var keyboard: String? {
    switch field.type {
    case .number: "decimal"
    case .url: "url"
    case .email: "email"
    default: nil
    }
  }

  /// From so many letters on, a text has a box of several lines.
  private static let longLine = 150

  /// What may be chosen; nil if it is typed.
  private var choices: [OptionView]? {
    switch field.type {
    case .choice(let choices): views(of: choices)
    case .flag:
      [("true", Word.yes), ("false", .no)].map { value, word in
        OptionView(
          value: value, label: pen.words[word], lang: pen.words.attributes(of: pen.words.language))
      }
    case .tag:
      pen.site.vocabulary.isEmpty
        ? nil : views(of: pen.site.vocabulary.tags.map { Choice($0.slug, label: $0.label) })
    case .link(let kinds): names.choices(of: kinds).map(views)
    default: nil
    }
  }

  private func views(of choices: [Choice]) -> [OptionView] {
    choices.map { OptionView(value: $0.value, label: $0.label) }
  }
}

/// The fields of a record in a form.
struct AsksView: TemplateView {
  let fields: [AskView]

  static let contract = TemplateContract<Self>(
    "The fields of a record in a form.",
    [
      .list(.fields) { $0.fields }
    ])
}

/// What can be chosen.
struct OptionsView: TemplateView {
  let options: [OptionView]

  static let contract = TemplateContract<Self>(
    "What can be chosen in a form.",
    [
      .list(.options) { $0.options }
    ])
}
