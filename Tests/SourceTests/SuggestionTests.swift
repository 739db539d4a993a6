import Source
import Testing

@Suite struct SuggestionTests {
  @Test func findsTheNearestWord() {
    #expect(Suggestion.nearest(to: "sumary", among: ["title", "summary", "summit"]) == "summary")
  }

  @Test func suggestsNothingForAnUnrelatedWord() {
    #expect(Suggestion.nearest(to: "photograph", among: ["title", "tags"]) == nil)
    #expect(Suggestion.nearest(to: "word", among: []) == nil)
  }

  @Test func ofWordsThatAreEquallyNearTheFirstInByteOrderIsTaken() {
    #expect(Suggestion.nearest(to: "tab", among: ["tag", "tad", "taz"]) == "tad")
    #expect(Suggestion.nearest(to: "tab", among: ["taz", "tad", "tag"]) == "tad")
  }

  @Test func caseAndAccentsCountForNothing() {
    #expect(Suggestion.nearest(to: "RESUME", among: ["résumé", "resumed"]) == "résumé")
  }

  @Test func findsANearWordAmongThousandsThatLookAlike() {
    let words = Suggestions((0..<30_000).map { "practices/page-\($0 % 7)-\($0).md" })
    #expect(words.nearest(to: "practices/page-3-28759.md") == "practices/page-3-28759.md")
    #expect(words.nearest(to: "practices/pgae-3-17.md") == "practices/page-3-17.md")
  }

  @Test func asksAmongSomeWordsOnly() {
    let words = Suggestions(["summer", "sum", "summary"])
    #expect(words.words == ["sum", "summer", "summary"])
    #expect(words.nearest(to: "summary", among: [0, 1]) == "summer")
  }

  @Test func wordsOfMoreThanTwoHundredLettersAreNotCompared() {
    let long = String(repeating: "a", count: 200)
    #expect(Suggestion.nearest(to: long, among: ["b", long + "a"]) == nil)
    #expect(Suggestion.nearest(to: long + "a", among: [long]) == nil)
    #expect(Suggestion.nearest(to: "c" + long.dropFirst(), among: [long + "a", long]) == long)
  }

  /// Each word is held to what comparing it with every other one in full says.
  @Test(arguments: 1...40)
  func saysWhatComparingAllWordsSays(seed: UInt64) {
    var random = Xorshift(seed: seed)
    let alphabet = Array((seed.isMultiple(of: 3) ? "abé/" : "abcdefgh-/É").unicodeScalars)
    func word() -> String {
      let start = seed.isMultiple(of: 2) ? "folder/" : ""
      let letters = (0..<random.next(below: 24)).map { _ in alphabet[random.next(below: alphabet.count)] }
      return start + String(String.UnicodeScalarView(letters))
    }
    let words = (0..<60).map { _ in word() }
    let suggestions = Suggestions(words)
    for asked in (0..<30).map({ _ in word() }) {
      #expect(suggestions.nearest(to: asked) == Self.nearest(to: asked, among: words), "\(asked) \(words)")
    }
  }

  private static func nearest(to word: String, among words: [String]) -> String? {
    let folded = Fold.key(word).unicodeScalars.map(\.value)
    let near = words.compactMap { candidate -> (distance: Int, word: String)? in
      let other = Fold.key(candidate).unicodeScalars.map(\.value)
      let distance = EditDistanceTests.distance(folded, other)
      return distance <= max(1, max(folded.count, other.count) / 3) ? (distance, candidate) : nil
    }
    return near.min { left, right in
      left.distance == right.distance ? String.byBytes(left.word, right.word) : left.distance < right.distance
    }?.word
  }
}

/// Numbers that are the same on every run.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
