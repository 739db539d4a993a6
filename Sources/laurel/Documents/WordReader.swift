internal import Source

/// Listens to the parts of a document of Word.
///
/// Source: ECMA-376-1, 17.3, 17.4, 17.11 and 17.13.
final class WordReader: XMLListener {
  private var found = OfficeReading()
  private var styles = WordStyles()
  /// The styles of the lines of a table of contents.
  private var contentsStyles: Set<String> = []
  private var style: String?
  private var isInDefaults = false
  /// The words of a line of a table of contents.
  private var contentsLine: [UInt8]?
  /// Since how many elements deep nothing counts: what was moved away, and second forms of the same.
  private var passedOver = 0
  /// How many elements deep this is in a look of before a change, and in that of a paragraph.
  private var depthOfOldLook = 0
  private var depthOfParagraphLook = 0
  private var runs: [WordRun] = []
  /// What this stands in: the styles of paragraphs and tables, and whether rows are hidden.
  private var paragraphs: [String?] = []
  private var tables: [String?] = []
  private var rows: [Bool] = []
  private var isInText = false
  private var isInFormula = false

  private init() {}

  /// What the parts of a document hold. Of those of its notes, only whether they hide words.
  static func found(in file: OfficeFile) throws -> OfficeReading {
    let parts = try WordParts(file)
    let reader = WordReader()
    for name in parts.styles + parts.documents {
      if let part = try file.part(name) { try XMLStream.read(part, to: reader) }
    }
    let notes = WordReader()
    notes.styles = reader.styles
    for name in parts.notes {
      if let part = try file.part(name) { try XMLStream.read(part, to: notes) }
    }
    if notes.found.hasHiddenText { reader.found.hasHiddenText = true }
    return reader.found
  }

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    if passedOver > 0 || Self.others.contains(name) { passedOver += 1 }
    if depthOfOldLook > 0 || Self.oldLooks.contains(name) { depthOfOldLook += 1 }
    if depthOfParagraphLook > 0 || name == "w:pPr" { depthOfParagraphLook += 1 }
    if depthOfOldLook == 0 { startLook(name, attributes) }
    switch name {
    case "w:p":
      paragraphs.append(nil)
      contentsLine = nil
    case "w:r", "m:r": runs.append(WordRun(isInHidden: isHidden))
    case "w:tbl": tables.append(nil)
    case "w:tr": rows.append(false)
    case "w:tab": contentsLine?.append(UInt8(ascii: " "))
    case "w:t": isInText = passedOver == 0
    case "m:t": isInFormula = passedOver == 0
    case "w:ins", "w:del", "w:moveTo", "w:moveFrom": found.changes += 1
    case "w:commentReference": found.comments += 1
    case "c:chart", "dgm:relIds": found.charts += 1
    default: break
    }
    if passedOver == 0, Self.isHiddenShape(name, attributes) || Self.shown.contains(name) && isHidden {
      found.hasHiddenText = true
    }
  }

  /// What says how something looks.
  private func startLook(_ name: String, _ attributes: [String: String]) {
    let value = attributes["w:val"] ?? ""
    switch name {
    case "w:style":
      style = attributes["w:styleId"]
      let isDefault = WordStyles.isOn(attributes["w:default"] ?? "0")
      styles.start(style ?? "", type: attributes["w:type"] ?? "", isDefault: isDefault)
    case "w:docDefaults": isInDefaults = true
    case "w:basedOn": if let style { styles.base(style, on: value) }
    case "w:name":
      let name = value.utf8.map(\.lowercased)
      if let style, name.starts(with: "toc ".utf8) { contentsStyles.insert(style) }
    case "w:pStyle" where !paragraphs.isEmpty:
      paragraphs[paragraphs.count - 1] = value
      if contentsStyles.contains(value) { contentsLine = [] }
    case "w:tblStyle" where !tables.isEmpty: tables[tables.count - 1] = value
    case "w:rStyle" where depthOfParagraphLook == 0 && !runs.isEmpty: runs[runs.count - 1].style = value
    case "w:hidden" where !rows.isEmpty: rows[rows.count - 1] = WordStyles.isOn(value)
    case "w:vanish" where depthOfParagraphLook == 0:
      if !runs.isEmpty {
        runs[runs.count - 1].hides = WordStyles.isOn(value)
      } else if style != nil || isInDefaults {
        styles.note(style, hides: WordStyles.isOn(value))
      }
    default: break
    }
  }

  func end(_ name: String) {
    if passedOver > 0 { passedOver -= 1 }
    if depthOfOldLook > 0 { depthOfOldLook -= 1 }
    if depthOfParagraphLook > 0 { depthOfParagraphLook -= 1 }
    switch name {
    case "w:t": isInText = false
    case "m:t": isInFormula = false
    case "w:style": style = nil
    case "w:docDefaults": isInDefaults = false
    case "w:r", "m:r": runs.removeLast()
    case "w:tbl": tables.removeLast()
    case "w:tr": rows.removeLast()
    case "w:p":
      paragraphs.removeLast()
      if let line = contentsLine?.onOneLine, !line.isEmpty { found.contents.append(line) }
      contentsLine = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText || isInFormula else { return }
    if isInText, contentsLine == nil {
      found.letters += bytes.letterCount
    } else if isInText {
      contentsLine?.append(contentsOf: bytes)
    }
    if isHidden, bytes.contains(where: { !$0.isSpace }) { found.hasHiddenText = true }
  }

  /// Whether Word shows nothing of what stands here.
  private var isHidden: Bool {
    if rows.contains(true) { return true }
    guard let run = runs.last else { return false }
    return run.isInHidden
      || run.hides
        ?? (styles.hides(run.style, type: "character")
          || styles.hides(paragraphs.last ?? nil, type: "paragraph")
          || tables.contains { styles.hides($0, type: "table") })
  }

  /// Whether it is a picture or a text box that is hidden, in the form of today or in that of before.
  private static func isHiddenShape(_ name: String, _ attributes: [String: String]) -> Bool {
    name == "wp:docPr" && WordStyles.isOn(attributes["hidden"] ?? "0")
      || name.startsWithBytes(of: "v:") && attributes["style"].map(PandocAttributes.hides) ?? false
  }

  private static let others: Set<String> = ["w:moveFrom", "w:del", "mc:Fallback"]
  private static let oldLooks: Set<String> = [
    "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tblPrExChange",
  ]
  /// What a page shows besides words.
  private static let shown: Set<String> = [
    "w:sym", "w:footnoteReference", "w:endnoteReference", "a:blip", "v:imagedata",
  ]
}

/// How the words of a run look.
private struct WordRun {
  /// Whether it stands in something hidden, as in a text box.
  let isInHidden: Bool
  var style: String?
  /// Whether the run itself hides its words; nil if it does not say so.
  var hides: Bool?
}
