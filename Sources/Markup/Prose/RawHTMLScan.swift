internal import CMarkGFM
internal import Source

/// Which HTML in Markdown passes: tags without attributes that only mark up text, and comments, which vanish.
///
/// Everything else is shown as the text it is. No HTML is parsed, so nothing can be smuggled past a parser.
enum RawHTMLScan {
  enum Block {
    /// HTML that passes, and the words in it.
    case html([UInt8], words: [UInt8])
    /// Only comments and white space.
    case nothing
    case refused
  }

  private static let paired: Set<String> = [
    "kbd", "sub", "sup", "mark", "small", "ins", "del", "q", "cite", "dfn", "var", "samp", "s", "u", "b", "i",
    "ruby", "rt", "rp", "abbr",
  ]
  private static let unpaired: Set<String> = ["br", "wbr"]

  /// A tag that may pass, if it has its partner.
  enum Tag: Hashable {
    case start(String)
    case end(String)
    case single

    /// Reads `<b>`, `</b>`, `<br>` or `<br/>` and nothing more.
    init?(_ literal: some BidirectionalCollection<UInt8>) {
      guard literal.first == UInt8(ascii: "<"), literal.last == UInt8(ascii: ">") else { return nil }
      var name = literal.dropFirst().dropLast().map(\.lowercased).text
      if name.startsWithBytes(of: "/") {
        name.removeFirst()
        guard paired.contains(name) else { return nil }
        self = .end(name)
      } else if paired.contains(name) {
        self = .start(name)
      } else {
        if name.endsWithBytes(of: "/") { name = name.utf8.dropLast().trimmed.text }
        guard unpaired.contains(name) else { return nil }
        self = .single
      }
    }
  }

  /// Whether this tag breaks the line, and so parts words.
  static func isLineBreak(_ literal: some BidirectionalCollection<UInt8>) -> Bool {
    guard case .single? = Tag(literal) else { return false }
    return literal.dropFirst().prefix(2).map(\.lowercased).elementsEqual("br".utf8)
  }

  /// Whether this is what is left of a comment.
  static func isComment(_ literal: some Collection<UInt8>) -> Bool {
    literal.count == HiddenText.emptyComment.utf8CodeUnitCount
      && literal.starts(with: HiddenText.emptyComment)
  }

  /// A block of HTML without what is left of comments in it.
  static func withoutComments(_ literal: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(literal.count)
    var index = 0
    while index < literal.count {
      if literal[index] == UInt8(ascii: "<"), literal[index...].starts(with: HiddenText.emptyComment) {
        index += HiddenText.emptyComment.utf8CodeUnitCount
      } else {
        shown.append(literal[index])
        index += 1
      }
    }
    return shown
  }

  /// The inline tags among a node's children that may pass: each start tag with its end tag, properly nested.
  static func balancedTags(in parent: Node) -> [Node] {
    var passed: [Node] = []
    var open: [(name: String, node: Node)] = []
    var child = parent.firstChild
    while let node = child {
      if node.kind == .inlineHTML {
        switch Tag(node.literal) {
        case .start(let name): open.append((name, node))
        case .end(let name):
          guard let start = open.popLast() else { break }
          if start.name == name { passed += [start.node, node] } else { open.removeAll() }
        case .single: passed.append(node)
        case nil: break
        }
      }
      child = node.next
    }
    return passed
  }

  /// Decides on a block of HTML as a whole.
  static func block(_ literal: [UInt8]) -> Block {
    let text = literal.trimmed
    var passed = HTMLBuffer()
    var words: [UInt8] = []
    var open: [String] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].starts(with: HiddenText.emptyComment) {
        index += HiddenText.emptyComment.utf8CodeUnitCount
      } else if text[index] == UInt8(ascii: "<") {
        guard let close = text[index...].firstIndex(of: UInt8(ascii: ">")) else { return .refused }
        switch Tag(text[index...close]) {
        case .start(let name): open.append(name)
        case .end(let name): guard open.popLast() == name else { return .refused }
        case .single: break
        case nil: return .refused
        }
        if isLineBreak(text[index...close]) { words.append(UInt8(ascii: " ")) }
        passed.append(raw: text[index...close])
        index = close + 1
      } else {
        let end = text[index...].firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
        passed.append(text: text[index..<end])
        words += text[index..<end]
        index = end
      }
    }
    guard open.isEmpty else { return .refused }
    return passed.bytes.trimmed.isEmpty ? .nothing : .html(passed.bytes, words: words)
  }
}
