internal import Glibc
internal import Presentation
internal import Testing

@testable internal import laurel

@Suite struct OutputRefusalTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func refusal(of name: String) async -> OutputRefusal? {
    await #expect(throws: OutputRefusal.self) { try await site.write(["index.html": "home"], to: name) }
  }

  private func path(_ name: String) -> DiskPath { DiskPath(site.folder.path(name)) }

  @Test func refusesTheRootOfTheFileSystem() async throws {
    let root = try OutputFolder("/", sources: [])
    await #expect(throws: OutputRefusal.fileSystemRoot) {
      try await root.write([], from: FileOrigins(content: path("")), jobs: 1)
    }
  }

  @Test func refusesTheHomeFolder() async throws {
    try path("home").makeFolder()
    #expect(await refusal(of: "home") == .homeFolder(path("home")))
  }

  @Test func refusesAGitRoot() async throws {
    try site.folder.write("[core]", to: "repository/.git/config")
    #expect(await refusal(of: "repository") == .gitRoot(path("repository")))
  }

  @Test(arguments: ["site", "site/../site", ".", "site/Content/.."])
  func refusesTheSourcesAndWhatHoldsThem(name: String) async throws {
    let folder = try path(name).resolved()
    #expect(await refusal(of: name) == .holdsSources(folder))
  }

  @Test func refusesTheSourcesUnderAnotherName() async throws {
    try site.folder.link("alias", to: "site")
    let output = try OutputFolder(site.folder.path("site"), sources: [site.folder.path("alias")])
    await #expect(throws: OutputRefusal.holdsSources(path("site"))) {
      try await output.write([], from: FileOrigins(content: path("site")), jobs: 1)
    }
  }

  @Test(arguments: [
    "site/Content", "site/Content/pub", "site/Content/_static/pub", "site/Themes/x", "site/.git/x",
  ])
  func refusesFoldersThatAreReadForTheSite(name: String) async throws {
    let closed = ["Content", "Themes", ".git"].first { name.hasPrefix("site/" + $0) } ?? ""
    #expect(await refusal(of: name) == .inSources(path(name), of: path("site/" + closed)))
  }

  @Test func aSiteWithoutAFolderOfContentMayHaveItsOutputAmongItsPages() async throws {
    try site.folder.write("# Home", to: "plain/index.md")
    let output = { (name: String) in
      try OutputFolder(site.folder.path(name), sources: [site.folder.path("plain")])
    }
    _ = try await output("plain/public").write(
      [OutputFile(path: "index.html", text: "x")], from: FileOrigins(content: path("plain")), jobs: 1)
    #expect(throws: OutputRefusal.inSources(path("plain/_static/x"), of: path("plain/_static"))) {
      try output("plain/_static/x").refuseFoldersOfOthers()
    }
  }

  @Test func refusesTheFolderOfAnotherSite() async throws {
    let files = [OutputFile(path: "index.html", text: "x")]
    let write = { (name: String, site: TestSite, place: String) in
      _ = try await site.output(place).write(
        files, of: name, from: FileOrigins(content: path("site")), jobs: 1)
    }
    try await write("Rivers", site, "public")
    try await write("Rivers", site, "public")
    await #expect(throws: OutputRefusal.otherSite(path("public"), there: "Rivers", own: "Hills")) {
      try await write("Hills", site, "public")
    }
    await #expect(throws: OutputRefusal.otherSite(path("public"), there: "Rivers", own: nil)) {
      try await write("", site, "public")
    }
    try await write("", site, "nameless")
    await #expect(throws: OutputRefusal.otherSite(path("nameless"), there: nil, own: "Hills")) {
      try await write("Hills", site, "nameless")
    }
    try path("public").move(to: path("elsewhere"))
    try await write("Rivers", site, "elsewhere")
    var wished = site
    wished.keepsForeignFiles = true
    try await write("Hills", wished, "elsewhere")
    // Beside the sources, only the name of the site has changed.
    try await write("Rivers", site, "site/public")
    try await write("Hills", site, "site/public")
  }

  @Test func aFaultIsAReasonNotToWrite() throws {
    let missing = site.folder.path("missing")
    #expect(OutputFolder.refusal(of: site.folder.path("public"), site: "", sources: [missing]) is DiskFault)
    #expect(
      OutputFolder.refusal(of: site.folder.path("public"), site: "", sources: [site.folder.path("site")])
        == nil)
  }

  @Test func refusesALinkAndAFile() async throws {
    try site.folder.write("x", to: "file")
    try site.folder.link("link", to: "elsewhere")
    #expect(await refusal(of: "link") == .symbolicLink(path("link")))
    #expect(await refusal(of: "link/") == .symbolicLink(path("link")))
    #expect(await refusal(of: "file") == .notAFolder(path("file")))
  }

  @Test func refusesPathsThroughMissingFolders() async throws {
    #expect(await refusal(of: "missing/../..") != nil)
  }

  @Test(arguments: [
    "../x", "/x", "a//b", "a/", "", "a/../b", "./a", "a/.", "nul\u{0}.html", "SHA256SUMS", ".laurel",
    "back\\slash.html", "line\nend.html", "CON/a.html", "q?.html",
  ])
  func refusesPathsThatLeadOut(path: String) async throws {
    #expect(throws: OutputRefusal.badPath(path)) { try OutputPaths.check([OutputFile(path: path, text: "")]) }
    await #expect(throws: OutputRefusal.badPath(path)) {
      try await site.write([path: "x", "good.html": "x"])
    }
    #expect(try site.siblings() == [])
  }

  @Test func refusesAssetsFromOutside() {
    let file = OutputFile(path: "passwd", content: .asset(path: "../../etc/passwd"))
    #expect(throws: OutputRefusal.badPath("../../etc/passwd")) { try OutputPaths.check([file]) }
  }

  @Test(arguments: [["a", "a"], ["a", "a-b", "a/b"], ["x/y/z", "x"]])
  func refusesTwoFilesInOnePlace(paths: [String]) {
    #expect(throws: OutputRefusal.self) {
      try OutputPaths.check(paths.map { OutputFile(path: $0, text: "") })
    }
  }

  @Test func namesTheOtherBuild() async throws {
    let lock = try BuildLock(for: OutputPlace(site.folder.path("public")))
    #expect(await refusal(of: "public") == .busy(path("public"), process: Int(getpid())))
    lock.release()
    try await site.write(["index.html": "home"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func aLockFileOfADeadBuildIsNoHindrance() async throws {
    try site.folder.write("1\n", to: ".public.laurel-lock")
    try await site.write(["index.html": "home"])
    #expect(try site.siblings() == ["public/"])
  }
}
