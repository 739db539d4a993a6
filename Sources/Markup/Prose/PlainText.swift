internal import Source

/// The words of a text without its marks, block by block and section by section.
struct PlainText {
  /// The words of the block that is being read.
  private(set) var block: [UInt8] = []
  private var section: [UInt8] = []
  private var heading: Heading?

  mutating func append(_ text: some Sequence<UInt8>) { block.append(contentsOf: text) }
  mutating func appendSpace() { block.append(UInt8(ascii: " ")) }

  mutating func replace(_ range: Range<Int>, with text: String) {
    block.replaceSubrange(range, with: text.utf8)
  }

  mutating func startBlock() { block.removeAll(keepingCapacity: true) }

  /// Ends the block; its words are added to the section.
  mutating func endBlock(addingToSection: Bool = true) {
    if addingToSection, !block.isEmpty {
      if !section.isEmpty { section.append(UInt8(ascii: "\n")) }
      section.append(contentsOf: block)
    }
    block.removeAll(keepingCapacity: true)
  }

  mutating func startSection(_ heading: Heading) { self.heading = heading }

  /// The section that is being read, or nil if there is nothing in it.
  mutating func endSection() -> Section? {
    if heading == nil, section.isEmpty { return nil }
    defer {
      heading = nil
      section.removeAll(keepingCapacity: true)
    }
    return Section(heading: heading, text: section.text)
  }
}
