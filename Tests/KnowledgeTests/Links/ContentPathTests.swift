import Knowledge
import Testing

@Suite struct ContentPathTests {
  @Test(arguments: [
    ("b.md", "a", "a/b.md"), ("../b.md", "a/c", "a/b.md"), ("/b.md", "a", "b.md"), ("./b//c/", "a", "a/b/c"),
    ("..", "a", ""), ("../..", "a", nil), ("/..", "a", nil), ("", "a", "a"), ("a/../../b", "", nil),
  ])
  func resolvesPathsInAFolder(path: String, folder: String, resolved: String?) {
    #expect(ContentPath.resolve(path, in: folder) == resolved)
  }

  @Test(arguments: [
    ("", "a.md", "a.md"), ("a", "a/b.md", "b.md"), ("a/b", "c.md", "../../c.md"),
    ("a/b", "a/c/d.md", "../c/d.md"),
    ("a", "a", "../a"), ("ab", "a/b.md", "../a/b.md"),
  ])
  func leadsFromAFolderToAFile(folder: String, path: String, relative: String) {
    #expect(ContentPath.relative(from: folder, to: path) == relative)
  }

  @Test(arguments: [
    ("a/b.c.md", "a/b.c", "md", "b.c"), ("a.b/c", "a.b/c", "", "c"), (".md", ".md", "", ".md"),
    ("A.MD", "A", "md", "A"),
  ])
  func partsANameFromItsExtension(path: String, bare: String, suffix: String, stem: String) {
    #expect(ContentPath.withoutExtension(path) == bare)
    #expect(ContentPath.fileExtension(of: path) == suffix)
    #expect(ContentPath.stem(of: path) == stem)
  }

  @Test func aFolderIsNotAboveOneThatOnlyStartsAlike() {
    #expect(ContentPath.isFolder("a", above: "a/b"))
    #expect(!ContentPath.isFolder("a", above: "ab"))
    #expect(ContentPath.isFolder("", above: "a"))
  }
}
