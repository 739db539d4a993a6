internal import Knowledge
internal import Source

/// The JSON Schema of a value without parts.
///
/// What is no text to YAML, such as `1.10` or `true`, is one to Laurel where a text is wanted.
struct ScalarSchema {
  private let field: Field
  private let vocabulary: TagVocabulary
  private let mayBeEmpty: Bool

  init(_ field: Field, _ vocabulary: TagVocabulary, mayBeEmpty: Bool) {
    self.field = field
    self.vocabulary = vocabulary
    self.mayBeEmpty = mayBeEmpty
  }

  typealias Keywords = [String: JSONValue]

  /// The keywords of the value.
  ///
  /// - Parameter other: another form that it may have.
  func keywords(besides other: Keywords? = nil) -> Keywords {
    if case .choice(let choices) = field.type { return among(choices, besides: other) }
    guard let other else { return ["type": .list(types.map { .text($0) })].merging(limits) { $1 } }
    return ["type": .list((types + ["array"]).map { .text($0) })].merging(limits) { $1 }
      .merging(other) { own, _ in own }
  }

  private var types: [String] {
    let own =
      switch field.type {
      case _ where isLanguage: ["string"]
      case .text, .markdown, .tag, .link: ["string", "number", "boolean"]
      case .number: ["string", "number"]
      case .flag: ["string", "boolean"]
      default: ["string"]
      }
    return own + (mayBeEmpty ? ["null"] : [])
  }

  private var limits: Keywords {
    var limits: Keywords = ["pattern": .text(pattern)]
    switch field.type {
    case .number(let minimum, let maximum):
      if let minimum { limits["minimum"] = .number(minimum) }
      if let maximum { limits["maximum"] = .number(maximum) }
    case .tag where !vocabulary.isEmpty: limits["examples"] = .list(vocabulary.tags.map { .text($0.slug) })
    default: break
    }
    return limits
  }

  private var pattern: String {
    switch field.type {
    case _ where isLanguage: whole(TextPattern.language)
    case .text(let limits): text(limits, TextPattern.nothingHidden)
    case .markdown(let limits): text(limits, TextPattern.nothingControlling)
    case .number: whole(TextPattern.number)
    case .date: whole(TextPattern.date)
    case .flag: whole(TextPattern.flag)
    case .url: whole(TextPattern.url)
    case .email: whole(TextPattern.email)
    case .image: whole(TextPattern.path)
    case .tag: text(.none, TextPattern.nothingHidden)
    case .link, .choice, .list, .record: text(.none, TextPattern.nothingHidden)
    }
  }

  /// A text within limits on which a condition holds.
  private func text(_ limits: Limits, _ condition: String) -> String {
    if limits == .none { return "^" + condition + (mayBeEmpty ? "" : "[\\s\\S]*" + TextPattern.letter) }
    return "^" + condition + whole(TextPattern.letters(from: limits.minimum, to: limits.maximum))
  }

  /// The common field `language`, which a check of its own reads.
  private var isLanguage: Bool { CommonFields.all.contains { $0 == field && $0.name == "language" } }

  private func whole(_ pattern: String) -> String {
    TextPattern.whole(mayBeEmpty ? "\(pattern)|" : pattern)
  }

  /// Choices as they are listed, for editors to offer, and as they may be written otherwise.
  private func among(_ choices: [Choice], besides other: Keywords?) -> Keywords {
    let listed = choices.flatMap { [.text($0.value)] + Self.unquoted($0.value) } + (mayBeEmpty ? [.null] : [])
    let words = TextPattern.anyCase(of: choices.flatMap { [$0.value, $0.label] })
    var forms: [Keywords] = [
      ["enum": .list(listed)], ["type": .text("string"), "pattern": .text(whole(words))],
    ]
    if let other { forms.append(other) }
    return ["anyOf": .list(forms.map { .object($0) })]
  }

  /// What YAML makes of a word that is a number or a flag to it.
  private static func unquoted(_ word: String) -> [JSONValue] {
    switch word {
    case "true", "false": [.flag(word == "true")]
    default: Double(word).map { [.number($0)] } ?? []
    }
  }
}
