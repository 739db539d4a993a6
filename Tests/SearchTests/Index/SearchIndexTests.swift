import Search
import Source
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
  }

  /// The names of the blobs of one index that another lacks, without the digits that tell what they hold.
  private func sorts(of index: SearchIndex, notIn other: SearchIndex) -> [String: Int] {
    let known = bytes(other)
    return index.blobs.filter { known[$0.name] != $0.bytes }
      .reduce(into: [:]) { $0[String($1.name.prefix { $0 != "-" }), default: 0] += 1 }
  }

  @Test func changesFewBlobsWithASmallEdit() async {
    let before = await SearchIndex(documents(300), jobs: 1)
    let after = await SearchIndex(documents(300, edited: 150), jobs: 1)
    let changed = sorts(of: after, notIn: before)
    #expect(changed["texts"] == 1)
    #expect(changed["pages"] == 1)
    #expect((1...3).contains(changed["words"] ?? 0), "\(changed)")
    #expect(changed.values.reduce(0, +) <= 7, "\(changed)")
  }

  /// A page in the middle moves the numbers of those after it, but neither their texts nor what is told of them.
  @Test func keepsTheTextsAndRecordsOfOtherPagesWhenOneIsNewOrGone() async {
    let all = documents(300)
    let whole = await SearchIndex(all, isFew: true, jobs: 1)
    let less = await SearchIndex(Array(all[..<150] + all[151...]), isFew: true, jobs: 1)
    for changed in [sorts(of: whole, notIn: less), sorts(of: less, notIn: whole)] {
      #expect((1...3).contains(changed["texts"] ?? 0), "\(changed)")
      #expect((1...4).contains(changed["pages"] ?? 0), "\(changed)")
      #expect(changed.values.reduce(0, +) <= 15, "\(changed)")
    }
  }

  /// So that the files of two builds may lie beside each other, whatever a browser kept.
  @Test func whatIsCalledTheSameIsTheSame() async {
    let before = bytes(await SearchIndex(documents(300), jobs: 1))
    let after = bytes(await SearchIndex(documents(301, edited: 20), jobs: 1))
    let shared = Set(before.keys).intersection(after.keys).subtracting(["root"])
    #expect(shared.count > 10)
    #expect(shared.allSatisfy { before[$0] == after[$0] })
  }

  @Test func findsTheSameInFewFilesAsInMany() async {
    let all = documents(300)
    let many = await SearchIndex(all, jobs: 1)
    let few = await SearchIndex(all, isFew: true, jobs: 1)
    #expect(few.blobs.count * 2 < many.blobs.count)
    for document in all.prefix(40) {
      let words = document.sections[0].text.split(separator: " ").prefix(3).joined(separator: " ")
      let found = [many, few].map { Searcher($0).search(words).results.map(\.address) }
      #expect(found[0] == found[1])
    }
  }

  /// The language of the site stands in the root alone, so that it costs nothing with each page.
  @Test func tellsTheLanguageOfPagesThatAreInAnother() async throws {
    let documents = ["de", "es"].map {
      SearchDocument(address: "\($0).html", title: "A", language: $0, sections: [SearchSection(text: "b")])
    }
    let blobs = await SearchIndex(documents, language: "es", jobs: 1).blobs
    let pages = try #require(blobs.first { $0.name.hasPrefix("pages-") })
    let texts = try #require(blobs.first { $0.name.hasPrefix("texts-") }).name.dropFirst("texts-".count)
    #expect(pages.bytes.text == "A\tde.html de\t\t\(texts) 0\nA\tes.html\t\t\(texts) 1")
    #expect(blobs[0].bytes.text.contains(" es\n"))
  }

  @Test func indexesNothing() async {
    let index = await SearchIndex([], jobs: 2)
    #expect(Searcher(index).search("anything").results.isEmpty)
    for sort in ["words-", "spellings-", "endings-", "beginnings-"] {
      #expect(index.blobs.contains { $0.name.hasPrefix(sort) }, "\(sort)")
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
