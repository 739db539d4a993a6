internal import Knowledge
internal import Markup
internal import Source

/// What a row says of whether its page is shown, in columns that nothing is made from.
///
/// A list of another program has such columns for the program. A page that was hidden there is hidden here.
struct RowState {
  /// A field by which the page is hidden, with the cell that says so.
  struct Value {
    let field: String
    let text: String
    let column: Int
  }

  private(set) var values: [Value] = []

  /// - Parameter cells: the texts of the row.
  init(_ cells: [String], of plan: ImportPlan) {
    for (column, name) in plan.states where column < cells.count {
      let isFree = !plan.used.contains(column) || plan.isState(cells[column], in: column)
      guard isFree else { continue }
      guard let value = Self.value(of: cells[column], name, plan.dates),
        plan.kind.field(value.field) != nil, !plan.gives(value.field),
        !values.contains(where: { $0.field == value.field })
      else { continue }
      values.append(Value(field: value.field, text: value.text, column: column))
    }
  }

  private static func value(of cell: String, _ name: ForeignName, _ order: DateOrder?) -> (
    field: String, text: String
  )? {
    let text = cell.trimmed
    if text.isEmpty { return nil }
    switch name.hint(day(text, order) ?? text) {
    case .hides, .unclear: return ("draft", "true")
    case .shows(let day): return ("publish", "\(day)")
    case .ends(let day): return ("expires", "\(day)")
    case nil:
      if name.meaning == .password { return ("draft", "true") }
      return name.concernsState && HiddenStage.isIn(text) ? ("draft", "true") : nil
    }
  }

  /// A day as it stands in front matter; of several that can be meant, the last.
  private static func day(_ text: String, _ order: DateOrder?) -> String? {
    DateNotation.readings(of: text, in: order).max().map { "\($0)" }
  }
}
