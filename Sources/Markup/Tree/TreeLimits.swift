internal import CMarkGFM
internal import Source

/// Bounds on a tree, so that writing it out cannot cost far more than its text.
enum TreeLimits {
  /// cmark reads far deeper, but every later reader of the HTML would have to.
  static let depth = 100
  /// 600,000 nodes cost 0.5 s and 155 MB to write; 500 KB of a dense table have 270,000.
  static let nodes = 600_000

  /// The diagnostic that refuses a tree, or nil.
  static func refusal(of tree: MarkdownTree, text: SourceText, origin: TextOrigin) -> Diagnostic? {
    // A definition's address is written at each use: 130 KB of text were 64 MB of HTML. A page of links has 1 ×.
    let addressLimit = 8 * text.bytes.count + 65_536
    var depth = 0
    var count = 0
    var addressBytes = 0
    var exceeded: (limit: ExceededLimit, node: Node)?
    tree.walk { node, isEntering in
      guard exceeded == nil else { return }
      guard isEntering else {
        depth -= 1
        return
      }
      let kind = node.kind
      if !kind.isLeaf { depth += 1 }
      count += 1
      if kind == .link || kind == .image { addressBytes += node.url.count + node.title.count }
      if depth > Self.depth { exceeded = (.depth, node) }
      if count > Self.nodes { exceeded = (.nodes, node) }
      if addressBytes > addressLimit { exceeded = (.addresses, node) }
    }
    return exceeded.map {
      var locator = ReferenceLocator(text: text, shown: text.bytes, origin: origin)
      return TooCostly.diagnose($0.limit, at: locator.span(of: $0.node))
    }
  }
}

extension NodeKind {
  /// Whether cmark's iterator gives no exit event for a node of this kind.
  var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .inlineHTML: true
    default: false
    }
  }
}
