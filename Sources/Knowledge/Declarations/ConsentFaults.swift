internal import Markup
internal import Source

/// What is wrong with how a kind says whom to ask, besides what is wrong with each of its words: taken as it stands, it would
/// let names out that nobody agreed to.
enum ConsentFaults {
  static func check(_ kind: Kind, _ mapping: YAMLMapping) -> [Diagnostic] {
    guard let terms = kind.consent, case .mapping(let consent)? = mapping["consent"]?.content else {
      return []
    }
    return conditions(kind, consent) + parts(kind, terms, consent) + record(kind, terms, consent)
      + honoree(kind, terms, mapping)
  }

  /// Conditions that no page can meet.
  private static func conditions(_ kind: Kind, _ consent: YAMLMapping) -> [Diagnostic] {
    guard let terms = kind.consent, let written = consent["when"] else { return [] }
    return terms.conditions.flatMap { condition in
      kind.field(condition.field).map { condition.unofferedAnswers(written, of: $0) } ?? []
    }
  }

  /// Parts of the consent that it does not have.
  private static func parts(_ kind: Kind, _ terms: ConsentTerms, _ consent: YAMLMapping) -> [Diagnostic] {
    guard case .record(let parts)? = kind.field(terms.field)?.type else { return [] }
    let names = parts.map(\.name)
    return ["scope", "expires", "held_by"].flatMap { Mention.all(in: consent[$0]) }.filter {
      !names.contains($0.name)
    }.map { UnknownKey.diagnose($0.name, among: names, of: "'\(terms.field)'", at: $0.span) }
  }

  /// A public record that every page has.
  private static func record(_ kind: Kind, _ terms: ConsentTerms, _ consent: YAMLMapping) -> [Diagnostic] {
    let others = [kind.titleField, kind.summaryField, terms.nameField]
    return Mention.all(in: consent["record"]).filter { others.contains($0.name) }.map {
      InvalidKind.diagnoseRecord($0.name, at: $0.span)
    }
  }

  /// Honorees for whom nobody is asked.
  private static func honoree(_ kind: Kind, _ terms: ConsentTerms, _ mapping: YAMLMapping) -> [Diagnostic] {
    RecognitionTerms.honoreeMentions(in: mapping["recognition"]).filter { $0.name != terms.nameField }.map {
      InvalidKind.diagnoseUnasked($0.name, named: terms.nameField, at: $0.span)
    }
  }
}

extension YAMLMapping {
  /// Whether a place lies in the lines of a key: from its first sign to that of the next key.
  func holds(_ place: Place, under key: String) -> Bool {
    guard let entry = entries.first(where: { $0.key == key }) else { return false }
    let start = entry.keySpan.start
    let next = entries.map(\.keySpan.start).filter { $0 > start }.min()
    return place >= start && next.map { place < $0 } ?? true
  }
}
