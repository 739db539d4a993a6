/// Words of which the nearest to a misspelled one is found, prepared once for many questions.
///
/// A word is near if at most a third of the letters differ, but for case and accents; of words at the same distance the
/// first in byte order is taken. What a question may cost has a bound, so that a site of thousands of wrong links costs
/// little more than one of right links: where more words look alike than that allows for, the nearest of those is given
/// that share most letters.
package struct Suggestions: Sendable {
  /// No word of more letters is compared.
  private static let longest = 200
  /// The most words whose letters are counted for one question, those of about the same length.
  private static let wordLimit = 50_000
  /// The most steps in which words are compared for one question.
  private static let stepLimit = 10_000

  /// All words, those of fewer letters first.
  package let words: [String]
  /// The folded letters of all words that are not too long, one after another, and where those of each begin.
  private let letters: [UInt32]
  private let starts: [Int]
  private let bags: [LetterBag]

  package init(_ words: some Sequence<String>) {
    let folded = words.map { (word: $0, letters: Self.letters(of: $0)) }
      .sorted { left, right in
        left.letters.count != right.letters.count
          ? left.letters.count < right.letters.count : String.byBytes(left.word, right.word)
      }
    self.words = folded.map(\.word)
    let compared = folded.prefix { $0.letters.count <= Self.longest }
    var letters: [UInt32] = []
    var starts = [0]
    for word in compared {
      letters += word.letters
      starts.append(letters.count)
    }
    self.letters = letters
    self.starts = starts
    bags = compared.map { LetterBag($0.letters) }
  }

  /// The word nearest to another, or nil if none is near.
  package func nearest(to word: String) -> String? { nearest(to: word, among: words.indices) }

  /// The word nearest to another among some, which are given by their numbers in ascending order.
  package func nearest(to word: String, among numbers: some RandomAccessCollection<Int>) -> String? {
    let asked = Self.letters(of: word)
    guard asked.count <= Self.longest else { return nil }
    var edits = EditDistance()
    var best: (distance: Int, word: String)?
    for (number, least) in alike(asked, among: numbers) {
      // As many edits as letters differ are needed at least.
      if let best, best.distance < least { break }
      guard edits.steps < Self.stepLimit else { break }
      // What cannot be nearer has to come first.
      if let best, best.distance == least, !String.byBytes(words[number], best.word) { continue }
      let limit = min(limit(asked.count, length(number)), best?.distance ?? .max)
      guard let distance = edits.between(asked[...], letters(number), atMost: limit) else { continue }
      if let best, best.distance == distance, !String.byBytes(words[number], best.word) { continue }
      best = (distance, words[number])
    }
    return best?.word
  }

  /// The words that may be near by their letters alone, with the number of letters that differ, in the order of that.
  private func alike(_ asked: [UInt32], among numbers: some RandomAccessCollection<Int>)
    -> [(number: Int, difference: Int)]
  {
    let bag = LetterBag(asked)
    let near = ofAboutTheLength(asked.count, numbers)
    var found: [(number: Int, difference: Int)] = []
    found.reserveCapacity(near.count)
    var counts = Array(repeating: 0, count: Self.longest + 2)
    for number in near {
      let length = length(number)
      let difference = bag.difference(from: bags[number], longerBy: asked.count - length)
      guard difference <= limit(asked.count, length) else { continue }
      found.append((number, difference))
      counts[difference + 1] += 1
    }
    // A sort by counting: there are few differences and many words.
    for difference in counts.indices.dropFirst() { counts[difference] += counts[difference - 1] }
    var sorted = found
    for word in found {
      sorted[counts[word.difference]] = word
      counts[word.difference] += 1
    }
    return sorted
  }

  /// The words whose length alone does not keep them from being near.
  private func ofAboutTheLength<Numbers: RandomAccessCollection<Int>>(_ count: Int, _ numbers: Numbers)
    -> Numbers.SubSequence
  {
    let compared = numbers[..<numbers.partitioningIndex { $0 >= bags.count }]
    let start = compared.partitioningIndex { length($0) + limit(count, length($0)) >= count }
    let middle = compared.partitioningIndex { length($0) >= count }
    let end = compared.partitioningIndex { length($0) - limit(count, length($0)) > count }
    let half = Self.wordLimit / 2
    return compared[
      (compared.index(middle, offsetBy: -half, limitedBy: start) ?? start)..<(compared.index(
        middle, offsetBy: half, limitedBy: end) ?? end)]
  }

  private func length(_ number: Int) -> Int { starts[number + 1] - starts[number] }

  private func letters(_ number: Int) -> ArraySlice<UInt32> { letters[starts[number]..<starts[number + 1]] }

  /// The most edits between words that are near.
  private func limit(_ left: Int, _ right: Int) -> Int { max(1, max(left, right) / 3) }

  private static func letters(of word: String) -> [UInt32] { Fold.key(word).unicodeScalars.map(\.value) }
}

extension RandomAccessCollection {
  /// The first index from which on a condition holds for all elements; it holds for none before.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (start, count) = (startIndex, count)
    while count > 0 {
      let middle = index(start, offsetBy: count / 2)
      if holds(self[middle]) {
        count /= 2
      } else {
        start = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return start
  }
}
