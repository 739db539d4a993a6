internal import Source

/// Words with nothing between them but a sign that joins: those of `co-teaching`, `Node.js` and `1,000`.
struct WordChain: Sendable {
  /// What stands between two words.
  enum Gap {
    case nothing, hyphen, comma, other

    /// - Parameter bytes: as they are typed.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self =
        switch bytes.count {
        case 0: .nothing
        case 1: Gap(Unicode.Scalar(bytes[0]))
        // Hyphens and the one-dot leader in general punctuation.
        case 3 where bytes[0] == 0xE2 && bytes[1] == 0x80 && [0x90, 0x91, 0xA4].contains(bytes[2]): .hyphen
        default: .other
        }
    }

    private init(_ sign: Unicode.Scalar) {
      self =
        switch sign {
        case "-", ".", "\u{2010}": .hyphen
        case ",": .comma
        default: .other
        }
    }

    /// This gap and the signs after it.
    func followed(by signs: ArraySlice<Unicode.Scalar>) -> Gap {
      if signs.isEmpty { return self }
      guard self == .nothing, signs.count == 1, let sign = signs.first else { return .other }
      return Gap(sign)
    }
  }

  private var bytes: [UInt8] = []
  private var count = 0

  /// Whether a word is joined to those before it: thousands to digits, other words by a hyphen or a full stop.
  func goesOn(with word: ArraySlice<UInt8>, behind gap: Gap) -> Bool {
    switch gap {
    case .hyphen: true
    case .comma: bytes.last?.isDigit == true && word.count == 3 && word.allSatisfy(\.isDigit)
    case .nothing, .other: false
    }
  }

  mutating func append(_ word: ArraySlice<UInt8>) {
    bytes.append(contentsOf: word)
    count += 1
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  /// The words as one; nil if it is one alone, or has more letters.
  func joined(atMost letters: Int) -> [UInt8]? {
    guard count > 1, bytes.count(where: { !$0.isUTF8Continuation }) <= letters else { return nil }
    return bytes
  }
}
