internal import CMarkGFM
internal import Glibc
internal import Synchronization

/// A node of cmark's tree. It lives as long as its `MarkdownTree`.
struct Node: Hashable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }
}

/// The tree of a Markdown text, as libcmark-gfm parses it. Whoever makes one frees it.
struct MarkdownTree {
  let root: OpaquePointer?

  /// Parses UTF-8 without NUL bytes. Every extension of GitHub's but the tag filter is on.
  init(_ bytes: [UInt8], smartPunctuation: Bool) {
    _ = Self.extensionsAreRegistered
    var options = CMARK_OPT_FOOTNOTES
    if smartPunctuation { options |= CMARK_OPT_SMART }
    let parser = cmark_parser_new(options)
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    root = Self.inlineParsing.withLock { _ in
      let pointer = cmark_parser_finish(parser).map(UInt.init(bitPattern:))
      return pointer
    }.flatMap(OpaquePointer.init(bitPattern:))
    cmark_parser_free(parser)
  }

  func free() { cmark_node_free(root) }

  /// Walks the tree in document order with cmark's own iterator, which needs no stack.
  func walk(_ visit: (Node, _ isEntering: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  /// cmark enters the marks of its extensions (`~`, `www`) into a table of the whole process when it starts on
  /// inlines and takes them out at the end, so two threads at once lose each other's links and strikethrough.
  private static let inlineParsing = Mutex(())

  /// cmark keeps its extensions in a global list; Swift runs this once, whichever thread comes first.
  private static let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// What a node is.
enum NodeKind {
  case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableHeader, tableRow, tableCell
  case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough, link, image
  case footnoteReference, unknown
}

extension Node {
  var kind: NodeKind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_ITEM: typeString == "tasklist" ? .taskItem : .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT: .document
    default: extensionKind
    }
  }

  /// The types of extensions have numbers only at run time; their names are fixed.
  private var extensionKind: NodeKind {
    switch typeString {
    case "table_cell": .tableCell
    case "table_row": .tableRow
    case "table_header": .tableHeader
    case "table": .table
    case "strikethrough": .strikethrough
    case "tasklist": .taskItem
    default: .unknown
    }
  }

  private var typeString: String { String(cString: cmark_node_get_type_string(pointer)) }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a leaf. The bytes live as long as the tree.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
  }
}
