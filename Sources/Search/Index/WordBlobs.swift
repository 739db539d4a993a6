internal import Source

/// The blobs `words-N`, in which a word is looked up, and `tails-N` with the postings that are seldom needed.
///
/// `words-N`: the length of the words and the words (`FrontCoding`); for each word 0 if it opens a group, or else how
/// many groups ago its group was opened; then the groups. A group that has words in several blobs stands in each of them.
///
/// A group: the number of its pages; runs of pages, each `count * 16 + level` and the gaps between the numbers of its
/// pages, listed pages and then the best level first, until all its pages or `headLimit` are told; if there are more, the
/// number of a blob of tails, the number of the tail there, and how many of its pages are listed; the number of its labels, and
/// for each the gap between the numbers of pages, the number of the label, what its telling words weigh, in halves, and the
/// number of all its words.
struct WordBlobs: Sendable {
  let words: BlobList
  let tails: BlobList

  init(_ groups: WordGroups, _ postings: Postings, _ sizes: BlobSizes) {
    var tails = TailWriter(size: sizes.tails)
    let encoded = (0..<groups.groupCount).map { Self.encode(group: $0, postings, &tails) }
    self.tails = BlobList("tails", tails.finish())
    let words = groups.words
    var seen: Set<Int32> = []
    let bytes = words.indices.map { index in
      let group = groups.groupOfWord[index]
      return 3 + (seen.insert(group).inserted ? encoded[Int(group)].count : 0)
    }
    let ranges = Cuts.ranges(words.count, least: sizes.words) {
      bytes[$0]
    } hash: {
      FNV.hash(words[$0])
    }
    self.words = BlobList("words", ranges.map { Self.blob($0, groups, encoded) }, ranges, of: words)
  }

  private static func blob(_ range: Range<Int>, _ groups: WordGroups, _ encoded: [[UInt8]]) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(text: FrontCoding.encode(groups.words[range]))
    var opened: [Int32: Int] = [:]
    var order: [Int32] = []
    for group in groups.groupOfWord[range] {
      if let number = opened[group] {
        writer.append(order.count - number)
      } else {
        writer.append(0)
        opened[group] = order.count
        order.append(group)
      }
    }
    for group in order { writer.append(encoded[Int(group)]) }
    return writer.bytes
  }

  private static func encode(group: Int, _ postings: Postings, _ tails: inout TailWriter) -> [UInt8] {
    var writer = ByteWriter()
    let pages = postings.pages[group].sorted {
      (postings.rank($0.page), $1.level, $0.page) < (postings.rank($1.page), $0.level, $1.page)
    }
    writer.append(pages.count)
    appendRuns(pages.prefix(Constants.headLimit), to: &writer)
    if pages.count > Constants.headLimit {
      var tail = ByteWriter()
      appendRuns(pages.dropFirst(Constants.headLimit), to: &tail)
      let place = tails.place(tail.bytes)
      writer.append(place.blob)
      writer.append(place.number)
      writer.append(pages.count { postings.rank($0.page) == 0 })
    }
    let labels = chosenLabels(of: group, postings)
    writer.append(labels.count)
    var page: Int32 = 0
    for label in labels {
      writer.append(Int(label.page - page))
      writer.append(Int(label.label))
      writer.append(Int(label.weight))
      writer.append(Int(label.length))
      page = label.page
    }
    return writer.bytes
  }

  private static func appendRuns(_ postings: ArraySlice<Postings.Posting>, to writer: inout ByteWriter) {
    var start = postings.startIndex
    while start < postings.endIndex {
      let level = postings[start].level
      let end = postings[start...].firstIndex { $0.level != level } ?? postings.endIndex
      writer.append((end - start) << 4 | Int(level))
      var page: Int32 = 0
      for posting in postings[start..<end] {
        writer.append(Int(posting.page - page))
        page = posting.page
      }
      start = end
    }
  }

  /// The labels that a word says most of: of listed pages, titles, and then those with few other words.
  private static func chosenLabels(of group: Int, _ postings: Postings) -> [Postings.LabelPosting] {
    let labels = postings.labels[group]
    guard labels.count > Constants.labelLimit else { return labels }
    let best = labels.sorted {
      (postings.rank($0.page), $0.label == 0 ? 0 : 1, $0.weight, $0.page, $0.label) < (
        postings.rank($1.page), $1.label == 0 ? 0 : 1, $1.weight, $1.page, $1.label
      )
    }
    return best.prefix(Constants.labelLimit).sorted { ($0.page, $0.label) < ($1.page, $1.label) }
  }
}

/// Puts long tails of postings, each with its length, one after the other into blobs.
private struct TailWriter {
  private let size: Int
  private var blobs: [ByteWriter] = []
  /// The tails of the last blob.
  private var count = 0

  init(size: Int) { self.size = size }

  mutating func place(_ bytes: [UInt8]) -> (blob: Int, number: Int) {
    if blobs.last.map({ $0.bytes.count >= size }) ?? true {
      blobs.append(ByteWriter())
      count = 0
    }
    blobs[blobs.count - 1].append(text: bytes)
    count += 1
    return (blobs.count - 1, count - 1)
  }

  func finish() -> [[UInt8]] { blobs.map(\.bytes) }
}
