import Glibc
import Testing

@testable import laurel

@Suite struct PictureCacheTests {
  private let folder: TemporaryFolder
  private let cache: PictureCache
  private static let day = 24 * 60 * 60

  init() throws {
    folder = try TemporaryFolder()
    cache = try PictureCache.open(of: DiskPath(folder.path))
  }

  /// Keeps a result of some bytes.
  @discardableResult private func keep(_ name: String, byteCount: Int = 3) throws -> DiskPath {
    let draft = try cache.draft()
    try draft.appending("own.png").create(with: [UInt8](repeating: 1, count: byteCount))
    try draft.appending("160.webp").create(with: [2, 3])
    try cache.keep(draft, as: name)
    return cache.folder.appending(name)
  }

  private func names() throws -> [String] {
    try cache.folder.children().compactMap(\.text).sorted()
  }

  @Test func aResultIsThereWhenItIsWhole() throws {
    #expect(try cache.result("a") == nil)
    let draft = try cache.draft()
    try draft.appending("own.png").create(with: [1])
    #expect(try cache.result("a") == nil)
    try cache.keep(draft, as: "a")
    #expect(try cache.result("a") == cache.folder.appending("a"))
    #expect(try names() == ["a"])
  }

  @Test func ofTwoEqualResultsEitherIsKept() throws {
    try keep("a")
    try keep("a")
    #expect(try names() == ["a"])
    #expect(try cache.result("a")?.appending("own.png").contents().count == 3)
  }

  @Test(arguments: [
    "one byte of a file is another", "a file is cut short", "a file is gone", "a file is a shortcut",
    "the list is gone", "the list is cut short",
  ])
  func aResultThatIsNotAsItWasMadeIsNone(damage: String) throws {
    let result = try keep("a")
    let file = result.appending("160.webp")
    let list = result.appending("SHA256SUMS")
    switch damage {
    case "one byte of a file is another": try file.put([2, 4])
    case "a file is cut short": try file.put([2])
    case "a file is gone": try file.removeFile()
    case "a file is a shortcut":
      try file.move(to: cache.folder.appending("elsewhere"))
      #expect(file.withCString { symlink("../elsewhere", $0) } == 0)
    case "the list is gone": try list.removeFile()
    default: try list.put([])
    }
    #expect(try cache.result("a") == nil)
    #expect(try !names().contains("a"))
  }

  @Test func aResultThatAnotherBuildRemovedIsGone() throws {
    try cache.remove("a")
    #expect(try names() == [])
  }

  @Test func draftsHaveNamesOfTheirOwn() throws {
    for _ in 0..<20 { _ = try cache.draft() }
    #expect(try names().count == 20)
  }

  @Test func whatWasNotUsedForLongestGoesFirstAndOnlyWhereThereIsNoRoom() throws {
    for name in ["a", "b", "c", "d"] { try keep(name, byteCount: 1_000) }
    let now = try #require(try cache.folder.appending("a").status()?.times.last?.tv_sec)
    try cache.prune(besides: ["a"], limit: 4_000, now: now + Self.day)
    #expect(try names() == ["a", "b", "c", "d"])
    try cache.prune(besides: ["a"], limit: 3_000, now: now)
    #expect(try names() == ["a", "b", "c", "d"])
    try cache.prune(besides: ["a"], limit: 3_000, now: now + Self.day)
    #expect(try names().count == 3 && names().contains("a"))
    try cache.prune(besides: ["a"], limit: 0, now: now + Self.day)
    #expect(try names() == ["a"])
  }

  @Test func whatAStoppedBuildLeftGoesLater() throws {
    let now = try #require(try cache.draft().status()?.times.last?.tv_sec)
    try cache.prune(besides: [], now: now)
    #expect(try names().count == 1)
    try cache.prune(besides: [], now: now + Self.day)
    #expect(try names() == [])
  }

  @Test func gitKnowsNothingOfIt() throws {
    #expect(try DiskPath(folder.path).appending(".laurel/.gitignore").contents() == Array("*\n".utf8))
  }

  @Test func whereNothingCanBeKeptAFolderIsUsedThatIsGoneAtTheEnd() throws {
    let root = DiskPath(folder.path).appending("file")
    try root.create(with: [])
    var passing: PictureCache? = try PictureCache.open(of: root)
    let place = try #require(passing?.folder)
    #expect(passing?.fault != nil && !DiskPath(folder.path).holds(place))
    let draft = try #require(try passing?.draft())
    try draft.appending("own.png").create(with: [1])
    try passing?.keep(draft, as: "a")
    #expect(try passing?.result("a") != nil)
    passing = nil
    #expect(try place.status() == nil)
  }

  @Test func ofACacheInTheSiteNothingIsToBeSaid() { #expect(cache.fault == nil) }
}
