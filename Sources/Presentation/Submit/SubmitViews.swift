internal import Knowledge
internal import Source

/// What the template of a form fills in: its fields, where the page goes, and the data of its script.
struct SubmitViews {
  let form: FormOutline
  let address: String
  let drawing: Drawing

  var page: TemplateObject {
    let submissions = drawing.site.configuration.submissions
    let names = LinkNames(drawing.site)
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
    case .scalar(let type): addControl(type.control, names, to: &view)
    case .record(let fields):
      let parts = fields.map { self.view(of: $0, id: "\(id)-\($0.name)", names) }
      view[.groups] = .flag(true)
      view[.record] = .object(TemplateObject([.fields: .list(parts)]))
    case .list(let item, _):
      view[.groups] = .flag(true)
      if let choices = item.type.choices {
        view[.checks] = .object(TemplateObject([.options: .list(choices.map(option))]))
      } else {
        let item = Field(field.name, item.type, label: words.label)
        view[.list] = .object(self.view(of: item, id: "\(id)-item", isItem: true, names))
      }
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
    switch type.scalar?.control {
    case .day, .picture: " required"
    case .line, .longLine, .lines, .yesOrNo, .choice, .tag, .page, nil: " aria-required=\"true\""
    }
  }

  /// Says how one value is filled in: chosen, or written on one line or several, or as a day or a picture.
  private func addControl(_ control: FieldControl, _ names: LinkNames, to view: inout TemplateObject) {
    switch control {
    case .line(let keyboard):
      view[.line] = .flag(true)
      view[.mode] = keyboard.map { .text($0) }
    case .longLine:
      view[.area] = .flag(true)
      view[.length] = .text("3")
    case .lines:
      view[.area] = .flag(true)
      view[.length] = .text("5")
    case .day: view[.day] = .flag(true)
    case .picture: view[.picture] = .flag(true)
    case .choice(let choices): view[.select] = select(choices.map(option))
    case .yesOrNo: view[.select] = select(yesAndNo)
    case .tag:
      let tags = drawing.site.vocabulary.tags
      addChoice(tags.isEmpty ? nil : tags.map { Choice($0.slug, label: $0.label) }, to: &view)
    case .page(let kinds): addChoice(names.choices(of: kinds), to: &view)
    }
  }

  /// Says that a value is chosen, or written on one line if there is nothing to choose from.
  private func addChoice(_ choices: [Choice]?, to view: inout TemplateObject) {
    if let choices { view[.select] = select(choices.map(option)) } else { view[.line] = .flag(true) }
  }

  private func select(_ options: [TemplateObject]) -> TemplateValue {
    .object(TemplateObject([.options: .list(options)]))
  }

  private func option(_ choice: Choice) -> TemplateObject {
    TemplateObject([.value: .text(choice.value), .label: .text(choice.label)])
  }

  /// The words for true and false, which the theme says.
  private var yesAndNo: [TemplateObject] {
    [Choice("true", label: drawing.words[.yes]), Choice("false", label: drawing.words[.no])].map { choice in
      var view = option(choice)
      view[.lang] = drawing.words.attributes(of: drawing.words.language)
      return view
    }
  }
}
