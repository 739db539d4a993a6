internal import CMarkGFM
internal import Source

/// The footnotes met so far. cmark numbers them in the order in which they are first referred to,
/// and puts their definitions in that order at the end of the document.
struct FootnoteState {
  /// How often each footnote is referred to, by its number: also from other footnotes that come later.
  private(set) var total: [Int: Int] = [:]
  /// How often it was until here.
  var uses: [Int: Int] = [:]
  /// The number of the definition that is being read; 0 before the first.
  var current = 0
  /// Whether the definition has its links back already.
  var hasBackReferences = false

  /// Counts the references; those in the description of an image or in the title of the page are not written.
  init(_ tree: MarkdownTree, liftsTitle: Bool) {
    var images = 0
    tree.walk { node, isEntering in
      switch node.kind {
      case .image: images += isEntering ? 1 : -1
      case .heading where liftsTitle && node.isTitle: images += isEntering ? 1 : -1
      case .footnoteReference where isEntering && images == 0: total[node.footnoteNumber, default: 0] += 1
      default: return
      }
    }
  }
}

extension Node {
  fileprivate var footnoteNumber: Int { Int(literal.text) ?? 0 }
}

extension ProseWalk {
  mutating func writeFootnoteReference(_ node: Node) {
    // HTML has no links in links: the number stands behind the link.
    if links.open != nil { return links.footnotes.append(node) }
    let number = node.footnoteNumber
    let use = (footnotes.uses[number] ?? 0) + 1
    footnotes.uses[number] = use
    html.append("<sup class=\"footnote-ref\"><a href=\"#")
    appendFootnoteID("fn-", number)
    html.append("\" id=\"")
    appendFootnoteID("fnref-", number, use: use)
    html.append("\" data-footnote-ref>")
    html.append(number)
    html.append("</a></sup>")
  }

  mutating func enterFootnote(_ node: Node) {
    if footnotes.current == 0 { html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotes.current += 1
    footnotes.hasBackReferences = false
    html.append("<li id=\"")
    appendFootnoteID("fn-", footnotes.current)
    html.append("\">\n")
  }

  mutating func exitFootnote(_ node: Node) {
    if !footnotes.hasBackReferences {
      writeBackReferences()
      html.append("\n")
    }
    html.append("</li>\n")
  }

  mutating func closeFootnotes() {
    if footnotes.current > 0 { html.append("</ol>\n</section>\n") }
  }

  /// Writes the links back at the end of the paragraph that ends a footnote.
  mutating func writeBackReferences(endingWith paragraph: Node) {
    guard paragraph.next == nil, paragraph.parent?.kind == .footnoteDefinition else { return }
    if footnotes.total[footnotes.current] != nil { html.append(" ") }
    writeBackReferences()
  }

  private mutating func writeBackReferences() {
    footnotes.hasBackReferences = true
    let uses = footnotes.total[footnotes.current] ?? 0
    guard uses > 0 else { return }
    for use in 1...uses {
      if use > 1 { html.append(" ") }
      html.append("<a href=\"#")
      appendFootnoteID("fnref-", footnotes.current, use: use)
      html.append("\" class=\"footnote-backref\" data-footnote-backref ")
      html.append(hole: .label("back-to-content"))
      html.append(">↩")
      if use > 1 {
        html.append("<sup class=\"footnote-ref\">")
        html.append(use)
        html.append("</sup>")
      }
      html.append("</a>")
    }
  }

  private mutating func appendFootnoteID(_ kind: StaticString, _ number: Int, use: Int = 1) {
    html.append(text: (options.anchorPrefix ?? "").utf8)
    html.append(kind)
    html.append(number)
    guard use > 1 else { return }
    html.append("-")
    html.append(use)
  }
}
