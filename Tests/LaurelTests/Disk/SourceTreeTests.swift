internal import Foundation
internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct SourceTreeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read() async throws -> SourceTree {
    try await SourceTree.read(root: folder.path, output: folder.path("public"), jobs: 2)
  }

  private func remarks(_ tree: SourceTree) -> [String] {
    tree.diagnostics.map { "\($0.span.path) \($0.rule)" }
  }

  @Test func readsTextsAndListsOtherFiles() async throws {
    try folder.write("# B", to: "Content/b.md")
    try folder.write("# A", to: "Content/a/x.MARKDOWN")
    try folder.write("kind: x", to: "Content/a/_kind.yml")
    try folder.write("GIF89a\u{3}\u{0}\u{2}\u{0}", to: "Content/a/dot.gif")
    try folder.write("%PDF", to: "Content/plan.pdf")
    try folder.write("<p>", to: "Content/page.png")
    try folder.write("ignored", to: "README.md")
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["a/_kind.yml", "a/x.MARKDOWN", "b.md"])
    #expect(tree.texts.last?.bytes == Array("# B".utf8))
    #expect(
      tree.assets == [
        Asset(path: "a/dot.gif", byteCount: 10, image: ImageHeader(format: .gif, width: 3, height: 2)),
        Asset(path: "page.png", byteCount: 3, isGenuine: false), Asset(path: "plan.pdf", byteCount: 4),
      ])
    #expect(tree.contentPrefix == "Content/")
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func withoutAContentFolderTheRootIsTheContent() async throws {
    try folder.write("# Home", to: "index.md")
    try folder.write("name: x", to: "Themes/x/theme.yml")
    try folder.write("# Kept", to: "practices/Themes/index.md")
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["index.md", "practices/Themes/index.md"])
    #expect(tree.contentPrefix == "")
  }

  @Test func leavesOutHiddenFilesAndTheOutput() async throws {
    try folder.write("x", to: "index.md")
    for hidden in [
      ".git/x.md", "a/.hidden.md", "node_modules/x.md", "public/x.md", ".public.laurel-stage-12/x.md",
    ] { try folder.write("x", to: hidden) }
    try folder.write("x", to: "publicity/x.md")
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["index.md", "publicity/x.md"])
    #expect(tree.assets.isEmpty)
  }

  @Test func leavesOutFinishedSitesWhereverTheyAre() async throws {
    let digest = String(repeating: "0", count: 64)
    try folder.write("x", to: "index.md")
    let site = try OutputFolder(folder.path("elsewhere/site"), sources: [])
    let files = ["404.html", "submit/story.md"].map { OutputFile(path: $0, text: "<p>") }
    _ = try await site.write(files, from: FileOrigins(content: DiskPath(folder.path)), jobs: 1)
    try folder.write("PK", to: "downloads/forms.zip")
    try folder.write("\(digest)  forms.zip\n", to: "downloads/SHA256SUMS")
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["index.md"])
    #expect(tree.assets.map(\.path) == ["downloads/SHA256SUMS", "downloads/forms.zip"])
  }

  @Test func readsThePagesThatLieInAFinishedSite() async throws {
    let site = try OutputFolder(folder.path("stories"), sources: [])
    _ = try await site.write(
      [OutputFile(path: "404.html", text: "x")], from: FileOrigins(content: DiskPath(folder.path)), jobs: 1)
    try folder.write("x", to: "stories/hers.md")
    #expect(try await read().texts.map(\.path) == ["stories/hers.md"])
    let forged = try OutputFolder(folder.path("people"), sources: [])
    let files = ["404.html", "ana.md"].map { OutputFile(path: $0, text: "x") }
    _ = try await forged.write(files, from: FileOrigins(content: DiskPath(folder.path)), jobs: 1)
    #expect(try await read().texts.map(\.path) == ["people/ana.md", "stories/hers.md"])
  }

  @Test func theOutputIsPublicInTheFolderOfTheSiteUnlessItIsNamed() {
    let day = CalendarDate(secondsSince1970: 0)
    #expect(SiteSource(root: "my-site", day: day, jobs: 1).output == "my-site/public")
    #expect(SiteSource(root: "my-site", output: "/tmp/x", day: day, jobs: 1).output == "/tmp/x")
  }

  @Test func refusesLinksAndWhatIsNotAFile() async throws {
    try folder.write("secret", to: "secret.md")
    try folder.write("x", to: "Content/index.md")
    try folder.link("Content/file.md", to: "../secret.md")
    try folder.link("Content/folder", to: "/etc")
    try folder.link("Content/loop", to: ".")
    #expect(mkfifo(folder.path("Content/pipe.md"), 0o600) == 0)
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["index.md"])
    #expect(
      remarks(tree) == [
        "file.md symbolic-link", "folder symbolic-link", "loop symbolic-link", "pipe.md not-a-file",
      ])
    #expect(tree.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func refusesTextsThatAreTooLarge() async throws {
    try folder.write([UInt8](repeating: 0x61, count: 1 << 20), to: "Content/just.md")
    try folder.write([UInt8](repeating: 0x61, count: 1 << 20 + 1), to: "Content/over.md")
    try folder.write([UInt8](repeating: 0x61, count: 1 << 20 + 1), to: "Content/over.pdf")
    let tree = try await read()
    #expect(tree.texts.map(\.path) == ["just.md"])
    #expect(tree.assets.map(\.byteCount) == [1 << 20 + 1])
    #expect(remarks(tree) == ["over.md file-too-large"])
  }

  @Test func refusesNamesThatAreNotUTF8() async throws {
    try folder.write("x", to: "Content/index.md")
    let odd = DiskPath(folder.path("Content")).appending([0x61, 0xFF, 0x2E, 0x6D, 0x64])
    _ = try OpenFile(odd, for: .creating)
    #expect(remarks(try await read()) == ["a\u{FFFD}.md unreadable-name"])
  }

  @Test(.disabled(if: geteuid() == 0, "Root may read everything."))
  func reportsFilesThatMayNotBeRead() async throws {
    try folder.write("x", to: "Content/closed.md")
    try DiskPath(folder.path("Content/closed.md")).set(permissions: 0)
    #expect(remarks(try await read()) == ["closed.md unreadable-file"])
  }

  @Test func aMissingRootIsAFault() async {
    await #expect(throws: DiskFault.self) {
      try await SourceTree.read(root: folder.path("missing"), output: "")
    }
  }

  @Test func findsThemesOfTheSiteFirst() throws {
    try folder.write("", to: "site/Themes/mine/theme.yml")
    try folder.write("", to: "usr/share/laurel/Themes/mine/theme.yml")
    try folder.write("", to: "usr/share/laurel/Themes/default/theme.yml")
    try folder.write("", to: "usr/bin/laurel")
    try folder.write("", to: "Themes/project/theme.yml")
    let themes = ThemeFolders(site: folder.path("site"), executable: folder.path("usr/bin/laurel"))
    #expect(themes.folder(of: "mine")?.description == folder.path("site/Themes/mine"))
    #expect(themes.folder(of: "default")?.description == folder.path("usr/share/laurel/Themes/default"))
    #expect(themes.folder(of: "project")?.description == folder.path("Themes/project"))
    #expect(themes.folder(of: "../mine") == nil)
    #expect(themes.folder(of: "none") == nil)
  }

  @Test func readsAThemeWithAllItsFiles() async throws {
    try folder.write("name: x", to: "Themes/x/theme.yml")
    try folder.write("<p>", to: "Themes/x/templates/page.mustache")
    try folder.write([0xFF], to: "Themes/x/assets/font.woff2")
    try folder.link("Themes/x/link", to: "theme.yml")
    let themes = ThemeFolders(site: folder.path)
    let theme = try await themes.read(#require(themes.folder(of: "x")))
    #expect(theme.value.map(\.path) == ["assets/font.woff2", "templates/page.mustache", "theme.yml"])
    #expect(theme.diagnostics.map(\.rule) == ["symbolic-link"])
  }
}
