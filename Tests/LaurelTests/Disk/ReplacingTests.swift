internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ReplacingTests {
  private func file(_ text: String) throws -> (TemporaryFolder, DiskPath) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.md")
    return (folder, DiskPath(folder.path("a.md")))
  }

  @Test func replacesAFileAndKeepsItsPermissions() throws {
    let (folder, file) = try file("old")
    try file.set(permissions: 0o640)
    #expect(try file.replace(Array("old".utf8), by: Array("new".utf8)))
    #expect(folder.text("a.md") == "new")
    #expect(try file.status()?.permissions == 0o640)
    #expect(try folder.list() == ["a.md"])
  }

  @Test func leavesAFileThatSomebodyChanged() throws {
    let (folder, file) = try file("changed")
    #expect(try !file.replace(Array("old".utf8), by: Array("new".utf8)))
    #expect(folder.text("a.md") == "changed")
    #expect(try folder.list() == ["a.md"])
  }

  @Test func leavesWhatIsGoneOrNoFile() throws {
    let (folder, file) = try file("old")
    try folder.remove("a.md")
    #expect(try !file.replace(Array("old".utf8), by: Array("new".utf8)))
    try folder.write("old", to: "b.md")
    try folder.link("a.md", to: folder.path("b.md"))
    #expect(try !file.replace(Array("old".utf8), by: Array("new".utf8)))
    #expect(folder.text("b.md") == "old")
  }

  @Test func putsAFileWhetherOrNotThereIsOne() throws {
    let (folder, file) = try file("old")
    try file.put(Array("new".utf8))
    try DiskPath(folder.path("b.md")).put(Array("more".utf8))
    #expect(folder.text("a.md") == "new" && folder.text("b.md") == "more")
    #expect(try folder.list() == ["a.md", "b.md"])
  }

  @Test func appendsToAFileOrStartsOne() throws {
    let (folder, file) = try file("old")
    try file.append(Array(" new".utf8))
    try DiskPath(folder.path("b.md")).append(Array("more".utf8))
    #expect(folder.text("a.md") == "old new" && folder.text("b.md") == "more")
  }
}
