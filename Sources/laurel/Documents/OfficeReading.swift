internal import Source

/// What a document of a word processor holds besides the text that pandoc gives.
struct OfficeReading {
  /// The words of the paragraph that is marked as the title.
  var title = ""
  /// How many places somebody changed while changes were tracked.
  var changes = 0
  var comments = 0
  /// Charts and the like, of which nothing is taken.
  var charts = 0
  var hasHiddenText = false
  /// What pictures show, by their names in the document.
  var descriptions: [String: String] = [:]
  /// How many letters and digits the text has, without those in footnotes and in tables of contents.
  var letters = 0
  /// The lines of its tables of contents.
  var contents: [String] = []
  /// How many rows of tables have cells behind one that spans several rows, of which pandoc knows nothing.
  var shiftedRows = 0

  init() {}

  /// Reads the parts of a document. Throws a `DocumentFault`.
  init(_ file: OfficeFile, as form: DocumentForm) throws {
    do {
      switch form {
      case .docx:
        let reader = WordReader()
        for name in ["word/styles.xml", "word/document.xml"] {
          if let part = try file.part(name) { try XMLStream.read(part, to: reader) }
        }
        self = reader.found
      case .odt:
        let reader = OpenDocumentReader()
        for name in ["styles.xml", "content.xml"] {
          if let part = try file.part(name) { try XMLStream.read(part, to: reader) }
        }
        self = reader.found
      case .html: break
      }
    } catch let fault as XMLFault {
      switch fault.reason {
      case .declaration: throw DocumentFault.declaration(line: fault.line)
      case .depth: throw DocumentFault.tooDeep(line: fault.line)
      case .form: throw DocumentFault.damaged
      }
    }
  }
}

extension OfficeReading {
  /// Passages without the lines of tables of contents, each of which is looked for once.
  func withoutContents(_ passages: [DocumentBlock]) -> [DocumentBlock] {
    var left = contents.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return passages.filter { passage in
      switch passage {
      case .paragraph(let phrases), .heading(_, let phrases, _):
        guard let count = left[phrases.words], count > 0 else { return true }
        left[phrases.words] = count - 1
        return false
      default: return true
      }
    }
  }
}

/// Listens to the parts of a document of Word.
///
/// Source: ECMA-376-1, 17.3 and 17.13.
private final class WordReader: XMLListener {
  private(set) var found = OfficeReading()
  /// The styles whose words are hidden.
  private var hidingStyles: Set<String> = []
  /// The styles of the lines of a table of contents.
  private var contentsStyles: Set<String> = []
  private var style: String?
  /// The words of a line of a table of contents.
  private var contentsLine: [UInt8]?
  /// Since how many elements deep nothing counts: what was moved away, and second forms of the same.
  private var passedOver = 0
  private var depthOfOldLook = 0
  private var isHidden = false
  private var isHiddenParagraph = false
  private var isInText = false

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    if passedOver > 0 || Self.others.contains(name) { passedOver += 1 }
    if depthOfOldLook > 0 || Self.oldLooks.contains(name) { depthOfOldLook += 1 }
    let value = attributes["w:val"] ?? ""
    switch name {
    case "w:style": style = attributes["w:styleId"]
    case "w:name":
      let name = value.utf8.map(\.lowercased)
      if let style, name.starts(with: "toc ".utf8) { contentsStyles.insert(style) }
    case "w:p": (isHiddenParagraph, contentsLine) = (false, nil)
    case "w:r": isHidden = isHiddenParagraph
    case "w:pStyle":
      isHiddenParagraph = hidingStyles.contains(value)
      if contentsStyles.contains(value) { contentsLine = [] }
    case "w:tab": contentsLine?.append(UInt8(ascii: " "))
    case "w:rStyle" where depthOfOldLook == 0: isHidden = isHidden || hidingStyles.contains(value)
    case "w:vanish" where depthOfOldLook == 0 && !["0", "false", "off"].contains(value):
      if let style { hidingStyles.insert(style) } else { isHidden = true }
    case "w:t": isInText = passedOver == 0
    case "w:ins", "w:del", "w:moveTo", "w:moveFrom": found.changes += 1
    case "w:commentReference": found.comments += 1
    case "c:chart", "dgm:relIds": found.charts += 1
    default: break
    }
  }

  func end(_ name: String) {
    if passedOver > 0 { passedOver -= 1 }
    if depthOfOldLook > 0 { depthOfOldLook -= 1 }
    if name == "w:t" { isInText = false }
    if name == "w:style" { style = nil }
    if name == "w:p", let line = contentsLine {
      if !line.onOneLine.isEmpty { found.contents.append(line.onOneLine) }
      contentsLine = nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if contentsLine == nil {
      found.letters += bytes.letterCount
    } else {
      contentsLine?.append(contentsOf: bytes)
    }
    if isHidden, bytes.contains(where: { !$0.isSpace }) { found.hasHiddenText = true }
  }

  private static let others: Set<String> = ["w:moveFrom", "w:del", "mc:Fallback"]
  private static let oldLooks: Set<String> = ["w:rPrChange", "w:pPrChange", "w:pPr"]
}

