internal import Source
internal import Testing

/// A site in which each page was broken as teachers break pages, and the same site put right as it was told.
///
/// `Sites/fifty-mistakes/Content` is the broken one, `corrected` the other. What the two differ in is a mistake: a page
/// that was changed, renamed, moved or deleted. What is said of each is in `expected/report.txt`.
@Suite struct FiftyMistakesTests {
  private static let folder = projectFolder + "/Tests/SiteTests/Sites/fifty-mistakes"

  /// The files that are put right where another file has the remark.
  private static let toldElsewhere = [
    "spotlights/from-word.docx": "spotlights/from-notepad.md.txt",
    "spotlights/camera.png": "spotlights/photo-too-large.md",
    "spotlights/outdoors.heic": "spotlights/photo-of-a-telephone.md",
  ]

  /// The pages in which something is missing further down, and the remark is where the reason for it stands.
  private static let toldAtTheReason: Set<String> = [
    "spotlights/field-missing.md", "spotlights/not-closed.md", "spotlights/person-without-consent.md",
    "spotlights/photo-not-described.md", "spotlights/photo-without-consent.md", "spotlights/spanish.md",
    "spotlights/table-of-bars.md",
  ]

  private let broken: SiteFiles
  private let corrected: SiteFiles

  init() throws {
    broken = try SiteFiles(below: Self.folder + "/Content")
    corrected = try SiteFiles(below: Self.folder + "/corrected/Content")
  }

  @Test func eachOfFiftyMistakesHasOneRemarkAndNoOther() async throws {
    let wrong = broken.filter { corrected[$0.key] != $0.value }.map { Self.toldElsewhere[$0.key] ?? $0.key }
    let mistaken = Set(wrong).sorted(by: String.byBytes)
    let told = try await SiteRun(Self.folder).diagnostics.map(\.span.path)
    #expect(mistaken.count >= 50)
    #expect(told.sorted(by: String.byBytes) == mistaken)
  }

  @Test func eachRemarkIsInTheLineThatHasTheMistake() async throws {
    var compared = 0
    for remark in try await SiteRun(Self.folder).diagnostics {
      let path = remark.span.path
      guard !Self.toldAtTheReason.contains(path), let text = broken[path], let other = corrected[path],
        let first = zip(lines(text), lines(other)).enumerated().first(where: { $1.0 != $1.1 })
      else { continue }
      #expect(remark.span.start.line == first.offset + 1, "\(remark.rule) in \(path)")
      compared += 1
    }
    #expect(compared >= 50)
  }

  @Test func whoeverDoesWhatTheRemarksSayHasNoRemarksLeft() async throws {
    let remarks = try await SiteRun(Self.folder + "/corrected").diagnostics
    #expect(remarks.map { "\($0.span.path) \($0.rule)" } == [])
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }
}
