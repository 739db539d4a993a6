internal import Presentation
internal import Testing

@testable internal import laurel

@Suite struct OutputFolderTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func writesASiteThatSha256sumFindsWhole() async throws {
    let changes = try await site.write(["index.html": "home", "a/b/c.html": "c", "a/d.html": ""])
    #expect(changes.written == 3)
    #expect(try site.isWhole())
    #expect(
      try site.folder.list("public") == [
        ".laurel", "SHA256SUMS", "a/", "a/b/", "a/b/c.html", "a/d.html", "index.html",
      ])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func oddNamesAreListedAsSha256sumReadsThem() async throws {
    let odd = ["é %,.html": "1", "a  b.html": "2", "-c.html": "3"]
    try await site.write(odd)
    #expect(try site.isWhole())
    #expect(try await site.write(odd).unchanged == 3)
    #expect(try await site.write(["x.html": "x"]).removed == 3)
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "x.html"])
  }

  @Test func secondBuildWritesNothing() async throws {
    let files = ["index.html": "home", "a/b.html": "b"]
    try await site.write(files)
    let before = try ["public", "public/.laurel", "public/SHA256SUMS", "public/index.html"].map(
      site.folder.identity)
    let changes = try await site.write(files)
    #expect(changes.written == 0)
    #expect(changes.unchanged == 2)
    #expect(
      try ["public", "public/.laurel", "public/SHA256SUMS", "public/index.html"].map(site.folder.identity)
        == before)
  }

  @Test func unchangedFilesKeepTheirTimeStamps() async throws {
    try await site.write(["same.html": "same", "other.html": "old"])
    let before = try site.folder.identity("public/same.html")
    let changes = try await site.write(["same.html": "same", "other.html": "new"])
    #expect(changes == OutputChanges(written: 1, unchanged: 1))
    #expect(try site.folder.identity("public/same.html") == before)
    #expect(site.folder.text("public/other.html") == "new")
    #expect(try site.isWhole())
  }

  @Test func removesFilesAndFoldersThatTheNewSiteDoesNotHave() async throws {
    try await site.write(["index.html": "home", "old/deep/page.html": "x"])
    #expect(try await site.write(["index.html": "home"]) == OutputChanges(unchanged: 1, removed: 1))
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func aFileThatSomebodyChangedIsWrittenAnewOnlyIfThatIsWished() async throws {
    var site = site
    try await site.write(["index.html": "home", "old.html": "old"])
    try site.folder.write("MINE", to: "public/index.html")
    try site.folder.write("MINE TOO", to: "public/old.html")
    let paths = ["index.html", "old.html"].map { DiskPath(site.folder.path("public/\($0)")) }
    await #expect(throws: OutputRefusal.changed(paths)) {
      try await site.write(["index.html": "home"])
    }
    #expect(site.folder.text("public/index.html") == "MINE")
    site.keepsForeignFiles = true
    #expect(
      try await site.write(["index.html": "home"])
        == OutputChanges(written: 1, removed: 1, replaced: ["index.html"], withdrawn: ["old.html"]))
    #expect(site.folder.text("public/index.html") == "home")
    #expect(site.folder.text("public/old.html") == nil)
    #expect(try site.siblings() == ["public/"])
  }

  @Test func aListOfDigestsThatIsGoneIsWrittenAgain() async throws {
    try await site.write(["index.html": "home"])
    try site.folder.remove("public/SHA256SUMS")
    try await site.write(["index.html": "home"])
    #expect(try site.isWhole())
  }

  @Test func aFileMayBecomeAFolderAndBack() async throws {
    try await site.write(["a": "file"])
    try await site.write(["a/b.html": "b"])
    #expect(try site.isWhole())
    try await site.write(["a": "file"])
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "a"])
  }

  @Test func copiesAssetsAndKeepsThemWhileTheyAreTheSame() async throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try site.folder.write(bytes, to: "site/Content/photo.jpg")
    let files = [OutputFile(path: "media/photo.jpg", content: .asset(path: "photo.jpg"))]
    #expect(try await site.write(files).written == 1)
    #expect(try site.isWhole())
    let before = try site.folder.identity("public/media/photo.jpg")
    #expect(try await site.write(files + [OutputFile(path: "x.html", text: "x")]).unchanged == 1)
    #expect(try site.folder.identity("public/media/photo.jpg") == before)
    try site.folder.write(bytes.reversed(), to: "site/Content/photo.jpg")
    #expect(try await site.write(files).written == 1)
    #expect(try site.isWhole())
  }

  @Test func anAssetThatIsGoneLeavesTheOldSite() async throws {
    try await site.write(["index.html": "home"])
    await #expect(throws: DiskFault.self) {
      try await site.write([OutputFile(path: "a.jpg", content: .asset(path: "gone.jpg"))])
    }
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func theNumberOfJobsDoesNotShow() async throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("d\($0 % 7)/\($0).html", "page \($0)") })
    try await site.write(files, to: "one", jobs: 1)
    try await site.write(files, to: "many", jobs: 4)
    #expect(site.folder.text("one/SHA256SUMS") == site.folder.text("many/SHA256SUMS"))
  }

  @Test func makesMissingFoldersAboveTheOutput() async throws {
    try await site.write(["index.html": "home"], to: "out/of/the/way")
    #expect(try site.isWhole("out/of/the/way"))
  }
}