/// Listens to the parts of a document of LibreOffice.
///
/// Source: OpenDocument 1.2, part 1, chapters 5, 9, 14 and 16.
private final class OpenDocumentReader: XMLListener {
  private(set) var found = OfficeReading()
  private var style = ""
  private var parents: [String: String] = [:]
  private var hidingStyles: Set<String> = []
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
  private var hidden = 0

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    if passedOver > 0 || Self.others.contains(name) { passedOver += 1 }
    let styleName = attributes["text:style-name"] ?? ""
    if contentsDepth > 0 || name == "text:table-of-content" { contentsDepth += 1 }
    if hidden > 0 || (!styleName.isEmpty && hidingStyles.contains(styleName)) { hidden += 1 }
    switch name {
    case "style:style":
      style = attributes["style:name"] ?? ""
      parents[style] = attributes["style:parent-style-name"]
    case "style:text-properties":
      if attributes["text:display"] == "none" { hidingStyles.insert(style) }
    case "text:p", "text:h":
      paragraphDepth += 1
      contentsLine = []
      if found.title.isEmpty, titleText == nil, passedOver == 0, isTitle(styleName) { titleText = [] }
    case "text:tab", "text:s": if contentsDepth > 0 { contentsLine.append(UInt8(ascii: " ")) }
    case "text:insertion", "text:deletion", "text:format-change": found.changes += 1
    case "office:annotation": found.comments += 1
    case "draw:object", "draw:object-ole": found.charts += 1
    case "table:table-row": isBehindCovered = false
    case "table:covered-table-cell": isBehindCovered = true
    case "table:table-cell" where isBehindCovered:
      found.shiftedRows += 1
      isBehindCovered = false
    case "draw:image": picture = attributes["xlink:href"]
    case "svg:desc": description = []
    case "text:hidden-text", "text:hidden-paragraph": found.hasHiddenText = true
    default: break
    }
  }

  func end(_ name: String) {
    if passedOver > 0 { passedOver -= 1 }
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
      if hidden > 0, bytes.contains(where: { !$0.isSpace }) { found.hasHiddenText = true }
    }
  }

  /// Whether a style is that of titles, or made from it.
  private func isTitle(_ style: String) -> Bool { style == "Title" || parents[style] == "Title" }

  /// What is no text of the page: what was taken out, remarks, footnotes, and what pictures are called.
  private static let others: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:note", "svg:title",
  ]
}

extension Sequence<UInt8> {
  /// How many letters and digits these are, each by its first byte.
  var letterCount: Int {
    reduce(0) { $1.isLetter || $1.isDigit || ($1 >= 0x80 && !$1.isUTF8Continuation) ? $0 + 1 : $0 }
  }
}
