internal import Testing

@testable internal import laurel

/// What Laurel did not write stays as it is.
@Suite struct ForeignFileTests {
  var site: TestSite

  init() throws { site = try TestSite() }

  @Test(arguments: [true, false])
  func foreignFilesSurviveTheSwitch(exchanges: Bool) async throws {
    var site = site
    site.exchanges = exchanges
    try await site.write(["index.html": "home", "a/b.html": "b"])
    try site.folder.write("example.org", to: "public/CNAME")
    try site.folder.write("mine", to: "public/a/mine.txt")
    try site.folder.write("deep", to: "public/own/deep/file.txt")
    try site.folder.link("public/link", to: "/nowhere")
    let watched = [
      "public/CNAME", "public/a/mine.txt", "public/own", "public/own/deep/file.txt", "public/link",
    ]
    let before = try watched.map(site.folder.identity)

    let changes = try await site.write(["index.html": "new"])
    #expect(changes == OutputChanges(written: 1, removed: 1, kept: ["CNAME", "a/mine.txt", "link", "own"]))
    #expect(try watched.map(site.folder.identity) == before)
    #expect(try site.isWhole())
    #expect(try site.siblings() == ["public/"])
  }

  @Test func namesThatAreNotUTF8Survive() async throws {
    try await site.write(["index.html": "home"])
    let odd = DiskPath(site.folder.path("public")).appending([0x61, 0xFF])
    var file = try OpenFile(odd, for: .creating)
    try file.write([1])
    try file.close()
    try await site.write(["index.html": "new"])
    #expect(try odd.contents() == [1])
  }

  @Test func foreignFilesAreToldEvenIfNothingChanges() async throws {
    try await site.write(["index.html": "home"])
    try site.folder.write("x", to: "public/mine.txt")
    #expect(try await site.write(["index.html": "home"]) == OutputChanges(unchanged: 1, kept: ["mine.txt"]))
  }

  @Test func aForeignFileIsNotOverwrittenUnlessThatIsWished() async throws {
    var site = site
    try await site.write(["index.html": "home"])
    try site.folder.write("mine", to: "public/favicon.ico")
    let path = DiskPath(site.folder.path("public/favicon.ico"))
    await #expect(throws: OutputRefusal.foreignFile(path)) {
      try await site.write(["index.html": "home", "favicon.ico": "theirs"])
    }
    #expect(site.folder.text("public/favicon.ico") == "mine")
    site.replacesForeignFiles = true
    try await site.write(["index.html": "home", "favicon.ico": "theirs"])
    #expect(site.folder.text("public/favicon.ico") == "theirs")
    #expect(try site.siblings() == ["public/"])
  }

  @Test func aForeignFolderThatBecomesOursKeepsItsFiles() async throws {
    try await site.write(["index.html": "home"])
    try site.folder.write("mine", to: "public/blog/mine.txt")
    #expect(try await site.write(["blog/index.html": "x"]).kept == ["blog/mine.txt"])
    #expect(try site.folder.list("public") == ["SHA256SUMS", "blog/", "blog/index.html", "blog/mine.txt"])
  }

  @Test(arguments: ["blog", "blog/mine.txt/x.html"])
  func aForeignFileInTheWayOfAFolderIsRefused(path: String) async throws {
    var site = site
    site.replacesForeignFiles = true
    try await site.write(["blog/index.html": "home"])
    try site.folder.write("mine", to: "public/blog/mine.txt")
    await #expect(throws: OutputRefusal.foreignFolder(DiskPath(site.folder.path("public/blog/mine.txt")))) {
      try await site.write([path: "x"])
    }
    #expect(site.folder.text("public/blog/mine.txt") == "mine")
  }

  @Test func aLinkInPlaceOfOneOfOurFoldersIsNotFollowed() async throws {
    try await site.write(["index.html": "home", "img/a.png": "a"])
    try site.folder.write("precious", to: "elsewhere/a.png")
    try site.folder.remove("public/img")
    try site.folder.link("public/img", to: site.folder.path("elsewhere"))
    try await site.write(["index.html": "new"])
    #expect(site.folder.text("elsewhere/a.png") == "precious")
    #expect(site.folder.text("public/img/a.png") == "precious")
  }

  @Test func aFolderOfOthersIsAdoptedIfThatIsWished() async throws {
    var site = site
    try site.folder.write("mine", to: "public/mine.txt")
    try site.folder.write("theirs", to: "public/index.html")
    await #expect(throws: OutputRefusal.notEmpty(DiskPath(site.folder.path("public")))) {
      try await site.write(["index.html": "home"])
    }
    #expect(try site.siblings() == ["public/"])
    site.replacesForeignFiles = true
    #expect(try await site.write(["index.html": "home"]) == OutputChanges(written: 1, kept: ["mine.txt"]))
    #expect(site.folder.text("public/mine.txt") == "mine")
    #expect(try site.siblings() == ["public/"])
  }
}
