internal import Knowledge
internal import Source

/// What the template of a form fills in: its fields, where the page goes, and the data of its script.
struct SubmitViews {
  let form: SubmissionForm
  let address: String
  let drawing: Drawing

  var page: TemplateObject {
    let submissions = drawing.site.configuration.submissions
    let names = LinkNames(site: drawing.site)
    return TemplateObject([
      .title: .text(SubmitPages.title(of: form.kind, drawing.words)),
      .summary: .text(drawing.words[form: .description]),
      .fields: .list(form.needed.map { view(of: $0, id: "ask-\($0.name)", names) }),
      .others: .list(form.others.map { view(of: $0, id: "ask-\($0.name)", names) }),
      .repository: submissions.repository.map { .text("\($0)/new/\(place(on: submissions.branch))") },
      .email: submissions.email.map { .text($0) },
      .url: .text(RelativeURL.from(address, to: SubmitTemplates.address(of: form.kind))),
      .guide: submissions.guide.flatMap {
        SiteLinks.views([$0], on: address, drawing.site, drawing.words).first.map { .object($0) }
      },
      .formData: .html(SubmitData(form: form, names: names, drawing: drawing).json.scriptData),
    ])
  }

  private func place(on branch: String) -> String {
    RelativeURL.encode("\(branch)/Content") + (form.kind.folder.isEmpty ? "" : "/")
      + RelativeURL.encode(form.kind.folder)
  }

  /// A field with its label and its help; exactly one other name says how it is filled in.
  ///
  /// - Parameter isItem: whether it stands in a list, which has the label.
  private func view(of field: Field, id: String, isItem: Bool = false, _ names: LinkNames) -> TemplateObject {
    let words = FieldWords(of: field, drawing)
    let help = isItem ? "" : words.help
    var view = TemplateObject([
      .name: .text(field.name), .textID: .text(id), .label: .text(words.label),
      .help: help.isEmpty ? nil : .text(help), .lang: words.lang,
      .isRequired: field.isRequired ? .flag(true) : nil,
      .described: .html(described(field, id: id, label: isItem ? words.label : nil, hasHelp: !help.isEmpty)),
    ])
    switch field.type {
    case .record(let fields):
      let parts = fields.map { self.view(of: $0, id: "\(id)-\($0.name)", names) }
      view[.groups] = .flag(true)
      view[.record] = .object(TemplateObject([.fields: .list(parts)]))
    case .list(let item, _):
      view[.groups] = .flag(true)
      if case .choice(let choices) = item.type {
        view[.checks] = .object(TemplateObject([.options: .list(choices.map(option))]))
      } else {
        let item = Field(field.name, item.type, label: words.label)
        view[.list] = .object(self.view(of: item, id: "\(id)-item", isItem: true, names))
      }
    default: addControl(of: field, names, to: &view)
    }
    return view
  }

  /// The attributes by which a control is known to screen readers.
  private func described(_ field: Field, id: String, label: String?, hasHelp: Bool) -> String {
    let id = id.escapedForHTML
    let named = label.map { " aria-label=\"\($0.escapedForHTML)\"" } ?? ""
    let help = hasHelp ? "\(id)-help " : ""
    return named + " aria-describedby=\"\(help)\(id)-error\""
      + (field.isRequired ? Self.required(field.type) : "")
  }

  /// HTML allows no `aria-required` where one chooses a day or a file. Elsewhere `required` alone would make screen readers
  /// call a field wrong that nobody has filled in yet.
  private static func required(_ type: FieldType) -> String {
    switch type {
    case .date, .image: " required"
    default: " aria-required=\"true\""
    }
  }

  /// Says how one value is filled in: chosen, or written on one line or several, or as a day or a picture.
  private func addControl(of field: Field, _ names: LinkNames, to view: inout TemplateObject) {
    if let options = options(of: field, names) {
      view[.select] = .object(TemplateObject([.options: .list(options)]))
      return
    }
    switch field.type {
    case .markdown:
      view[.area] = .flag(true)
      view[.length] = .text("5")
    case .text(let limits) where (limits.maximum ?? 0) > Self.longLine:
      view[.area] = .flag(true)
      view[.length] = .text("3")
    case .date: view[.day] = .flag(true)
    case .image: view[.picture] = .flag(true)
    default:
      view[.line] = .flag(true)
      view[.mode] = Self.keyboard(for: field.type).map { .text($0) }
    }
  }

  /// The keyboard that a telephone shows.
  private static func keyboard(for type: FieldType) -> String? {
    switch type {
    case .number: "decimal"
    case .url: "url"
    case .email: "email"
    default: nil
    }
  }

  /// From so many letters on, a text has a box of several lines.
  private static let longLine = 150

  private func option(_ choice: Choice) -> TemplateObject {
    TemplateObject([.value: .text(choice.value), .label: .text(choice.label)])
  }

  /// What may be chosen for a field; nil if it is typed.
  private func options(of field: Field, _ names: LinkNames) -> [TemplateObject]? {
    let choices: [Choice]? =
      switch field.type {
      case .choice(let choices): choices
      case .flag: [Choice("true", label: drawing.words[.yes]), Choice("false", label: drawing.words[.no])]
      case .tag:
        drawing.site.vocabulary.isEmpty
          ? nil : drawing.site.vocabulary.tags.map { Choice($0.slug, label: $0.label) }
      case .link(let kinds): names.choices(of: kinds)
      default: nil
      }
    let isSaidByTheme = field.type == .flag
    return choices.map { choices in
      choices.map { choice in
        var view = option(choice)
        if isSaidByTheme { view[.lang] = drawing.words.attributes(of: drawing.words.language) }
        return view
      }
    }
  }
}
