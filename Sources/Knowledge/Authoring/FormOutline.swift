package import Source

/// What somebody is asked for who writes a page of a kind: which fields, in which order, and which of them are needed.
///
/// The form on the site, the issue form and the questions of `laurel new` all ask for these.
package struct FormOutline: Sendable {
  package let kind: Kind
  /// The title, which names the file: needed whatever the kind says.
  package let title: Field
  /// What the kind declares besides, in its order.
  package let own: [Field]
  /// The fields of all pages that whoever writes one may know, unless the kind declares them anew.
  package let common: [Field]

  private static let commonNames = ["title", "summary", "tags", "date", "language"]

  package init(of kind: Kind) {
    self.kind = kind
    let field = kind.field(kind.titleField) ?? CommonFields.all[0]
    title = Field(
      field.name, field.type, label: field.label, help: field.help, isRequired: true, ask: field.ask)
    let others = kind.fields.filter { $0.name != field.name }
    own = others.filter { kind.ownFields.contains($0.name) }
    common = others.filter { !kind.ownFields.contains($0.name) && Self.commonNames.contains($0.name) }
  }

  /// The title, and what the kind requires.
  package var needed: [Field] { [title] + own.filter(\.isRequired) }

  /// What one may add.
  package var others: [Field] { own.filter { !$0.isRequired } + common }

  /// All of them, in the order in which they are written.
  package var fields: [Field] { needed + others }

  /// The steps of the form on the site before the sending. The last of them holds the text, and what may be left out.
  package var parts: [FormPart] {
    let story = fields(of: .story)
    guard !kind.steps.isEmpty else {
      return [FormPart(title: .who, fields: fields(of: .who)), FormPart(title: .story, fields: story)]
    }
    var others = story
    var parts = kind.steps.map { step in
      let fields = step.fields.flatMap { name in
        let named = others.filter { belongs($0, to: name) }
        others.removeAll(where: named.contains)
        return named
      }
      return FormPart(title: .own(step.title), fields: fields)
    }
    parts[0].fields += fields(of: .who)
    parts[parts.count - 1].fields += others
    return parts
  }

  /// What the form on the site asks for in one of its steps.
  package func fields(of step: FormStep) -> [Field] {
    ([title] + own + common).filter { self.step(of: $0) == step }
  }

  /// The fields of the kind that are needed and have no value yet, given these.
  package func missing(given values: [String: FieldInput]) -> [Field] {
    own.filter { $0.isNeeded && values[$0.name] == nil && kind.asks(for: $0, given: values) }
  }

  /// Where the kind says nothing, people come first and their consent last. What may be left out is folded away, but for
  /// the picture and the summary, which lists show.
  private func step(of field: Field) -> FormStep {
    let isConsent = field.name == kind.consent?.field
    if !isConsent, isInStep(field) { return .story }
    if let step = field.ask.step { return step }
    if isConsent { return .sending }
    // What an answer opens stands with it, and not folded away.
    if let opening = field.when.first.flatMap({ kind.field($0.field) }) { return self.step(of: opening) }
    if kind.steps.isEmpty, personal.contains(field.name) { return .who }
    let isShown = kind.steps.isEmpty && shown.contains(field.name)
    return field.isRequired || isShown ? .story : .more
  }

  private func isInStep(_ field: Field) -> Bool {
    kind.steps.contains { step in step.fields.contains { belongs(field, to: $0) } }
  }

  /// Whether a step that names a field asks for another with it: what describes a picture, and what waits for the answer.
  private func belongs(_ field: Field, to name: String) -> Bool {
    var next: Field? = field
    var passed: Set<String> = []
    while let field = next, passed.insert(field.name).inserted {
      if field.name == name { return true }
      let isNamed = kind.steps.contains { $0.fields.contains(field.name) }
      if isNamed || field.ask.step != nil { return false }
      let picture = kind.fields.first { field.name == "\($0.name)_description" }
      next = picture ?? field.when.first.flatMap { kind.field($0.field) }
    }
    return false
  }

  /// The names of the fields that say or show who somebody is, and with what they are recognized.
  private var personal: Set<String> {
    var names: Set<String> = []
    if let terms = kind.consent {
      names.formUnion([terms.nameField] + terms.conditions.map(\.field))
      names.formUnion([terms.photoField, terms.roleField].compactMap { $0 })
      names.formUnion(terms.photoField.map { ["\($0)_description"] } ?? [])
    }
    if let terms = kind.recognition {
      names.formUnion([terms.yearField] + terms.groupFields)
      names.formUnion([terms.honoreeField, terms.roleField].compactMap { $0 })
    }
    return names
  }

  private var shown: Set<String> {
    Set([kind.summaryField] + (kind.imageField.map { [$0, "\($0)_description"] } ?? []))
  }
}

extension Kind {
  /// What a field is called and what helps to fill it in: in the words of the kind, or in ours, which have other languages.
  package func words(of field: Field) -> (label: Message, help: Message) {
    ownFields.contains(field.name)
      ? (Message(verbatim: field.label), Message(verbatim: field.help))
      : ("\(known: field.label)", "\(known: field.help)")
  }
}

extension Field {
  /// What a form says of a field, each part as a sentence of its own; parts that are empty are left out.
  package static func sentences(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.map { ".?!".utf8.contains($0.utf8.last ?? 0) ? $0 : $0 + "." }
      .joined(separator: " ")
  }
}
