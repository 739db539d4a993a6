import Source
import Testing

@Suite struct SuggestionTests {
  @Test func findsTheNearestWord() {
    #expect(Suggestion.nearest(to: "sumary", among: ["title", "summary", "summit"]) == "summary")
  }

  @Test func suggestsNothingForAnUnrelatedWord() {
    #expect(Suggestion.nearest(to: "photograph", among: ["title", "tags"]) == nil)
  }

  @Test func ofWordsThatAreEquallyNearTheFirstInByteOrderIsTaken() {
    #expect(Suggestion.nearest(to: "tab", among: ["tag", "tad", "taz"]) == "tad")
    #expect(Suggestion.nearest(to: "tab", among: ["taz", "tad", "tag"]) == "tad")
  }

  @Test func caseAndAccentsCountForNothing() {
    #expect(Suggestion.nearest(to: "RESUME", among: ["résumé", "resumed"]) == "résumé")
  }

  @Test(arguments: [("abcd", "abdc", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("same", "same", 0)])
  func countsEdits(left: String, right: String, distance: Int) {
    #expect(Suggestion.damerauLevenshtein(Array(left.utf8), Array(right.utf8)) == distance)
  }
}
