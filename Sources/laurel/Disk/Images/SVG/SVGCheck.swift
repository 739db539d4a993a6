internal import Knowledge
internal import Source

/// Goes through a drawing from its first element to its last, and lets pass what only draws.
struct SVGCheck {
  /// What the names before a colon stand for.
  private var prefixes: [String: SVGNames.Space] = ["xml": .xml]
  /// The identifiers of the open elements.
  private var open: [(name: String, id: String?)] = []
  private var hasRoot = false
  /// What the pictures in it tell besides what can be seen.
  private(set) var hidden: Set<HiddenPart> = []
  private var style = ""
  private var root: [String: String] = [:]
  /// The identifiers that are repeated, and those of elements that repeat others.
  private var repeated: Set<String> = []
  private var repeating: Set<String> = []

  mutating func read(_ piece: XMLScan.Piece) throws(DrawingFault.Reason) {
    switch piece {
    case .start(let name, let attributes, let isEmpty):
      try readStart(name, attributes)
      if isEmpty { try readEnd() }
    case .end: try readEnd()
    case .text(let text): if open.last?.name == "style" { style += text }
    }
  }

  func size() throws(DrawingFault.Reason) -> SVGSize {
    guard repeated.isDisjoint(with: repeating) else { throw .repeats }
    guard let size = SVGSize(of: root) else { throw .noSize }
    return size
  }

  private mutating func readStart(_ name: String, _ attributes: [(name: String, value: String)])
    throws(DrawingFault.Reason)
  {
    try declare(attributes)
    let isForeign = try checkName(name)
    var id: String?
    for attribute in attributes {
      try check(attribute.name, attribute.value, isForeign: isForeign, isImage: name == "image")
      if attribute.name == "id" { id = attribute.value }
    }
    if !hasRoot {
      root = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
      guard name == "svg", root["xmlns"] == SVGNames.svg else { throw .noDrawing }
      hasRoot = true
    }
    open.append((name, id))
    if name == "use" { noteUse(attributes) }
  }

  private mutating func readEnd() throws(DrawingFault.Reason) {
    if open.popLast()?.name == "style" {
      try SVGStyle.check(style)
      style = ""
    }
  }

  /// A part that is repeated may not repeat others: ten of ten of ten make a browser draw for hours.
  private mutating func noteUse(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name == "href" || name.endsWithBytes(of: ":href") {
      repeated.insert(value.utf8.dropFirst().text)
    }
    repeating.formUnion(open.compactMap(\.id))
  }

  /// Reads what the names before a colon stand for. The main language is SVG from the first element to the last.
  private mutating func declare(_ attributes: [(name: String, value: String)]) throws(DrawingFault.Reason) {
    for (name, value) in attributes {
      if name == "xmlns" {
        guard value == SVGNames.svg else { throw .part(name) }
      } else if name.startsWithBytes(of: "xmlns:") {
        let prefix = name.utf8.dropFirst("xmlns:".utf8.count).text
        guard let space = SVGNames.space(value), prefixes[prefix] ?? space == space else {
          throw .part(name)
        }
        prefixes[prefix] = space
      }
    }
  }

  /// Whether an element is one of an editor, which draws nothing.
  private func checkName(_ name: String) throws(DrawingFault.Reason) -> Bool {
    let parts = name.parts(separatedBy: ":")
    if parts.count == 2, prefixes[parts[0]] == .editor { return true }
    if SVGNames.programs.contains(name) { throw .program("<\(name)>") }
    guard SVGNames.elements.contains(name) else { throw .part("<\(name)>") }
    return false
  }

  private mutating func check(_ name: String, _ value: String, isForeign: Bool, isImage: Bool)
    throws(DrawingFault.Reason)
  {
    let parts = name.parts(separatedBy: ":")
    if parts.count == 2 {
      if parts[0] == "xmlns" { return }
      switch prefixes[parts[0]] {
      case .editor: return
      case .xml where ["space", "lang"].contains(parts[1]): return
      case .xlink where parts[1] == "href": return try checkAddress(value, isImage: isImage)
      case .xlink where ["type", "title", "show", "actuate"].contains(parts[1]): return
      default: throw .part(name)
      }
    }
    if name.utf8.prefix(2).map(\.lowercased).elementsEqual("on".utf8) { throw .program(name) }
    if isForeign || name == "xmlns" { return }
    if name == "href" { return try checkAddress(value, isImage: isImage) }
    if name == "style" { return try SVGStyle.check(value) }
    if SVGNames.isWords(name) { return }
    guard SVGNames.attributes.contains(name) else { throw .part(name) }
    try SVGStyle.check(value)
  }

  /// Another part of the same drawing, or the bytes of a picture.
  private mutating func checkAddress(_ value: String, isImage: Bool) throws(DrawingFault.Reason) {
    if !isImage, value.startsWithBytes(of: "#") { return }
    guard isImage, let picture = EmbeddedPicture(address: value) else {
      throw .address(value.unicodeScalars.prefix(80).map(String.init).joined().onOneLine)
    }
    hidden.formUnion(picture.hidden)
  }
}
