internal import Foundation
internal import Source

/// The order of titles and other names, as readers of a language look for them.
///
/// Numbers count by their value, so that Grade 9 stands before Grade 10 and Unit 1.2 before Unit 1.10. Letters stand as
/// in the alphabet of the site. Quotation marks, other signs and an article at the start are passed over. Names that
/// are then the same stand in the order of all their signs and accents.
package struct TitleOrder: Sendable {
  private let alphabet: Alphabet

  /// - Parameter language: that of the site.
  package init(language: String) { alphabet = Alphabet(language: language) }

  /// What a name is sorted by.
  ///
  /// - Parameter language: that of the name, for its articles.
  package func key(_ name: String, in language: String) -> TitleKey {
    let letters = decomposed(name)
    var key = TitleKey()
    var start = Self.start(of: letters, Alphabet.articles(of: language))
    var isParted = false
    while start < letters.count {
      if let end = Self.endOfNumber(at: start, in: letters) {
        key.append(gap: isParted)
        key.append(number: letters[start..<end])
        isParted = false
        start = end
      } else if let letter = alphabet.letter(at: start, in: letters) {
        key.append(gap: isParted)
        key.append(letter)
        isParted = false
        start += letter.form.count
      } else {
        let scalar = letters[start]
        if scalar.isLetterOrVowelSign {
          key.append(gap: isParted)
          key.append(plain: scalar)
          isParted = false
        } else if Self.parts(at: start, in: letters) {
          isParted = true
        }
        start += 1
      }
    }
    key.end(with: letters)
    return key
  }

  private func decomposed(_ name: String) -> [Unicode.Scalar] {
    if name.utf8.allSatisfy({ $0 < 0x80 }), !alphabet.hasDotlessI {
      return name.utf8.map { Unicode.Scalar($0.lowercased) }
    }
    var name = name
    if alphabet.hasDotlessI {
      name = name.replacingOccurrences(of: "İ", with: "i").replacingOccurrences(of: "I", with: "ı")
    }
    return name.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars.map {
      $0 == "\u{2019}" ? "'" : $0
    }
  }

  /// Where a name starts behind its quotation marks and its article.
  private static func start(of letters: [Unicode.Scalar], _ articles: Set<String>) -> Int {
    guard let start = letters.firstIndex(where: \.isWord) else { return 0 }
    let end = letters[start...].firstIndex { !$0.isWord } ?? letters.count
    guard end < letters.count, end - start <= 5, letters[end...].contains(where: \.isWord) else {
      return start
    }
    let word = String(String.UnicodeScalarView(letters[start..<end]))
    let isElided = letters[end] == "'" && articles.contains(word + "'")
    let isWhole = letters[end].properties.isWhitespace && articles.contains(word)
    return isElided || isWhole ? end + 1 : start
  }

  /// The end of the number at a place, whose thousands may stand behind commas; nil if none starts there.
  private static func endOfNumber(at start: Int, in letters: [Unicode.Scalar]) -> Int? {
    var end = start
    while end < letters.count, letters[end].digit != nil { end += 1 }
    guard end > start else { return nil }
    guard end - start <= 3 else { return end }
    while end + 3 < letters.count, letters[end] == ",",
      letters[end + 1...end + 3].allSatisfy({ $0.digit != nil }),
      end + 4 == letters.count || letters[end + 4].digit == nil
    {
      end += 4
    }
    return end
  }

  /// Whether a sign parts words, or the numbers on both of its sides.
  private static func parts(at place: Int, in letters: [Unicode.Scalar]) -> Bool {
    switch letters[place].properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .dashPunctuation,
      .connectorPunctuation:
      return true
    default:
      if letters[place] == "/" { return true }
      guard place > 0, place + 1 < letters.count else { return false }
      return letters[place - 1].digit != nil && letters[place + 1].digit != nil
    }
  }
}

/// What a title is sorted by. Keys compare by their bytes, whatever the texts were.
package struct TitleKey: Hashable, Comparable, Sendable {
  private var bytes: [UInt8] = []
  /// The first letter in upper case, by which an index groups names; nil for a number or a sign.
  package private(set) var initial: String?

  fileprivate init() {}

  package static func < (left: TitleKey, right: TitleKey) -> Bool {
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }

  /// Words come before longer words that begin like them.
  fileprivate mutating func append(gap isParted: Bool) {
    if isParted, !bytes.isEmpty { bytes.append(1) }
  }

  /// Numbers come before letters; of two, the one with fewer digits comes first.
  fileprivate mutating func append(number: ArraySlice<Unicode.Scalar>) {
    let digits = number.compactMap(\.digit).drop { $0 == 0 }
    bytes.append(2)
    var left = digits.count
    while left >= 0xFE {
      bytes.append(0xFE)
      left -= 0xFE
    }
    bytes.append(UInt8(left))
    bytes.append(contentsOf: digits)
  }

  fileprivate mutating func append(_ letter: Alphabet.Letter) {
    if bytes.isEmpty { initial = letter.name }
    bytes.append(contentsOf: letter.place)
  }

  fileprivate mutating func append(plain scalar: Unicode.Scalar) {
    let letters = scalar.plainLetters ?? String(scalar)
    if bytes.isEmpty { initial = letters.unicodeScalars.first?.properties.uppercaseMapping }
    bytes.append(contentsOf: letters.utf8)
  }

  /// Puts names that are the same but for signs and accents in a fixed order.
  fileprivate mutating func end(with letters: [Unicode.Scalar]) {
    bytes.append(0)
    bytes.append(contentsOf: String(String.UnicodeScalarView(letters)).utf8)
  }
}

extension Alphabet {
  /// The letter of its own that stands at a place.
  fileprivate func letter(at place: Int, in letters: [Unicode.Scalar]) -> Letter? {
    self.letters[letters[place]]?.first { letters[place...].starts(with: $0.form) }
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script.
  fileprivate var digit: UInt8? {
    if isASCII { return UInt8(value).isDigit ? UInt8(value) - UInt8(ascii: "0") : nil }
    guard properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { UInt8($0) }
  }

  fileprivate var isWord: Bool { isLetterOrVowelSign || digit != nil }

  fileprivate var isLetterOrVowelSign: Bool {
    if isASCII { return UInt8(value).isLetter }
    if isAccent { return false }
    if properties.isAlphabetic { return true }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: !properties.isDefaultIgnorableCodePoint
    default: false
    }
  }
}
