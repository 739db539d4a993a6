internal import Knowledge
internal import Source

extension ImportPlan {
  /// The name of a person in a row of which a constant of the map says that it is about nobody by name.
  ///
  /// A list of winners has names in most rows. One line for all of them is no answer to whether somebody is named.
  ///
  /// - Parameter cells: the texts of the row.
  func deniedName(in cells: [String]) -> (constant: String, column: Int)? {
    guard let terms = kind.consent, let constant = denial(terms) else { return nil }
    func cell(_ binding: Binding) -> String { binding.column < cells.count ? cells[binding.column] : "" }
    // A row may say so itself.
    let isAnswered = bindings.contains { $0.field.name == constant && !cell($0).isEmpty }
    if isAnswered { return nil }
    if terms.nameField == kind.titleField, let title, let column = title.columns.first {
      return PersonName.isLikely(title.text(for: cells)) ? (constant, column) : nil
    }
    guard let name = bindings.first(where: { $0.field.name == terms.nameField }) else { return nil }
    return PersonName.isLikely(cell(name)) ? (constant, name.column) : nil
  }

  /// The first name of a person that begins with the family name, in a column that the map does not turn.
  func unturnedName(in rows: some Sequence<CSVTable.Row>) -> String? {
    let field = kind.consent?.nameField ?? kind.recognition?.honoreeField
    let names = bindings.first { $0.field.name == field && !turned.contains($0.column) }
    guard let column = names?.column else { return nil }
    return rows.lazy.compactMap { $0.cells.count > column ? texts(of: $0)[column] : nil }
      .first { TurnedName.text(of: $0) != $0 && PersonName.isLikely($0) }
  }

  /// The field by which a constant says that no row names a person.
  private func denial(_ terms: ConsentTerms) -> String? {
    let denying = constants.first { constant in
      guard constant.target.part == nil, case .text(let text) = constant.value,
        let condition = terms.conditions.first(where: { $0.field == constant.target.field.name })
      else { return false }
      return !kind.spellings(of: condition).contains { Fold.key($0) == Fold.key(text.trimmed) }
    }
    return denying?.target.field.name
  }
}
