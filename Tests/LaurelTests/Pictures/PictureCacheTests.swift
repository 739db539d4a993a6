import Glibc
import Testing

@testable import laurel

@Suite struct PictureCacheTests {
  private let folder: TemporaryFolder
  private var cache: PictureCache { PictureCache(of: DiskPath(folder.path)) }
  private static let day = 24 * 60 * 60

  init() throws { folder = try TemporaryFolder() }

  /// Keeps a result of some bytes.
  private func keep(_ name: String, byteCount: Int) throws {
    let draft = try cache.draft(1)
    try draft.appending("own.png").create(with: [UInt8](repeating: 1, count: byteCount))
    try cache.keep(draft, as: name)
  }

  private func names() throws -> [String] {
    try cache.folder.children().compactMap(\.text).sorted()
  }

  @Test func aResultIsThereWhenItIsWhole() throws {
    try cache.prepare()
    #expect(try cache.result("a") == nil)
    let draft = try cache.draft(1)
    #expect(try cache.result("a") == nil)
    try cache.keep(draft, as: "a")
    #expect(try cache.result("a") == cache.folder.appending("a"))
    #expect(try names() == ["a"])
  }

  @Test func ofTwoEqualResultsEitherIsKept() throws {
    try cache.prepare()
    try keep("a", byteCount: 3)
    try keep("a", byteCount: 3)
    #expect(try names() == ["a"])
    #expect(try cache.result("a")?.appending("own.png").contents().count == 3)
  }

  @Test func whatWasNotUsedForLongestGoesFirstAndOnlyWhereThereIsNoRoom() throws {
    try cache.prepare()
    for name in ["a", "b", "c", "d"] { try keep(name, byteCount: 100) }
    let now = try #require(try cache.folder.appending("a").status()?.times.last?.tv_sec)
    try cache.prune(besides: ["a"], limit: 300, now: now + Self.day)
    #expect(try names() == ["a", "b", "c", "d"])
    try cache.prune(besides: ["a"], limit: 250, now: now)
    #expect(try names() == ["a", "b", "c", "d"])
    try cache.prune(besides: ["a"], limit: 250, now: now + Self.day)
    #expect(try names().count == 3 && names().contains("a"))
    try cache.prune(besides: ["a"], limit: 0, now: now + Self.day)
    #expect(try names() == ["a"])
  }

  @Test func whatAStoppedBuildLeftGoesLater() throws {
    try cache.prepare()
    let now = try #require(try cache.draft(1).status()?.times.last?.tv_sec)
    try cache.prune(besides: [], now: now)
    #expect(try names().count == 1)
    try cache.prune(besides: [], now: now + Self.day)
    #expect(try names() == [])
  }

  @Test func gitKnowsNothingOfIt() throws {
    try cache.prepare()
    #expect(try DiskPath(folder.path).appending(".laurel/.gitignore").contents() == Array("*\n".utf8))
  }
}
