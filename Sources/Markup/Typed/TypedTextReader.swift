internal import CMarkGFM
internal import Source

/// Lays the leaves of a block beside its source, and so finds how each of their characters was typed.
///
/// cmark does not keep this. Where the two cannot be brought together, the rest of the block is left out: what is not
/// known is not told.
struct TypedTextReader {
  /// How far ahead the place of a text is looked for, and how often in one block.
  static let reach = 4_096
  private static let searches = 256

  var typed: TypedText
  var cursor: Int
  let end: Int
  let marks: MarkTree
  /// The first byte of each link that is open; 0 for an address that stands alone.
  var openings: [UInt8] = []
  /// Where the address begins that is being read. Nothing in it is a mark.
  var addressStart: Int?
  var searchesLeft = Self.searches

  var source: [UInt8] { typed.source }

  /// - Parameters:
  ///   - range: the lines of the block.
  ///   - marks: the marks for which tokens stand in the text.
  static func read(
    _ block: Node, in source: [UInt8], _ range: Range<Int>, marks: MarkTree
  ) -> TypedText {
    var reader = TypedTextReader(source, range, marks)
    reader.read(block)
    return reader.typed
  }

  private init(_ source: [UInt8], _ range: Range<Int>, _ marks: MarkTree) {
    self.marks = marks
    typed = TypedText(source: source)
    cursor = range.lowerBound
    end = range.upperBound
  }

  private mutating func read(_ block: Node) {
    var next = block.firstChild
    while let node = next, searchesLeft > 0 {
      let kind = node.kind
      enter(node, kind)
      if let child = node.firstChild {
        next = child
        continue
      }
      exit(kind)
      var last = node
      while last.next == nil {
        guard let parent = last.parent, parent != block else { return }
        exit(parent.kind)
        last = parent
      }
      next = last.next
    }
  }

  private mutating func enter(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .text: readText(node.literal)
    case .softBreak, .lineBreak: readLineEnd()
    case .code: readCode()
    case .inlineHTML: readHTML(node.literal)
    case .footnoteReference: standIn(TypedText.StandIn.code, upTo: endOfBrackets(from: cursor))
    case .emphasis, .strong, .strikethrough: readEmphasis(kind)
    case .link: openLink(node)
    case .image: openLink(node, with: "!")
    default: return
    }
  }

  private mutating func exit(_ kind: NodeKind) {
    switch kind {
    case .emphasis, .strong, .strikethrough: readEmphasis(kind)
    case .link, .image: closeLink()
    default: return
    }
  }
}
