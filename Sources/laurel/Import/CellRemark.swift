internal import Source

/// What is said of a cell of a table, or of a whole row.
struct CellRemark {
  /// It does not give the name of the cell yet.
  let diagnostic: Diagnostic
  /// The number of the row; nil where the map is to blame for all rows alike.
  let row: Int?
  /// The column; nil where it is about the whole row.
  var column: Int?
}

extension Sequence<CellRemark> {
  /// The diagnostics as people are told: what is the same of several cells of a column once, at the first of them.
  ///
  /// - Parameter isOfList: whether the cells are values in a file of data, which have lines and no letters and numbers.
  func told(isOfList: Bool) -> [Diagnostic] {
    var groups: [Likeness: Int] = [:]
    var places: [(remark: CellRemark, cells: [String])] = []
    for remark in self {
      guard let row = remark.row else {
        places.append((remark, []))
        continue
      }
      let line = "\(remark.diagnostic.span.start.line)"
      let cell = isOfList ? line : "\(remark.column.map(CellRemark.letters) ?? "")\(row)"
      let likeness = Likeness(remark)
      if let group = groups[likeness] {
        places[group].cells.append(cell)
      } else {
        groups[likeness] = places.count
        places.append((remark, [cell]))
      }
    }
    return places.map { remark, cells in
      guard !cells.isEmpty else { return remark.diagnostic }
      // The line of a remark stands at its head.
      if isOfList, cells.count == 1 { return remark.diagnostic }
      let place: Message =
        isOfList ? .lines(cells) : remark.column == nil ? .rows(cells) : .cells(cells)
      return remark.diagnostic.told(place)
    }
  }
}

extension CellRemark {
  /// The letters above a column of a spreadsheet: A to Z, then AA.
  fileprivate static func letters(of column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}

/// What remarks have in common that are told once.
private struct Likeness: Hashable {
  private let column: Int?
  private let diagnostic: Diagnostic

  init(_ remark: CellRemark) {
    let said = remark.diagnostic
    column = remark.column
    diagnostic = Diagnostic(
      rule: said.rule, severity: said.severity, message: said.message, span: .startOf(said.span.path),
      notes: said.notes, fixes: said.fixes)
  }
}

extension Diagnostic {
  fileprivate func told(_ place: Message) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, span: span, notes: [Note(place)] + notes, fixes: fixes
    )
  }
}

extension Message {
  fileprivate static func cells(_ names: [String]) -> Message {
    if names.count == 1 { return "in cell \(names[0])" }
    return names.count > mostNames
      ? "in \(names.count) cells, the first of which are \(list(Array(names.prefix(mostNames))))"
      : "in the cells \(list(names))"
  }

  fileprivate static func rows(_ numbers: [String]) -> Message {
    if numbers.count == 1 { return "in row \(numbers[0])" }
    return numbers.count > mostNames
      ? "in \(numbers.count) rows, the first of which are \(list(Array(numbers.prefix(mostNames))))"
      : "in the rows \(list(numbers))"
  }

  fileprivate static func lines(_ numbers: [String]) -> Message {
    numbers.count > mostNames
      ? "on \(numbers.count) lines, the first of which are \(list(Array(numbers.prefix(mostNames))))"
      : "on the lines \(list(numbers))"
  }

  /// More cells than this nobody looks up one by one.
  private static let mostNames = 20
}
