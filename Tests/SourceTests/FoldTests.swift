import Source
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("ABC", "abc"), ("Éclair", "eclair"), ("e\u{301}clair", "eclair"), ("Straße", "straße"), ("ﬁne", "fine"),
    ("It’s “so”", "it's \"so\""), ("A–Z", "a-z"), ("ΑΘΗΝΑ", "αθηνα"), ("日本", "日本"), ("", ""),
  ])
  func makesWordsEqualThatPeopleTakeForEqual(text: String, key: String) {
    #expect(Array(Fold.key(text).utf8) == Array(Fold.key(key).utf8))
    #expect(Fold.key(text) == key)
  }

  @Test func composesNamesOfBothForms() {
    #expect(Array(Fold.composed("u\u{308}ber").utf8) == Array("\u{FC}ber".utf8))
    #expect(Array(Fold.composed("\u{FC}ber").utf8) == Array("\u{FC}ber".utf8))
  }
}
