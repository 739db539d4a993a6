internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

/// Each sentence of the sources is in the file of Spanish ones, and none is there that no source has.
@Suite struct SourceSentencesTests {
  private let spanish = Sentences(in: "es")
  private let files: [(path: String, literals: SwiftLiterals)]

  init() throws {
    let sources = projectFolder + "/Sources"
    files = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
      .map { ($0, SwiftLiterals(Array(try Data(contentsOf: URL(filePath: "\(sources)/\($0)"))))) }
  }

  @Test func eachSentenceIsThereInSpanish() {
    var count = 0
    for (path, literals) in files {
      for pattern in literals.sentences where pattern.isSentence {
        count += 1
        #expect(spanish[pattern] != nil, "\(path): \(pattern)")
      }
    }
    #expect(count > 500)
  }

  @Test func thePagesAboutChecksBeginInSpanishToo() throws {
    #expect(try Self.ofPages().filter { spanish[$0] == nil } == [])
  }

  @Test func noSentenceIsThereThatNoSourceHas() throws {
    let known = Set(try Self.ofPages() + files.flatMap { $0.literals.literals.map(\.pattern) })
    #expect(spanish.patterns.subtracting(known).sorted() == [])
  }

  /// The titles and the first sentences of the pages about checks.
  private static func ofPages() throws -> [String] {
    try SiteFiles(below: projectFolder + "/Content/checks").filter { $0.key != "index.md" }.flatMap {
      let page = RulePage(SourceFile(path: $0.key, bytes: $0.value))
      return [page.title, page.summary]
    }
  }
}

extension SwiftLiterals {
  /// The literals that stand where a message is wanted, or are a part of a sentence.
  fileprivate var sentences: [String] {
    let code = String(decoding: code, as: UTF8.self)
    func places(_ pattern: Regex<Substring>) -> [Range<Int>] {
      code.matches(of: pattern).map { match in
        code.utf8.distance(
          from: code.startIndex, to: match.range.lowerBound)..<code.utf8.distance(
            from: code.startIndex, to: match.range.upperBound)
      }
    }
    let blocks =
      places(/extension Message \{|(?:->|:) (?:\[String: )?Message\??\]?\)?\??(?: =)? ?[\[{]/)
      + places(/\b(?:Fix|Note|described|notA|quoting|Slip|report\.say|sentences\.text)\(/)
    let values = places(/: Message =\s/).map { $0.upperBound..<end(ofStatement: $0.upperBound) }
    let labelled = places(/[(, ](?:subject|advice|message): "|\sof: "/)
    let ranges = blocks.map { $0.lowerBound..<end(ofBlock: $0.upperBound - 1) } + values + labelled
    return literals.filter { literal in ranges.contains { $0.contains(literal.start) } }.map(\.pattern)
  }

  /// Where the bracket at an index closes.
  private func end(ofBlock start: Int) -> Int {
    var depth = 0
    for index in start..<code.count {
      if "([{".utf8.contains(code[index]) { depth += 1 }
      if ")]}".utf8.contains(code[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return code.count
  }

  private func end(ofStatement start: Int) -> Int {
    code[start...].firstRange(of: "\n\n".utf8)?.lowerBound ?? code.count
  }
}

extension String {
  /// Whether this has several words, so that it is no name or sign.
  fileprivate var isSentence: Bool { contains(/[a-z]{2}.* | .*[a-z]{2}/) }
}
