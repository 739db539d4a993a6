import Search
import Support
import Testing

@Suite struct SearchIndexTests {
  private func documents(_ count: Int, edited: Int? = nil) -> [SearchDocument] {
    var dice = SeededGenerator(seed: 7)
    let vocabulary = (0..<3_000).map { "w\(String($0 &* 2_654_435_761 % 1_000_003, radix: 36))" }
    return (0..<count).map { number in
      var words = (0..<80).compactMap { _ in vocabulary.randomElement(using: &dice) }
      if number == edited { words[40] = "\(words[40]) \(words[41])" }
      return SearchDocument(
        address: "p\(1_000 + number).html", title: "Page \(words[0])",
        sections: [SearchSection(text: words.joined(separator: " "))])
    }
  }

  private func bytes(_ index: SearchIndex) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: index.blobs.map { ($0.name, $0.bytes) })
  }

  @Test func isTheSameForAnyNumberOfJobs() async {
    let one = await SearchIndex(documents(300), jobs: 1)
    let many = await SearchIndex(documents(300), jobs: 7)
    #expect(bytes(one) == bytes(many))
    #expect(one.stamp == many.stamp)
  }

  @Test func changesFewBlobsWithASmallEdit() async {
    let before = bytes(await SearchIndex(documents(300), jobs: 1))
    let after = bytes(await SearchIndex(documents(300, edited: 150), jobs: 1))
    let changed = after.filter { before[$0.key] != $0.value }
    #expect(!changed.isEmpty)
    #expect(changed.count * 4 < after.count)
  }

  @Test func changesTheStampWhenPagesMove() async {
    let few = await SearchIndex(documents(300), jobs: 1)
    let more = await SearchIndex(documents(301), jobs: 1)
    #expect(few.stamp != more.stamp)
  }

  /// The language of the site stands in the root alone, so that it costs nothing with each page.
  @Test func tellsTheLanguageOfPagesThatAreInAnother() async throws {
    let documents = ["de", "es"].map {
      SearchDocument(address: "\($0).html", title: "A", language: $0, sections: [SearchSection(text: "b")])
    }
    let index = bytes(await SearchIndex(documents, language: "es", jobs: 1))
    let pages = String(decoding: try #require(index["pages-0"]), as: UTF8.self).split(separator: "\n")
    #expect(pages == ["A\tde.html de\t\t0", "A\tes.html\t\t0"])
    #expect(String(decoding: try #require(index["root"]), as: UTF8.self).contains(" es\n"))
  }

  @Test func indexesNothing() async {
    let index = await SearchIndex([], jobs: 2)
    #expect(Searcher(index).search("anything").results.isEmpty)
    for name in ["words-0", "spellings-0", "endings-0", "beginnings-0"] {
      #expect(index.blobs.contains { $0.name == name }, "\(name)")
    }
  }

  @Test func findsEveryWordOfALargeVocabulary() async {
    let all = documents(300)
    let searcher = Searcher(await SearchIndex(all, jobs: 2))
    for document in all.prefix(40) {
      let words = document.sections[0].text.split(separator: " ").prefix(12).joined(separator: " ")
      #expect(searcher.search(words + " ").results.first?.address == document.address)
    }
  }

  @Test func takesTheLongestRunsOfLetters() async {
    let text = String(repeating: "𠀀é'ﬁ", count: 5_000)
    let index = await SearchIndex(
      [SearchDocument(address: "a.html", title: text, sections: [SearchSection(text: text)])], jobs: 1)
    #expect(Searcher(index).search("𠀀").results.count <= 1)
  }
}
