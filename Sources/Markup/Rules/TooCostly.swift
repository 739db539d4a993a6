package import Source

/// A text that would take too long to read is refused, so that one page cannot hold up a site.
package enum TooCostly: Rule {
  package static let id: RuleID = "too-costly"
  package static let severity = Severity.error

  static func diagnose(_ limit: ExceededLimit, at span: SourceSpan) -> Diagnostic {
    diagnostic(.exceeds(limit), at: span, notes: [Note("this page is left out of the site")])
  }
}

/// What there is too much of.
enum ExceededLimit {
  case fileSize, lineLength, containers, paragraph, columns, cells, definitions, definitionURL
  case definitionTitle, delimiterRows, openings, depth, nodes, addresses
}

extension Message {
  fileprivate static func exceeds(_ limit: ExceededLimit) -> Message {
    switch limit {
    case .fileSize: "this file is longer than 1 MB; split it into several pages"
    case .lineLength: "this line is longer than 16,384 bytes"
    case .containers: "this line starts with more than 32 quotation or list marks"
    case .paragraph: "this paragraph is longer than 32,768 bytes; an empty line ends a paragraph"
    case .columns: "this table has more than 100 columns"
    case .cells: "the tables of this page have more than 100,000 cells"
    case .definitions: "this page has more than 2,000 footnotes and link definitions"
    case .definitionURL: "this link definition has an address of more than 2,048 bytes"
    case .definitionTitle: "this link definition has a title of more than 512 bytes"
    case .delimiterRows: "this page has too many lines that look like the start of a table"
    case .openings: "this paragraph has too many marks that are opened and never closed"
    case .depth: "the lists and quotes here are nested more than 100 deep"
    case .nodes: "this page has more than 200,000 parts"
    case .addresses: "the addresses of the links of this page are far longer than the page"
    }
  }
}
