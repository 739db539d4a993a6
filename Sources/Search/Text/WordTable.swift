internal import Source

/// A set of words, each with a number in the order in which they came.
///
/// It keeps all words in one array of bytes: a dictionary of strings was measured many times slower.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a word, which is added if it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    var slot = slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: word)
    }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    return count - 1
  }

  /// The number of a word, or nil if it has none.
  func known(_ word: ArraySlice<UInt8>) -> Int? {
    let number = slots[slot(of: word)]
    return number < 0 ? nil : Int(number)
  }

  private func slot(of word: ArraySlice<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: FNV.hash(word)) & (slots.count - 1)
    while slots[slot] >= 0, !isEqual(Int(slots[slot]), word) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEqual(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    let length = ends[number] - start
    guard length == word.count else { return false }
    return bytes.withUnsafeBufferPointer { mine in
      word.withUnsafeBufferPointer { other in
        for index in 0..<length where mine[start + index] != other[index] { return false }
        return true
      }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: self[number])] = Int32(number) }
  }
}

extension ArraySlice<UInt8> {
  /// The order in which JavaScript compares texts: by units of UTF-16, where U+E000 to U+FFFF come last.
  func precedes(_ other: ArraySlice<UInt8>) -> Bool {
    var left = makeIterator()
    var right = other.makeIterator()
    while true {
      guard let theirs = right.next() else { return false }
      guard let mine = left.next() else { return true }
      if mine != theirs { return mine.rankInUTF16 < theirs.rankInUTF16 }
    }
  }
}

extension UInt8 {
  fileprivate var rankInUTF16: Int { self == 0xEE || self == 0xEF ? 0x100 : Int(self) }
}
