internal import Markup
internal import Source

/// What is wrong with the steps that a kind gives its form: names that nobody asks for, or twice, and what is left out.
enum FormStepFaults {
  static func check(_ kind: Kind, _ mapping: YAMLMapping) -> [Diagnostic] {
    guard !kind.steps.isEmpty, case .mapping(let form)? = mapping["submit"]?.content,
      let steps = form.entries.first(where: { $0.key == "steps" })
    else { return [] }
    let mentions = steps.value.elements.flatMap(self.mentions)
    return mentions.enumerated().compactMap { place, mention in
      diagnose(mention, after: mentions[..<place], in: kind)
    } + leftOut(kind, mentions, at: steps.keySpan)
  }

  private static func mentions(in step: YAMLValue) -> [Mention] {
    guard case .mapping(let mapping) = step.content else { return [] }
    return Mention.all(in: mapping["fields"])
  }

  private static func diagnose(
    _ mention: Mention, after others: ArraySlice<Mention>, in kind: Kind
  ) -> Diagnostic? {
    let asked = asked(kind).map(\.name)
    guard let field = kind.field(mention.name) else {
      return UnknownKey.diagnose(mention.name, among: asked, of: "the kind '\(kind.id)'", at: mention.span)
    }
    if field.name == kind.consent?.field {
      return InvalidKind.diagnoseEarly(field.name, at: mention.span)
    }
    if !asked.contains(field.name) { return InvalidKind.diagnoseUnaskable(field.name, at: mention.span) }
    if let first = others.first(where: { $0.name == mention.name }) {
      return InvalidKind.diagnoseTwice(field.name, at: mention.span, first: first.span)
    }
    return field.ask.step.map { InvalidKind.diagnosePlaced(field.name, $0.rawValue, at: mention.span) }
  }

  /// Fields that are needed, and for which the form would ask in a step of its own choice.
  private static func leftOut(_ kind: Kind, _ mentions: [Mention], at span: SourceSpan) -> [Diagnostic] {
    let asked = asked(kind).map(\.name)
    let named = mentions.compactMap { mention in
      kind.field(mention.name)?.name ?? Suggestion.nearest(to: mention.name, among: asked)
    }
    return FormOutline(of: kind).needed.filter { field in
      field.ask.step == nil && field.name != kind.consent?.field && !named.contains(field.name)
    }.map { InvalidKind.diagnoseLeftOut($0.name, at: span) }
  }

  /// What a step may ask for: the last step asks for the consent.
  private static func asked(_ kind: Kind) -> [Field] {
    FormOutline(of: kind).fields.filter { $0.name != kind.consent?.field }
  }
}
