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

/// The words of a block of text, and the names in it for which titles of pages stand in.
struct NamedBlock {
  private let words: [UInt8]
  /// The places of the names, in order, with the numbers of their references.
  private let names: [(index: Int, range: Range<Int>)]
  private let sentence: Sentence

  /// - Parameter links: the links of the block with the numbers of their references, in order.
  init(_ words: [UInt8], links: [(index: Int, range: Range<Int>)], names: [(index: Int, range: Range<Int>)]) {
    self.words = words
    self.names = names
    sentence = Sentence(in: words, linkEnds: Set(links.map(\.range.upperBound)))
  }

  /// The sentence around a link, on one line, in three parts, with the spaces that part them.
  ///
  /// - Parameter hasWords: whether the link has words of its own.
  func context(of range: Range<Int>, hasWords: Bool) -> Context {
    let sentence = sentence.range(around: range)
    let start = words[sentence.lowerBound..<range.lowerBound].firstIndex { !$0.isSpace } ?? range.lowerBound
    return Context(
      before: parts(start..<range.lowerBound),
      text: hasWords ? words[range].withSingleSpaces.text : "",
      after: parts(range.upperBound..<sentence.upperBound))
  }

  private func parts(_ range: Range<Int>) -> [Context.Part] {
    var parts: [Context.Part] = []
    var start = range.lowerBound
    for name in names[firstName(from: start)...] {
      guard name.range.upperBound <= range.upperBound else { break }
      append(start..<name.range.lowerBound, to: &parts)
      parts.append(.title(name.index, typed: words[name.range].withSingleSpaces.text))
      start = name.range.upperBound
    }
    append(start..<range.upperBound, to: &parts)
    return parts
  }

  private func append(_ range: Range<Int>, to parts: inout [Context.Part]) {
    if !range.isEmpty { parts.append(.text(words[range].withSingleSpaces.text)) }
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
