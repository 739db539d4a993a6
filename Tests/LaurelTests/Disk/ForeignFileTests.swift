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
    site.keepsForeignFiles = true
    try await site.write(["index.html": "home", "a/b.html": "b"])
    try site.folder.write("example.org", to: "public/CNAME")
    try site.folder.write("mine", to: "public/a/mine.txt")
    try site.folder.write("deep", to: "public/own/deep/file.txt")
    let watched = [
      "public/CNAME", "public/a/mine.txt", "public/own", "public/own/deep/file.txt",
    ]
    let before = try watched.map(site.folder.identity)

    let changes = try await site.write(["index.html": "new"])
    #expect(changes == OutputChanges(written: 1, removed: 1, kept: ["CNAME", "a/mine.txt", "own"]))
    #expect(try watched.map(site.folder.identity) == before)
    #expect(try site.isWhole())
    #expect(try site.siblings() == ["public/"])
  }

  @Test func namesThatAreNotUTF8Survive() async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["index.html": "home"])
    let odd = DiskPath(site.folder.path("public")).appending([0x61, 0xFF])
    var file = try OpenFile(odd, for: .creating)
    try file.write([1])
    try file.close()
    try await site.write(["index.html": "new"])
    #expect(try odd.contents() == [1])
  }

  @Test func foreignFilesAreToldEvenIfNothingChanges() async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["index.html": "home"])
    try site.folder.write("x", to: "public/mine.txt")
    #expect(try await site.write(["index.html": "home"]) == OutputChanges(unchanged: 1, kept: ["mine.txt"]))
  }

  @Test func foreignFilesAreNotPublishedUnlessThatIsWished() async throws {
    try await site.write(["index.html": "home"])
    try site.folder.write("mine", to: "public/login.html")
    try site.folder.write("mine", to: "public/own/a.html")
    let paths = ["login.html", "own"].map { DiskPath(site.folder.path("public/\($0)")) }
    for text in ["home", "new"] {
      await #expect(throws: OutputRefusal.foreign(paths)) {
        try await site.write(["index.html": text])
      }
    }
    #expect(site.folder.text("public/login.html") == "mine")
    #expect(site.folder.text("public/index.html") == "home")
  }

  @Test(arguments: [true, false])
  func aForeignFileIsNeverOverwritten(isWished: Bool) async throws {
    var site = site
    site.keepsForeignFiles = isWished
    try await site.write(["index.html": "home"])
    try site.folder.write("mine", to: "public/favicon.ico")
    let path = DiskPath(site.folder.path("public/favicon.ico"))
    await #expect(throws: OutputRefusal.foreignFiles([path])) {
      try await site.write(["index.html": "home", "favicon.ico": "theirs"])
    }
    #expect(site.folder.text("public/favicon.ico") == "mine")
  }

  @Test(arguments: [true, false])
  func linksAreRefusedAlways(isWished: Bool) async throws {
    var site = site
    site.keepsForeignFiles = isWished
    try await site.write(["index.html": "home", "img/a.png": "a"])
    try site.folder.write("precious", to: "elsewhere/a.png")
    try site.folder.link("public/about-us.txt", to: site.folder.path("elsewhere/a.png"))
    let path = DiskPath(site.folder.path("public/about-us.txt"))
    await #expect(throws: OutputRefusal.noFile(path, isLink: true)) {
      try await site.write(["index.html": "home"])
    }
    try site.folder.remove("public/about-us.txt")
    try site.folder.remove("public/img")
    try site.folder.link("public/img", to: site.folder.path("elsewhere"))
    await #expect(throws: OutputRefusal.self) { try await site.write(["index.html": "new"]) }
    #expect(site.folder.text("elsewhere/a.png") == "precious")
  }

  @Test func allFilesOfOthersInTheWayAreNamed() async throws {
    var site = site
    site.keepsForeignFiles = true
    for name in ["a.html", "b.html", "c.html"] { try site.folder.write("mine", to: "public/\(name)") }
    let paths = ["a.html", "c.html"].map { DiskPath(site.folder.path("public/\($0)")) }
    await #expect(throws: OutputRefusal.foreignFiles(paths)) {
      try await site.write(["a.html": "x", "c.html": "x", "d.html": "x"])
    }
  }

  @Test func aChangedPageThatTheSiteNoLongerHasGoesIfThatIsWished() async throws {
    var site = site
    try await site.write(["index.html": "home", "old.html": "old"])
    try site.folder.write("changed", to: "public/old.html")
    let path = DiskPath(site.folder.path("public/old.html"))
    await #expect(throws: OutputRefusal.changed([path])) { try await site.write(["index.html": "home"]) }
    site.keepsForeignFiles = true
    let changes = try await site.write(["index.html": "home"])
    #expect(changes == OutputChanges(unchanged: 1, removed: 1, withdrawn: ["old.html"]))
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  static let litter = [".DS_Store", "Thumbs.db", "desktop.ini", "._index.html", "Desktop.ini"]

  @Test(arguments: litter, [true, false])
  func whatTheSystemPutsIntoAFolderIsNoHindrance(name: String, exchanges: Bool) async throws {
    var site = site
    site.exchanges = exchanges
    try site.folder.write("x", to: "public/\(name)")
    try await site.write(["index.html": "home", "a/b.html": "b"])
    try site.folder.write("x", to: "public/a/\(name)")
    #expect(try await site.write(["index.html": "home", "a/b.html": "b"]).written == 0)
    try await site.write(["index.html": "new"])
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func aForeignFolderThatBecomesOursKeepsItsFiles() async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["index.html": "home"])
    try site.folder.write("mine", to: "public/blog/mine.txt")
    #expect(try await site.write(["blog/index.html": "x"]).kept == ["blog/mine.txt"])
    #expect(
      try site.folder.list("public") == [
        ".laurel", "SHA256SUMS", "blog/", "blog/index.html", "blog/mine.txt",
      ])
  }

  @Test(arguments: ["blog", "blog/mine.txt/x.html"])
  func aForeignFileInTheWayOfAFolderIsRefused(path: String) async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["blog/index.html": "home"])
    try site.folder.write("mine", to: "public/blog/mine.txt")
    await #expect(throws: OutputRefusal.foreignFolders([DiskPath(site.folder.path("public/blog/mine.txt"))]))
    {
      try await site.write([path: "x"])
    }
    #expect(site.folder.text("public/blog/mine.txt") == "mine")
  }

  @Test func aFolderOfOthersIsAdoptedIfThatIsWished() async throws {
    var site = site
    try site.folder.write("mine", to: "public/mine.txt")
    await #expect(throws: OutputRefusal.notEmpty(DiskPath(site.folder.path("public")))) {
      try await self.site.write(["index.html": "home"])
    }
    #expect(try site.siblings() == ["public/"])
    site.keepsForeignFiles = true
    #expect(try await site.write(["index.html": "home"]) == OutputChanges(written: 1, kept: ["mine.txt"]))
    #expect(site.folder.text("public/mine.txt") == "mine")
    #expect(try site.siblings() == ["public/"])
  }

  @Test(arguments: [
    "", "0123456789012345678901234567890123456789012345678901234567890123  thesis.txt\n", "thesis.txt: OK\n",
  ])
  func sumsOfOthersMakeNoFolderOurs(sums: String) async throws {
    try site.folder.write(sums, to: "public/SHA256SUMS")
    try site.folder.write("mine", to: "public/thesis.txt")
    await #expect(throws: OutputRefusal.unmarked(DiskPath(site.folder.path("public")))) {
      try await site.write(["index.html": "home"])
    }
    #expect(try site.folder.list("public") == ["SHA256SUMS", "thesis.txt"])
  }

  @Test(arguments: [true, false])
  func aMarkThatWasChangedSaysNothing(isWished: Bool) async throws {
    var site = site
    try await site.write(["index.html": "home", "a.html": "a"])
    site.keepsForeignFiles = isWished
    let mark = try #require(site.folder.text("public/.laurel"))
    try site.folder.write("mine", to: "public/thesis.txt")
    try site.folder.write(mark.replacing("a.html", with: "thesis.txt"), to: "public/.laurel")
    await #expect(throws: OutputRefusal.brokenMark(DiskPath(site.folder.path("public")))) {
      try await site.write(["index.html": "home"])
    }
    #expect(site.folder.text("public/thesis.txt") == "mine")
  }

  @Test func aMarkThatWasCopiedSaysNothingOfOtherFiles() async throws {
    try await site.write(["index.html": "home", "thesis.txt": "ours"])
    try site.folder.write("mine", to: "copy/index.html")
    try site.folder.write("mine", to: "copy/thesis.txt")
    try site.folder.write(try #require(site.folder.text("public/.laurel")), to: "copy/.laurel")
    await #expect(throws: OutputRefusal.self) { try await site.write(["index.html": "home"], to: "copy") }
    #expect(site.folder.text("copy/thesis.txt") == "mine")
    #expect(site.folder.text("copy/index.html") == "mine")
  }
}
