internal import Source

/// The sentence around a link. It is cut out of its block when it is asked for, as most never are.
package struct Context: Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The title of the page that another link of the sentence leads to, which has no words of its own: the number of its
    /// reference, and the name that was typed.
    case title(Int, typed: String)
  }

  /// The words of a link that stands alone.
  private let alone: String
  private let place: (block: LinkedBlock, link: LinkedBlock.BlockLink)?

  init(alone text: String) {
    alone = text
    place = nil
  }

  init(of link: LinkedBlock.BlockLink, in block: LinkedBlock) {
    alone = ""
    place = (block, link)
  }

  package var before: [Part] { place.map { $0.block.parts(before: $0.link) } ?? [] }
  /// The words of the link; empty where the title of the page stands in for them.
  package var text: String { place.map { $0.block.words(of: $0.link) } ?? alone }
  package var after: [Part] { place.map { $0.block.parts(after: $0.link) } ?? [] }
}

/// The words of a block of text, and the links in it.
final class LinkedBlock: Sendable {
  /// A link of the block, whose words are missing where the title of a page stands in for them.
  struct BlockLink: Sendable {
    /// The number of its reference.
    let index: Int
    let range: Range<Int>
    /// The name that was typed, of a link without words of its own.
    let name: String?
  }

  private let words: [UInt8]
  /// Those without words, in order.
  private let names: [BlockLink]
  private let sentence: Sentence

  /// - Parameter links: in order.
  init(_ words: [UInt8], links: [BlockLink]) {
    self.words = words
    names = links.filter { $0.name != nil }
    sentence = Sentence(in: words, linkEnds: Set(links.map(\.range.upperBound)))
  }

  /// The words of a link; none where the title of a page stands in for them.
  func words(of link: BlockLink) -> String { link.name == nil ? words[link.range].withSingleSpaces.text : "" }

  /// What stands before a link in its sentence, on one line, with the spaces that part it from the link.
  func parts(before link: BlockLink) -> [Context.Part] {
    let start = sentence.range(around: link.range).lowerBound
    let before = names[firstName(from: start)...].prefix { $0.index < link.index }
    return parts(start..<link.range.lowerBound, before, isStart: true)
  }

  /// The same for what stands behind it.
  func parts(after link: BlockLink) -> [Context.Part] {
    let end = sentence.range(around: link.range).upperBound
    let after = names[firstName(from: link.range.upperBound)...].drop { $0.index <= link.index }
      .prefix { $0.range.lowerBound < end || end == words.count }
    return parts(link.range.upperBound..<end, after, isStart: false)
  }

  /// - Parameter isStart: whether blanks at the start are left out.
  private func parts(_ range: Range<Int>, _ names: ArraySlice<BlockLink>, isStart: Bool) -> [Context.Part] {
    var parts: [Context.Part] = []
    var start = range.lowerBound
    for name in names {
      append(start..<name.range.lowerBound, to: &parts, trimmed: isStart && parts.isEmpty)
      parts.append(.title(name.index, typed: name.name ?? ""))
      start = name.range.upperBound
    }
    append(start..<range.upperBound, to: &parts, trimmed: isStart && parts.isEmpty)
    return parts
  }

  private func append(_ range: Range<Int>, to parts: inout [Context.Part], trimmed: Bool) {
    let text = trimmed ? words[range].drop(while: \.isSpace) : words[range]
    if !text.isEmpty { parts.append(.text(text.withSingleSpaces.text)) }
  }

  /// The number of the first name that starts at an offset or behind it.
  private func firstName(from offset: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
