package import Source

/// A text that would take too long to read is refused, so that one page cannot hold up a site.
package enum TooCostly: Rule {
  package static let id: RuleID = "too-costly"
  package static let severity = Severity.error

  static func diagnose(_ limit: ExceededLimit, at span: SourceSpan) -> Diagnostic {
    diagnostic(.exceeds(limit), at: span, notes: [Note("the text of this page is left out of the site")])
  }
}

/// What there is too much of.
enum ExceededLimit {
  case fileSize, containers, cells, definitions
  case nesting, tables, marks, webAddresses
  case depth, nodes, addresses
}

extension Message {
  fileprivate static func exceeds(_ limit: ExceededLimit) -> Message {
    switch limit {
    case .fileSize: "this file is longer than 1 MB; split it into several pages"
    case .containers: "this line starts with more than 100 quotation or list marks; take most of them away"
    case .cells: "the tables of this page have more than 400,000 cells; split it into several pages"
    case .definitions:
      "a link definition of this page is too long for the number of links; write a shorter address"
    case .nesting: "up to here, too many lines stand inside nested lists and quotes; put empty lines in"
    case .tables: "up to here, too many lines look like parts of a table; put empty lines around tables"
    case .marks: "up to here, too many quotation marks and images share a paragraph; put empty lines in"
    case .webAddresses: "up to here, too much looks like an address on the web or of mail; put empty lines in"
    case .depth: "the lists and quotes here are nested more than 100 deep; write them side by side"
    case .nodes: "this page has more than 600,000 parts; split it into several pages"
    case .addresses:
      "the addresses of the links of this page are far longer than the page; write shorter ones"
    }
  }
}
