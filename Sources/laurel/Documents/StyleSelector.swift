internal import Source

/// A selector of a rule in a style sheet, as far as a page can be compared with it.
///
/// Source: Selectors Level 4, W3C, 3, 4 and 16.
struct StyleSelector {
  /// As it was typed.
  private(set) var typed = ""
  /// What the element has that is meant.
  private(set) var marks: [String] = []
  /// The same of all elements that it stands in or behind.
  private(set) var around: [String] = []
  /// Whether it, or what it stands in, stands behind one of them.
  private(set) var isBehind = false
  /// Whether the marks are all that is asked of the element.
  private(set) var isClear = true

  /// The selectors of a list that may choose an element by what stands in the page.
  static func list(_ typed: [UInt8]) -> [StyleSelector] {
    var selectors: [StyleSelector] = []
    var index = 0
    while index < typed.count {
      if let selector = StyleSelector(from: &index, in: typed) { selectors.append(selector) }
      index += 1
    }
    return selectors
  }

  /// Nil for one that chooses no whole element, or only what a reader does something with.
  private init?(from index: inout Int, in typed: [UInt8]) {
    let start = index
    var isFine = true
    var isParted = false
    var scan = StyleScan(typed, at: index)
    while let byte = scan.byte, byte != UInt8(ascii: ",") {
      if byte.isSpace || ">+~|".utf8.contains(byte) {
        isParted = true
        if "+~".utf8.contains(byte) { isBehind = true }
        scan.skip()
        continue
      }
      if isParted {
        around += marks
        (marks, isClear, isParted) = ([], true, false)
      }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "#"):
        scan.skip()
        let name = scan.name()
        if name.isEmpty { isFine = false }
        marks.append([byte].text + name)
      case UInt8(ascii: "["):
        if let mark = scan.attribute() { marks.append(mark) } else { isClear = false }
      case UInt8(ascii: ":"):
        if Self.isPassing(scan.pseudo()) { isFine = false }
        isClear = false
      case UInt8(ascii: "*"), UInt8(ascii: "&"): scan.skip()
      default:
        let name = scan.name()
        if name.isEmpty {
          isFine = false
          scan.skip()
        } else {
          marks.append(
            HTMLPreparation.marks[name].map { "[data-\(HTMLPreparation.name)=\($0.rawValue)]" } ?? name)
        }
      }
    }
    index = scan.index
    self.typed = typed[start..<index].text.trimmed
    if marks.isEmpty { isClear = false }
    guard isFine, !self.typed.isEmpty else { return nil }
  }

  /// Whether a class is that of a part of an element, or of what a reader does with it.
  private static func isPassing(_ pseudo: String) -> Bool {
    pseudo.startsWithBytes(of: ":") || passing.contains(pseudo)
  }

  private static let passing: Set<String> = [
    "hover", "active", "focus", "focus-within", "focus-visible", "visited", "target", "before", "after",
    "first-line", "first-letter", "selection", "fullscreen",
  ]
}
