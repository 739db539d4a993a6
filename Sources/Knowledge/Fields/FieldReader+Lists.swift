internal import Markup
internal import Source

extension FieldReader {
  /// The parts of a text in which several values stand between commas without the brackets of a list.
  ///
  /// Nil unless each part alone is a value of the field, and the whole is none: a title may hold a comma.
  func unbracketedParts(of value: YAMLValue, _ item: Field) -> [YAMLValue]? {
    guard case .scalar(let text, .plain) = value.content, item.type.scalar?.form.isOneWord == true,
      text.utf8.contains(UInt8(ascii: ","))
    else { return nil }
    let parts = text.parts(separatedBy: ",").map(\.trimmed).filter { !$0.isEmpty }
      .map { YAMLValue(.scalar($0, style: .plain), span: value.span) }
    if item.type == .tag { return vocabulary.tag(text.trimmed) == nil && parts.count > 1 ? parts : nil }
    return !isValue(value, item) && parts.allSatisfy { isValue($0, item) } ? parts : nil
  }

  private func isValue(_ value: YAMLValue, _ item: Field) -> Bool {
    var trial = self
    trial.diagnostics = []
    return trial.read(value, as: item) != nil && trial.diagnostics.allSatisfy { $0.severity == .note }
  }
}
