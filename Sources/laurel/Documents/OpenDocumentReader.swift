internal import Source

/// Listens to the parts of a document of LibreOffice.
///
/// Source: OpenDocument 1.2, part 1, chapters 5, 9, 14 and 16.
final class OpenDocumentReader: XMLListener {
  private(set) var found = OfficeReading()
  private var styles = OpenDocumentStyles()
  /// What is described: the name of the last picture.
  private var picture: String?
  private var description: [UInt8]?
  private var titleText: [UInt8]?
  /// How many elements deep this is in a table of contents.
  private var contentsDepth = 0
  /// Whether a cell from above takes the place of one before the next.
  private var isBehindCovered = false
  private var contentsLine: [UInt8] = []
  private var paragraphDepth = 0
  private var passedOver = 0
  /// How many elements deep this is in what is on no page, and in what is hidden.
  private var unpublished = 0
  private var hidden = 0

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    if passedOver > 0 || Self.others.contains(name) { passedOver += 1 }
    if unpublished > 0 || Self.unpublished.contains(name) { unpublished += 1 }
    if contentsDepth > 0 || name == "text:table-of-content" { contentsDepth += 1 }
    if hidden > 0 || Self.hides(name, attributes) || styles.hides(name, attributes) { hidden += 1 }
    switch name {
    case "style:style", "style:default-style": styles.start(attributes)
    case "style:text-properties", "style:section-properties", "style:table-properties":
      styles.note(attributes)
    case "text:p", "text:h":
      paragraphDepth += 1
      contentsLine = []
      if found.title.isEmpty, titleText == nil, passedOver == 0, styles.isTitle(attributes) {
        titleText = []
      }
    case "text:tab", "text:s": if contentsDepth > 0 { contentsLine.append(UInt8(ascii: " ")) }
    case "text:insertion", "text:deletion", "text:format-change": found.changes += 1
    case "office:annotation": found.comments += 1
    case "draw:object", "draw:object-ole": found.charts += 1
    case "table:table-row": isBehindCovered = false
    case "table:covered-table-cell": isBehindCovered = true
    case "table:table-cell" where isBehindCovered:
      found.shiftedRows += 1
      isBehindCovered = false
    case "draw:image":
      picture = attributes["xlink:href"]
      if hidden > 0, unpublished == 0 { found.hasHiddenText = true }
    case "table:table-column", "table:table-columns", "table:table-column-group":
      // Of its cells, nothing says that they stand in it.
      if hidden > 0 { found.hasHiddenText = true }
    case "svg:desc": description = []
    case "text:hidden-text", "text:hidden-paragraph": found.hasHiddenText = true
    default: break
    }
  }

  func end(_ name: String) {
    if passedOver > 0 { passedOver -= 1 }
    if unpublished > 0 { unpublished -= 1 }
    if hidden > 0 { hidden -= 1 }
    defer { if contentsDepth > 0 { contentsDepth -= 1 } }
    switch name {
    case "text:p", "text:h":
      paragraphDepth -= 1
      if contentsDepth > 0, !contentsLine.onOneLine.isEmpty { found.contents.append(contentsLine.onOneLine) }
      contentsLine = []
      if let text = titleText {
        found.title = text.onOneLine
        titleText = nil
      }
    case "svg:desc":
      if let picture, let description { found.descriptions[picture] = description.onOneLine }
      description = nil
    case "draw:frame": picture = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if description != nil {
      description?.append(contentsOf: bytes)
    } else if passedOver == 0, paragraphDepth > 0 {
      titleText?.append(contentsOf: bytes)
      if contentsDepth == 0 {
        found.letters += bytes.letterCount
      } else {
        contentsLine.append(contentsOf: bytes)
      }
    }
    if hidden > 0, unpublished == 0, paragraphDepth > 0, bytes.contains(where: { !$0.isSpace }) {
      found.hasHiddenText = true
    }
  }

  /// Whether an element says itself that it is hidden.
  private static func hides(_ name: String, _ attributes: [String: String]) -> Bool {
    ["collapse", "filter"].contains(attributes["table:visibility"]) || attributes["table:display"] == "false"
      || name == "text:section"
        && (attributes["text:display"] == "none" || attributes["text:is-hidden"] == "true")
      || ["none", "printer"].contains(attributes["draw:display"])
  }

  /// What is no text of the page: what was taken out, remarks, footnotes, and what pictures are called.
  private static let others: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:note", "svg:title",
  ]
  private static let unpublished: Set<String> = ["text:tracked-changes", "office:annotation", "svg:title"]
}
