internal import Markup
internal import Source

/// The fields of a kind with all that each of them waits for, and what is wrong with how the kind says so.
struct FieldConditions {
  private let kind: Kind
  /// What stands in the key `when` of each field that has one, and where the key stands.
  private let written: [String: YAMLMapping.Entry]
  /// What else decides whom to ask for consent.
  private let deciding: [String]
  private let asked: Set<String>
  private let numbers: [String: Int]

  /// - Parameter mapping: the whole `_kind.yml`.
  init(of kind: Kind, _ mapping: YAMLMapping) {
    self.kind = kind
    let fields: [YAMLMapping.Entry] =
      if case .mapping(let fields)? = mapping["fields"]?.content { fields.entries } else { [] }
    written = fields.reduce(into: [:]) { written, entry in
      guard case .mapping(let field) = entry.value.content else { return }
      written[entry.key] = field.entries.first { $0.key == "when" }
    }
    deciding = kind.consent?.conditions.map(\.field) ?? []
    asked = Set(FormOutline(of: kind).fields.map(\.name))
    numbers = Dictionary(kind.fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// A field whose conditions are not understood is always asked for, and never needed.
  var fields: Diagnosed<[Field]> {
    var fields = kind.fields
    var diagnostics: [Diagnostic] = []
    for (number, field) in fields.enumerated() where !field.when.isEmpty {
      let faults = faults(of: field)
      diagnostics += faults
      let settled = field.when.map { condition in condition.settled(by: self.field(condition.field)) }
      // Whom to ask for consent is decided by an answer that stays needed, whatever else the kind says of it.
      let isDeciding = deciding.contains(field.name)
      fields[number] =
        faults.isEmpty ? field.asked(when: settled) : isDeciding ? field.asked(when: []) : field.notNeeded
    }
    let direct = withPictures(fields)
    for (number, field) in direct.enumerated() where !field.when.isEmpty {
      let all = allConditions(of: field, among: direct)
      let fault = fault(of: field, waitingFor: all, among: direct)
      fields[number] = fault == nil ? field.asked(when: all) : field.notNeeded
      diagnostics += fault ?? []
    }
    return Diagnosed(fields, diagnostics)
  }

  /// A field that waits for more than that nobody understands.
  private static let most = 16

  /// The same fields, where what is said of a picture is asked for with the picture, unless the kind says otherwise, or the
  /// picture waits for what is said of it.
  private func withPictures(_ fields: [Field]) -> [Field] {
    var fields = fields
    for picture in fields where picture.type.scalar?.control == .picture && !picture.when.isEmpty {
      for name in PagePicture.fields(of: picture.name) where written[name] == nil {
        guard let number = numbers[name], name != kind.titleField,
          !allConditions(of: picture, among: fields).contains(where: { $0.field == name })
        else { continue }
        fields[number] = fields[number].asked(when: picture.when)
      }
    }
    return fields
  }

  private func field(_ name: String) -> Field? { numbers[name].map { kind.fields[$0] } }

  private func faults(of field: Field) -> [Diagnostic] {
    guard let entry = written[field.name] else { return [] }
    if field.name == kind.titleField || deciding.contains(field.name) {
      return [InvalidKind.diagnoseAlwaysAsked(field.name, at: entry.keySpan)]
    }
    if field.name == kind.consent?.field {
      return [InvalidKind.diagnoseOwnRule(field.name, at: entry.keySpan)]
    }
    return zip(field.when, Condition.mentions(in: entry.value)).flatMap { condition, mention in
      faults(of: condition, mention, of: field, in: entry.value)
    }
  }

  private func faults(
    of condition: Condition, _ mention: Mention, of field: Field, in value: YAMLValue
  ) -> [Diagnostic] {
    guard let other = self.field(condition.field) else {
      let names = kind.fields.map(\.name).filter { asked.contains($0) && $0 != field.name }
      return [
        UnknownKey.diagnose(mention.name, among: names, of: "the kind '\(kind.id)'", at: mention.span)
      ]
    }
    if other.name == field.name { return [InvalidKind.diagnoseCircle([field.name], at: mention.span)] }
    if !asked.contains(other.name) { return [InvalidKind.diagnoseUnaskable(other.name, at: mention.span)] }
    guard let type = other.type.item.scalar, type.form != .passage else {
      return [InvalidKind.diagnoseNoAnswer(other.name, at: mention.span)]
    }
    if !condition.answers.isEmpty, other.type.item.choices == nil, other.type.item != .flag {
      return [InvalidKind.diagnoseOpenAnswer(other.name, at: mention.span)]
    }
    return condition.unofferedAnswers(value, of: other)
  }

  /// What a field waits for, and what that waits for in turn, as far as that is not too much.
  private func allConditions(of field: Field, among fields: [Field]) -> [Condition] {
    var all: [Condition] = []
    var rest = field.when[...]
    while let next = rest.popFirst(), all.count <= Self.most {
      if all.contains(next) { continue }
      all.append(next)
      rest += numbers[next.field].map { fields[$0].when } ?? []
    }
    return all
  }

  /// What keeps a field from ever being asked for, or makes it too hard to say when; nil if nothing does. A circle is told
  /// once, at the first of its fields.
  private func fault(
    of field: Field, waitingFor conditions: [Condition], among fields: [Field]
  ) -> [Diagnostic]? {
    guard let entry = written[field.name] else { return nil }
    if conditions.contains(where: { $0.field == field.name }) {
      let others = Set(conditions.map(\.field))
      let circle = fields.filter { other in
        others.contains(other.name)
          && allConditions(of: other, among: fields).contains { $0.field == field.name }
      }.map(\.name)
      return circle.first == field.name ? [InvalidKind.diagnoseCircle(circle, at: entry.keySpan)] : []
    }
    return conditions.count > Self.most
      ? [InvalidKind.diagnoseLongWait(field.name, atMost: Self.most, at: entry.keySpan)] : nil
  }
}
