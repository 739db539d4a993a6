internal import Source

/// How a text differs from what it was, word by word.
struct WordDifference {
  /// Words that stand together.
  struct Run: Equatable {
    enum Side: Equatable { case both, old, new }
    let side: Side
    var words: [String]
  }

  let runs: [Run]

  /// More words than this are told as gone and as new: a page that was written anew is no list of small changes.
  private static let mostCompared = 2_000

  init(from old: String, to new: String) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    var runs: [Run] = []
    func add(_ side: Run.Side, _ words: some Collection<String>) {
      if words.isEmpty { return }
      if runs.last?.side == side {
        runs[runs.count - 1].words += words
      } else {
        runs.append(Run(side: side, words: Array(words)))
      }
    }
    add(.both, old[..<start])
    if max(before.count, after.count) > Self.mostCompared {
      add(.old, before)
      add(.new, after)
    } else {
      let difference = Array(after).difference(from: Array(before))
      let removed = Set(difference.removals.map(Self.offset))
      let inserted = Set(difference.insertions.map(Self.offset))
      var (from, to) = (0, 0)
      while from < before.count || to < after.count {
        if removed.contains(from) {
          add(.old, CollectionOfOne(before[before.startIndex + from]))
          from += 1
        } else if inserted.contains(to) {
          add(.new, CollectionOfOne(after[after.startIndex + to]))
          to += 1
        } else {
          add(.both, CollectionOfOne(after[after.startIndex + to]))
          (from, to) = (from + 1, to + 1)
        }
      }
    }
    add(.both, new[(new.count - end)...])
    self.runs = runs
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split(whereSeparator: \.isSpace).map(\.text)
  }

  private static func offset(of change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }
}
