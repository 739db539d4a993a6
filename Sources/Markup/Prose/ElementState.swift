internal import Source

/// The elements of HTML that are open, and what was told of them.
struct ElementState {
  let tree: HTMLTree?
  /// The names of the end tags of the text, in small letters.
  let closedNames: Set<String>
  /// Whether a paragraph of ours is open around words that stand by themselves in a block of HTML.
  var isParagraphOpen = false
  /// The white space that is written if words follow it.
  var space: [UInt8] = []
  /// How many elements are open in which a text is not the text of the page itself: cells, items, details.
  var depth = 0
  /// The element that is open and of whose words none is written.
  var skipped: Int?
  /// The elements and attributes that were told, by their names.
  var told: Set<String> = []
  /// Where the heading begins that is open.
  var heading: SourceSpan?
  /// What the open link says of itself: its address, and where that stands.
  var link: (url: [UInt8], find: ReferenceLocator.Find)?

  /// Whether what is read now stands in none of them, but for boxes that only say where it stands.
  var isInNone: Bool { depth == 0 }

  init(_ tree: MarkdownTree, _ marks: MarkTree, text: SourceText) {
    guard text.bytes.contains(UInt8(ascii: "<")) else {
      self.tree = nil
      closedNames = []
      return
    }
    closedNames = AngledText.closedNames(in: text.bytes)
    self.tree = HTMLTree(tree, marks, closed: closedNames)
  }
}
