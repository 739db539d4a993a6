internal import Foundation

/// In which pages each group of words stands, and how much it says of them.
struct Postings: Sendable {
  struct Posting: Sendable {
    let page: Int32
    let level: UInt8
  }

  struct LabelPosting: Sendable {
    let page: Int32
    let label: Int32
    /// What the words of the whole label weigh, in halves.
    let weight: Int32
    /// The number of all words of the label, function words among them.
    let length: Int32
  }

  let pageCount: Int
  /// How many pages are listed; they have the first numbers.
  let listedCount: Int
  /// By group, in the order of pages.
  private(set) var pages: [[Posting]]
  private(set) var labels: [[LabelPosting]]
  init(_ chunks: [ChunkWords], _ groups: WordGroups, listedCount: Int) {
    self.listedCount = listedCount
    pageCount = chunks.reduce(0) { $0 + $1.pages.count }
    pages = Array(repeating: [], count: groups.groupCount)
    labels = Array(repeating: [], count: groups.groupCount)
    addPages(chunks, groups)
    addLabels(chunks, groups)
  }

  /// 0 for the pages that come first whatever their levels, as they are listed, and 1 for all others.
  func rank(_ page: Int32) -> Int { page < listedCount ? 0 : 1 }

  /// The weight of a word that stands in some of the pages (inverse document frequency), in 64ths: whole numbers,
  /// so that Swift and JavaScript add up the same.
  static func weight(found: Int, of pages: Int) -> Double {
    let rare = (Double(pages - found) + 0.5) / (Double(found) + 0.5)
    return max(1, (64 * log(1 + max(0, rare))).rounded()) / 64
  }

  private mutating func addPages(_ chunks: [ChunkWords], _ groups: WordGroups) {
    let lengths = AverageLengths(chunks)
    var values = [Double](repeating: 0, count: groups.groupCount)
    var touched: [Int] = []
    var number: Int32 = 0
    for (chunk, groupOfWord) in zip(chunks, groups.groupsOfChunks) {
      for page in chunk.pages {
        let norms = lengths.norms(of: page)
        for occurrence in chunk.occurrences[page.occurrences] {
          let value =
            Double(occurrence.title) * norms.title + Double(occurrence.heading) * norms.heading
            + Double(occurrence.text) * norms.text
          func add(_ value: Double, to group: Int) {
            if values[group] == 0 { touched.append(group) }
            values[group] += value
          }
          let group = groupOfWord[Int(occurrence.word)]
          add(value, to: Int(group))
          for half in groups.halves[group] ?? [] { add(value * Constants.compoundShare, to: Int(half)) }
        }
        for group in touched {
          let value = values[group] / (Constants.saturation + values[group])
          let level = min(Constants.levels, max(1, Int((value * Double(Constants.levels)).rounded())))
          pages[group].append(Posting(page: number, level: UInt8(level)))
          values[group] = 0
        }
        touched.removeAll(keepingCapacity: true)
        number += 1
      }
    }
  }

  /// Function words do not count in a label, unless it has no others.
  private mutating func addLabels(_ chunks: [ChunkWords], _ groups: WordGroups) {
    let weights = pages.map { Self.weight(found: $0.count, of: pageCount) }
    for (chunk, groupOfWord) in zip(chunks, groups.groupsOfChunks) {
      for label in chunk.labels {
        var own: [Int] = []
        let length = Int32(label.words.count)
        for word in label.words {
          let group = Int(groupOfWord[Int(word)])
          if !own.contains(group) { own.append(group) }
        }
        let telling = own.filter { !groups.isFunction[$0] }
        if !telling.isEmpty { own = telling }
        let weight = Int32((own.reduce(0) { $0 + weights[$1] } * 2).rounded(.up))
        for group in own {
          labels[group].append(
            LabelPosting(page: label.page, label: label.number, weight: weight, length: length))
        }
      }
    }
  }
}

/// How long the fields of pages usually are.
private struct AverageLengths {
  private let title, heading, text: Double

  init(_ chunks: [ChunkWords]) {
    var sums = (title: 0, heading: 0, text: 0)
    var count = 0
    for page in chunks.flatMap(\.pages) {
      sums.title += page.titleLength
      sums.heading += page.headingLength
      sums.text += page.textLength
      count += 1
    }
    func average(_ sum: Int) -> Double { Self.rounded(max(1, Double(sum) / Double(max(1, count)))) }
    title = average(sums.title)
    heading = average(sums.heading)
    text = average(sums.text)
  }

  /// The nearest of sixteen steps to a doubling, so that a page more seldom changes what all others are set against.
  private static func rounded(_ length: Double) -> Double { exp2((log2(length) * 16).rounded() / 16) }

  /// What one occurrence counts in each field of a page.
  func norms(of page: ChunkWords.PageWords) -> (title: Double, heading: Double, text: Double) {
    func norm(_ length: Int, _ average: Double, _ strength: Double) -> Double {
      1 / (1 - strength + strength * Double(length) / average)
    }
    return (
      Constants.titleWeight * norm(page.titleLength, title, Constants.titleNorm),
      Constants.headingWeight * norm(page.headingLength, heading, Constants.headingNorm),
      norm(page.textLength, text, Constants.textNorm)
    )
  }
}
