internal import Markup
internal import Source

/// Whether a page is asked for a field that waits for answers to others.
enum FieldRequest {
  case asked
  /// By what has not been answered as it should be.
  case notAsked(Condition)
  /// What it waits for is missing, or cannot be read; that is told where it stands.
  case unclear
}

extension FieldReader {
  /// Whether the page is asked for a field, by what a mapping says; nil for one that waits for nothing.
  ///
  /// - Parameter misspelled: the names that are meant by keys nobody knows.
  func request(
    for field: Field, _ mapping: YAMLMapping, among fields: [Field], misspelled: [String]
  ) -> FieldRequest? {
    if field.when.isEmpty { return nil }
    var request = FieldRequest.asked
    for condition in field.when {
      switch isMet(condition, mapping, fields, misspelled) {
      case true?: continue
      case false?: return .notAsked(condition)
      case nil: request = .unclear
      }
    }
    return request
  }

  private func isMet(
    _ condition: Condition, _ mapping: YAMLMapping, _ fields: [Field], _ misspelled: [String]
  ) -> Bool? {
    let name = condition.field
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    guard let value = mapping[name] else {
      return mapping.mayHold(name) || misspelled.contains(name) || field.isRequired ? nil : false
    }
    var trial = self
    trial.diagnostics = []
    if let read = trial.read(value, as: field) {
      if condition.isMet(by: read) { return true }
    } else if field.isRequired {
      return nil
    }
    return trial.diagnostics.contains { $0.severity == .error } ? nil : false
  }
}

extension Field {
  /// The field as a page is judged by it: one that is asked for may be needed, any other is not.
  func settled(by request: FieldRequest) -> Field {
    if case .asked = request { asked(when: []) } else { notNeeded }
  }
}
