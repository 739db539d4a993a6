extension Site {
  /// Whether a field can be filled in: one that links to pages needs some to choose from.
  package func canFill(_ field: Field) -> Bool {
    switch field.type {
    case .scalar(let type):
      if case .page(let kinds, let orOther) = type.control {
        orOther || !pages(ofKinds: kinds).isEmpty
      } else {
        true
      }
    case .list(let item, _): canFill(item)
    case .record(let fields): fields.filter(\.isRequired).allSatisfy(canFill)
    }
  }
}
