internal import Knowledge
internal import Source

/// A field of a form with its label and its help; exactly one other name says how it is filled in.
struct AskView: TemplateView {
  private let field: Field
  private let id: String
  private let words: FieldWords
  /// Whether it stands in a list, which has the label.
  private let isItem: Bool
  /// When it is asked for, where that is not always.
  private let onlyIf: String?
  private let names: LinkNames
  private let pen: Pen

  init(
    of field: Field, in kind: Kind? = nil, id: String, isItem: Bool = false, _ names: LinkNames, _ pen: Pen
  ) {
    self.field = field
    self.id = id
    self.isItem = isItem
    onlyIf = kind?.onlyIf(field).map(pen.drawing.say).map { Field.sentences($0) }
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
      .text(.note) { $0.note },
      .text(.onlyIf) { $0.onlyIf },
      .html(.lang) { $0.words.lang },
      .flag(.isRequired) { $0.field.isNeeded },
      .html(.described) { $0.described },
      .flag(.groups) { $0.isGroup },
      .view(.record) { $0.record },
      .view(.checks) { $0.checks },
      .view(.list) { $0.item },
      .view(.select) { view in
        view.choices.map { OptionsView(options: $0, takesOtherName: view.field.type.takesOtherNames) }
      },
      .flag(.area) { $0.lineCount != nil },
      .text(.length) { $0.lineCount },
      .flag(.day) { $0.control == .day },
      .flag(.picture) { $0.control == .picture },
      .flag(.line) { $0.isLine },
      .text(.mode) { if case .line(let keyboard)? = $0.control { keyboard } else { nil } },
    ])

  /// How the value is filled in; nil if it holds others.
  private var control: FieldControl? { field.type.scalar?.control }

  private var help: String? { isItem || words.help.isEmpty ? nil : words.help }

  /// What the theme says of such a field: how short it may be, where a page that is not there goes, what becomes of a
  /// picture.
  private var note: String? {
    guard !isItem, let type = field.type.scalar else { return nil }
    if case .letters(let limits) = type.range {
      return limits.minimum.map { pen.words.filling(pen.words[form: .least], with: $0) }
    }
    switch type.control {
    case .page(_, orOther: false) where choices != nil && !field.isNeeded:
      return pen.words[form: .notListed]
    case .picture: return pen.words[form: .photo]
    case .line, .longLine, .lines, .day, .yesOrNo, .choice, .tag, .page: return nil
    }
  }

  private var isGroup: Bool {
    switch field.type {
    case .record, .list: true
    case .scalar: false
    }
  }

  private var record: AsksView? {
    guard case .record(let fields) = field.type else { return nil }
    return AsksView(fields: names.offered(fields).map { AskView(of: $0, id: "\(id)-\($0.name)", names, pen) })
  }

  private var checks: OptionsView? {
    guard case .list(let item, _) = field.type, let choices = item.type.choices else { return nil }
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
    let help = isItem ? "" : "\(id)-help "
    return named + " aria-describedby=\"\(help)\(id)-error\"" + (field.isNeeded ? required : "")
  }

  /// HTML allows no `aria-required` where one chooses a day or a file. Elsewhere `required` alone would make screen readers
  /// call a field wrong that nobody has filled in yet.
  private var required: String {
    switch control {
    case .day, .picture: " required"
    case .line, .longLine, .lines, .yesOrNo, .choice, .tag, .page, nil: " aria-required=\"true\""
    }
  }

  /// How many lines a box has; nil if the value is not written in one.
  private var lineCount: String? {
    switch control {
    case .longLine: "3"
    case .lines: "5"
    case .line, .day, .yesOrNo, .choice, .tag, .page, .picture, nil: nil
    }
  }

  /// Whether the value is written on one line: also where there is nothing to choose from.
  private var isLine: Bool {
    switch control {
    case .line: true
    case .tag, .page: choices == nil
    case .longLine, .lines, .day, .yesOrNo, .choice, .picture, nil: false
    }
  }

  /// What may be chosen; nil if it is typed.
  private var choices: [OptionView]? {
    switch control {
    case .choice(let choices): return views(of: choices)
    case .yesOrNo:
      return [("true", Word.yes), ("false", .no)].map { value, word in
        OptionView(
          value: value, label: pen.words[word], lang: pen.words.attributes(of: pen.words.language))
      }
    case .tag:
      let tags = pen.site.vocabulary.tags
      return tags.isEmpty ? nil : views(of: tags.map { Choice($0.name, label: $0.label) })
    case .page(let kinds, let orOther):
      let pages = names.choices(of: kinds)
      return orOther && pages?.isEmpty == true ? nil : pages.map(views)
    case .line, .longLine, .lines, .day, .picture, nil: return nil
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
  var takesOtherName = false

  static let contract = TemplateContract<Self>(
    "What can be chosen in a form.",
    [
      .list(.options) { $0.options },
      .flag(.otherName) { $0.takesOtherName },
    ])
}
