import Source

/// Writes Markdown that holds every construct of GFM, nested in each other, but no raw HTML and none of ours.
struct MarkdownGenerator {
  private var dice: Dice
  private var footnotes = 0
  private var definitions: [String] = []

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func document() -> String {
    var blocks: [String] = []
    for _ in 0...dice.roll(4) {
      blocks.append(block(depth: 0))
      if dice.oneIn(2) {
        blocks.append(prefixed("Text " + footnote() + " and " + footnote(), dice.pick(["", "> ", "- "]), ""))
      }
    }
    // Two brackets would be a wikilink.
    return ((blocks + definitions).joined(separator: "\n\n") + "\n").replacing("[[", with: "[x[")
  }

  private mutating func blocks(depth: Int) -> String {
    (0..<1 + dice.roll(4)).map { _ in block(depth: depth) }.joined(separator: "\n\n")
  }

  private mutating func block(depth: Int) -> String {
    let count = depth < 3 ? 14 : 9
    switch dice.roll(count) {
    case 0: return String(repeating: "#", count: 1 + dice.roll(6)) + " " + inlines() + dice.pick(["", " ##"])
    case 1: return "Heading " + inlines() + "\n" + dice.pick(["===", "---"])
    case 2: return dice.pick(["***", "- - -", "___"])
    case 3:
      return dice.pick(["```", "~~~~"]) + dice.pick(["", "swift", "c++ x=1"])
        + "\nlet a = \"b\" & 1\n\n  [x](y)"
    case 4: return "    indented > & *more*\n\n      and more"
    case 5: return table()
    case 6, 7, 8: return paragraph()
    case 9: return prefixed(blocks(depth: depth + 1), "> ", "> ")
    case 10: return list(depth: depth, marker: dice.pick(["- ", "* ", "+ "]), isLoose: dice.oneIn(2))
    case 11: return list(depth: depth, marker: dice.pick(["1. ", "7. ", "0) "]), isLoose: dice.oneIn(2))
    case 12: return taskList()
    default: return prefixed(paragraph(), "> ", "")
    }
  }

  private mutating func paragraph() -> String {
    "Text "
      + (0..<1 + dice.roll(3)).map { _ in inlines() }.joined(
        separator: dice.pick(["\n", "  \n", "\\\n"]) + "Then ")
  }

  private mutating func list(depth: Int, marker: String, isLoose: Bool) -> String {
    let indent = String(repeating: " ", count: marker.utf8.count)
    let items = (0..<1 + dice.roll(3)).map { _ in
      let content = isLoose || dice.oneIn(2) ? blocks(depth: depth + 1) : inlines()
      return prefixed(content, marker, indent)
    }
    return items.joined(separator: isLoose ? "\n\n" : "\n")
  }

  private mutating func taskList() -> String {
    (0..<1 + dice.roll(3)).map { _ in dice.pick(["- [ ] ", "- [x] "]) + inlines() }.joined(separator: "\n")
  }

  private mutating func table() -> String {
    let columns = 1 + dice.roll(4)
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let delimiters = (0..<columns).map { _ in dice.pick(["---", ":--", "--:", ":-:"]) }
    let lines = (0..<dice.roll(4)).map { _ in row((0..<max(1, columns - dice.roll(2))).map { _ in cell() }) }
    return ([row((0..<columns).map { _ in cell() }), row(delimiters)] + lines).joined(separator: "\n")
  }

  private mutating func cell() -> String {
    dice.oneIn(6) ? "a \\| b" : inline(depth: 1).replacing("|", with: "\\|")
  }

  private mutating func inlines() -> String {
    (0..<1 + dice.roll(5)).map { _ in inline(depth: 0) }.joined(separator: dice.pick([" ", " ", " ", ""]))
  }

  private mutating func inline(depth: Int) -> String {
    guard depth < 3, !dice.oneIn(4) else { return word() }
    let inner = inline(depth: depth + 1)
    switch dice.roll(13) {
    case 0: return "*\(inner)*"
    case 1: return "**\(inner)**"
    case 2: return "_\(inner)_"
    case 3: return "~~\(inner)~~"
    case 4: return dice.pick(["`code > b`", "`` a`b ``", "`[[x]]`"])
    case 5:
      return "[\(withoutAutolinks(inner))]("
        + dice.pick(["page.md", "a/b.md#c 'T \"q\"'", "<1 b.md>", "a\\_b", "x(y)", ""]) + ")"
    case 6: return "text ![\(inner.trimmed)](" + dice.pick(["a.png", "b.png \"T\"", "a&amp;b.png"]) + ")"
    case 7: return reference(withoutAutolinks(inner))
    case 8:
      return dice.pick([
        "<http://example.org/a?b&c>", "<a@example.org>", "https://example.org/x_(y). ", "www.example.org ",
      ])
    case 9: return dice.pick(["&amp;", "&copy;", "&#35;", "&#x1F600;", "&nope;", "&"])
    case 10: return dice.pick(["\\*", "\\[", "\\\\", "\\a", "\\<", "\\`"])
    case 11: return dice.pick(["\"q\"", "'s", "--", "---", "...", "it's", "'x \"y\" z'"])
    default: return word()
    }
  }

  /// HTML has no links in links: there we write the text alone, and cmark an invalid page.
  private mutating func withoutAutolinks(_ inner: String) -> String {
    inner.contains("example.org") ? word() : inner
  }

  private mutating func word() -> String {
    dice.pick([
      "word", "élan", "日本", "a_b_c", "1 < 2", "3 > 2", "😀", "a*b", "x~y", "[", "]", "!", "(c)", "a|b",
    ])
  }

  private mutating func reference(_ inner: String) -> String {
    let label = "ref\(definitions.count)"
    definitions.append(
      "[\(label)]: " + dice.pick(["page.md", "<a b.md> 'Title'", "x.md\n  \"Two\n  lines\""]))
    return dice.pick(["[\(inner)][\(label)]", "[\(label)]", "[\(label)][]"])
  }

  private mutating func footnote() -> String {
    if footnotes > 0, dice.oneIn(3) { return "x[^\(1 + dice.roll(footnotes))]" }
    footnotes += 1
    definitions.append("[^\(footnotes)]: Note \(word())" + dice.pick(["", "\n\n    more", "\n\n    - list"]))
    return "x[^\(footnotes)]"
  }

  private func prefixed(_ text: String, _ first: String, _ rest: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      (index == 0 ? first : rest) + String(decoding: line, as: UTF8.self)
    }.joined(separator: "\n")
  }
}
