internal import Knowledge
internal import Source

/// The JSON Schema of a value without parts.
///
/// What is no text to YAML, such as `1.10` or `true`, is one to Laurel where a text is wanted.
struct ScalarSchema {
  private let type: any ScalarType
  private let vocabulary: TagVocabulary
  private let mayBeEmpty: Bool

  init(_ type: any ScalarType, _ vocabulary: TagVocabulary, mayBeEmpty: Bool) {
    self.type = type
    self.vocabulary = vocabulary
    self.mayBeEmpty = mayBeEmpty
  }

  typealias Keywords = [String: JSONValue]

  /// The keywords of the value.
  ///
  /// - Parameter other: another form that it may have.
  func keywords(besides other: Keywords? = nil) -> Keywords {
    switch type.control {
    case .choice(let choices): return among(choices, besides: other)
    case .tag where !vocabulary.isEmpty:
      return text(besides: other).merging(["examples": .list(vocabulary.tags.map { .text($0.name) })]) { $1 }
    case .line, .longLine, .lines, .day, .yesOrNo, .tag, .page, .picture: return text(besides: other)
    }
  }

  private func text(besides other: Keywords?) -> Keywords {
    let types = types + (other == nil ? [] : ["array"])
    let own = ["type": .list(types.map { .text($0) }), "pattern": .text(pattern)].merging(limits) { $1 }
    return own.merging(other ?? [:]) { own, _ in own }
  }

  private var types: [String] {
    let readings = type.shape.coercions.map { reading in
      switch reading {
      case .number: "number"
      case .flag: "boolean"
      }
    }
    return ["string"] + readings + (mayBeEmpty ? ["null"] : [])
  }

  /// The limits that the pattern does not say.
  private var limits: Keywords {
    guard case .amount(let minimum, let maximum) = type.range else { return [:] }
    var limits: Keywords = [:]
    limits["minimum"] = minimum.map { .number($0) }
    limits["maximum"] = maximum.map { .number($0) }
    return limits
  }

  private var pattern: String {
    if let pattern = type.shape.pattern { return whole(pattern) }
    let start = "^" + (type.shape.refused.map(TextPattern.without) ?? "")
    switch type.range {
    case .letters(let limits) where limits != .none:
      return start + whole(TextPattern.letters(from: limits.minimum, to: limits.maximum))
    case .letters, .any, .amount:
      return start + (mayBeEmpty ? "" : TextPattern.any + "*" + TextPattern.letter)
    }
  }

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
  static func unquoted(_ word: String) -> [JSONValue] {
    switch word {
    case "true", "false": [.flag(word == "true")]
    default: Double(word).map { [.number($0)] } ?? []
    }
  }
}
