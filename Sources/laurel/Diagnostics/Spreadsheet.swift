internal import Source

/// A spreadsheet and the map that goes with it have to fit each other, and the kind of the pages.
enum Spreadsheet: Rule {
  static let id: RuleID = "spreadsheet"
  static let severity = Severity.error

  static func unclosedQuote(at span: SourceSpan) -> Diagnostic { diagnostic(.unclosed, at: span) }

  static func tornCell(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .torn(firstLine: span.start.line, lastLine: span.end.line), at: span,
      fixes: [Fix("close the quotation mark where the cell ends, or write two for one that is meant")])
  }

  static func empty(_ path: String) -> Diagnostic { diagnostic(.empty, at: .startOf(path)) }

  static func surplusCell(at span: SourceSpan) -> Diagnostic { diagnostic(.surplus, at: span) }

  static func repeatedColumn(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(.repeated(name), at: span, notes: [Note("first used here", at: first)])
  }

  static func unknownColumn(_ name: String, among columns: [String], at span: SourceSpan) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: columns)
    return diagnostic(
      .noColumn(name), at: span, notes: [Note("the columns are \(columns.joined(separator: ", "))")],
      fixes: nearest.map { [Fix("write '\($0)'")] } ?? [])
  }

  static func unknownField(_ name: String, of kind: String, among fields: [String], at span: SourceSpan)
    -> Diagnostic
  {
    let nearest = Suggestion.nearest(to: name, among: fields)
    return diagnostic(.noField(name, kind), at: span, fixes: nearest.map { [Fix("write '\($0)'")] } ?? [])
  }

  static func fieldTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.fieldTwice(name), at: span)
  }

  static func missingColumn(for field: String, kind: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.missing(field, kind), at: span)
  }

  static func repeatedRow(_ what: RepeatedRow, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    let fix =
      switch what {
      case .key: Fix("let 'key' in the map name a column in which all rows differ")
      case .file: Fix("let 'title' or 'file' in the map name columns in which the rows differ")
      }
    return diagnostic(
      .repeatedRow(what), at: span, notes: [Note("first used here", at: first)], fixes: [fix])
  }

  /// A row without anything in the column by which rows are known again: mostly a second row of headings.
  static func keylessRow(at span: SourceSpan) -> Diagnostic {
    diagnostic(.keyless, at: span, fixes: [Fix("fill it in, or take the row out of the table")])
  }

  static func errorCell(_ text: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .errorCell(text), at: span, fixes: [Fix("put the formula right in the spreadsheet, and save it anew")])
  }

  static func namelessRow(at span: SourceSpan) -> Diagnostic { diagnostic(.nameless, at: span) }

  static func foreignPage(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.foreign(path), at: span, fixes: [Fix("rename that page, or give 'file' in the map")])
  }

  /// A day whose numbers can be read in several orders, as long as the map does not say which is meant.
  static func doubtfulDay(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .doubtfulDay, at: span,
      fixes: [
        Fix("say in the map how the days are written, such as 'dates: \(DateOrder.monthDayYear.rawValue)'")
      ])
  }

  /// The name of a person in a row of which a constant of the map says that it names none.
  static func deniedName(_ constant: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .deniedName(constant), at: span,
      fixes: [
        Fix("let a column say it of each row, with '\(constant)' for its field in the map"),
        Fix("or write in the list the role in the place of the name"),
      ])
  }

  /// A cell that hides a page in other programs, though the map says nothing of its column.
  static func hidingCell(_ written: String, in column: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .hidingCell(column, written), at: span,
      fixes: [Fix("to leave the column out, name it in the map with nothing behind it")]
    ).with(severity: .note)
  }

  /// A row and its page that were both changed: a warning, for nothing is lost.
  static func bothChanged(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .bothChanged(path), at: span,
      fixes: [Fix("change the page by hand, or delete it to have it made anew from the row")]
    ).with(severity: .warning)
  }

  /// What two rows share that only one may have.
  enum RepeatedRow {
    case key(String)
    case file(String)
  }
}

extension Message {
  fileprivate static var unclosed: Message { "this quotation mark is never closed" }

  fileprivate static func torn(firstLine: Int, lastLine: Int) -> Message {
    "the quotation mark on line \(firstLine) is closed on line \(lastLine) with text behind it, so their rows became one"
  }

  fileprivate static var empty: Message { "there is no row with the names of the columns" }

  fileprivate static var surplus: Message { "this row has more cells than there are columns" }

  fileprivate static func repeated(_ name: String) -> Message { "two columns are called '\(name)'" }

  fileprivate static func noColumn(_ name: String) -> Message { "there is no column '\(name)'" }

  fileprivate static func noField(_ name: String, _ kind: String) -> Message {
    "the kind '\(kind)' has no field '\(name)'"
  }

  fileprivate static func fieldTwice(_ name: String) -> Message {
    "'\(name)' takes one value, and two columns give it"
  }

  fileprivate static func missing(_ field: String, _ kind: String) -> Message {
    "no column gives the '\(field)' that the kind '\(kind)' needs"
  }

  fileprivate static func repeatedRow(_ what: Spreadsheet.RepeatedRow) -> Message {
    switch what {
    case .key(let key): "two rows have the key '\(key)'"
    case .file(let path): "two rows would become the page '\(path)'"
    }
  }

  fileprivate static var keyless: Message {
    "nothing in this row stands in the column that 'key' in the map names"
  }

  fileprivate static func errorCell(_ text: String) -> Message {
    "'\(text)' is what a spreadsheet writes where a formula fails"
  }

  fileprivate static var nameless: Message { "nothing in this row can name a file" }

  fileprivate static func foreign(_ path: String) -> Message {
    "the page '\(path)' is there already, and was not made from this row"
  }

  fileprivate static var doubtfulDay: Message { "days such as this one can be read in two ways" }

  fileprivate static func deniedName(_ constant: String) -> Message {
    "this looks like the name of a person, and '\(constant)' in the map says of all rows that they name nobody"
  }

  fileprivate static func hidingCell(_ column: String, _ written: String) -> Message {
    "the column '\(column)' says whether readers see the page, so '\(written)' is written"
  }

  fileprivate static func bothChanged(_ path: String) -> Message {
    "this row and its page '\(path)' were both changed; the page was left as it is"
  }
}
