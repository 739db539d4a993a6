internal import Source

/// The sentence around a link.
package struct Context: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The title of the page that another link of the sentence leads to, which has no words of its own: the number of its
    /// reference, and the name that was typed.
    case title(Int, typed: String)
  }

  package let before: [Part]
  /// The words of the link; empty where the title of the page stands in for them.
  package let text: String
  package let after: [Part]

  package init(before: [Part], text: String, after: [Part]) {
    self.before = before
    self.text = text
    self.after = after
  }

  /// The context of a link that stands alone.
  init(alone text: String) { self.init(before: [], text: text, after: []) }
}

/// The words of a block of text, and the links in it.
struct LinkedBlock {
  /// A link of the block, whose words are missing where the title of a page stands in for them.
  struct BlockLink {
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

  /// The sentence around a link, on one line, in three parts, with the spaces that part them.
  func context(of link: BlockLink) -> Context {
    let sentence = sentence.range(around: link.range)
    let end = sentence.upperBound
    let before = names[firstName(from: sentence.lowerBound)...].prefix { $0.index < link.index }
    let after = names[firstName(from: link.range.upperBound)...].drop { $0.index <= link.index }
      .prefix { $0.range.lowerBound < end || end == words.count }
    return Context(
      before: parts(sentence.lowerBound..<link.range.lowerBound, before, isStart: true),
      text: link.name == nil ? words[link.range].withSingleSpaces.text : "",
      after: parts(link.range.upperBound..<end, after, isStart: false))
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
