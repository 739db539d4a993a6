internal import Knowledge
internal import Markup
internal import Source

/// The rows of a file: a spreadsheet that was saved as CSV, or a list in YAML, JSON or TOML.
struct TableFile {
  let text: SourceText
  /// The encoding, where it had to be guessed.
  let guess: String?
  let table: CSVTable
  /// Whether it is a list of values, which has no rows that are numbered.
  let isList: Bool
  /// What stands in the way of reading it.
  let diagnostics: [Diagnostic]

  init(_ path: String) throws {
    let decoded = try TableText.read(path)
    text = decoded.text
    guess = decoded.guess
    guard let notation = FrontMatter.Notation(ending: ContentPath.fileExtension(of: path)) else {
      isList = false
      table = CSVTable(text)
      diagnostics = table.unclosedQuote.map { [Spreadsheet.unclosedQuote(at: $0)] } ?? []
      return
    }
    isList = true
    var diagnostics: [Diagnostic] = []
    let value = YAMLReader.readData(text, notation).reported(to: &diagnostics)
    table = CSVTable(cells: value.flatMap(ListOfValues.init)?.cells ?? [])
    self.diagnostics = diagnostics
  }
}

extension FrontMatter.Notation {
  fileprivate init?(ending: String) {
    switch ending {
    case "yml", "yaml": self = .yaml
    case "json": self = .json
    case "toml": self = .toml
    default: return nil
    }
  }
}
