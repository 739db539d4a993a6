import Search
import Support
import Testing

@Suite struct WordListTests {
  @Test func findsTheWordsOfTheTable() throws {
    for each in try Tables.words() {
      let list = WordList(each.text)
      var words: [[String]] = []
      var joined: [String] = []
      for index in 0..<list.count {
        switch list.roles[index] {
        case .whole: words.append([list[index]])
        case .part: words[words.count - 1].append(list[index])
        case .joined: joined.append(list[index])
        }
      }
      #expect(words == each.words, "\(each.text)")
      #expect(joined == each.joined ?? [], "\(each.text)")
    }
  }

  @Test func takesAnyScalars() {
    var dice = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let scalars = (0..<12).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1..<0x11_0000, using: &dice))
      }
      let list = WordList(String(String.UnicodeScalarView(scalars)))
      #expect((0..<list.count).allSatisfy { !list[$0].isEmpty })
    }
  }
}
