internal import Foundation
internal import Source
internal import Testing

@testable internal import laurel

/// What `laurel check --fix` promises of any site.
@Suite struct RepairTests {
  /// A site with its safe fixes made, and what was done.
  private func repair(_ files: SiteFiles) async throws -> (files: SiteFiles, repair: Repair) {
    let folder = try SiteFolder(files)
    let pipeline = SiteRun.pipeline(folder.path)
    var stages = StageClock(showsProgress: false)
    let build = try await pipeline.run(&stages)
    let repair = try await Repair.run(build, Selection([], of: build), with: pipeline)
    #expect(try repair.write() == [])
    return (try SiteFiles(below: folder.path), repair)
  }

  @Test(arguments: try Subject.all())
  func nothingElseChangesAndNothingIsLeftToFix(subject: Subject) async throws {
    let site = subject.files
    let first = try await repair(site)
    let about = first.repair.build.isAboutContent
    #expect(SafeFixes(of: first.repair.build.diagnostics.filter(about)).choices.isEmpty)
    let changed = Set(first.repair.changes.map { "Content/\($0.after.path)" })
    for (path, bytes) in site where !changed.contains(path) { #expect(first.files[path] == bytes) }
    for change in first.repair.changes { checkLines(of: change, first.repair.choices) }
    if first.repair.choices.isEmpty { return }
    let second = try await repair(first.files)
    #expect(second.repair.choices.isEmpty)
    #expect(second.files == first.files)
    try await checkWindowsForm(of: site, fixed: first.files)
  }

  /// Only lines with a fix differ.
  private func checkLines(of change: Repair.Change, _ choices: [SafeFixes.Choice]) {
    let spans = choices.flatMap(\.fix.edits).map(\.span).filter { $0.path == change.after.path }
    let touched = Set(spans.flatMap { $0.start.line...$0.end.line })
    let before = SourceText(path: "", bytes: change.before.bytes)
    let after = SourceText(path: "", bytes: change.after.bytes)
    // A fix may take lines away; the others stay in their order.
    var next = 1
    for line in 1...before.lineCount where !touched.contains(line) {
      let kept = before.bytes[before.range(ofLine: line)]
      let found = (next..<after.lineCount + 1).first { after.bytes[after.range(ofLine: $0)] == kept }
      #expect(found != nil && (before.lineCount > after.lineCount || found == line), "line \(line)")
      next = (found ?? next) + 1
    }
  }

  /// The texts with another line end, and a byte-order mark before each.
  private func inWindowsForm(_ files: SiteFiles) -> SiteFiles {
    files.mapValues { bytes in
      guard case .text(let text) = DecodedText(SourceFile(path: "", bytes: bytes)),
        !text.bytes.contains(UInt8(ascii: "\r"))
      else { return bytes }
      return [0xEF, 0xBB, 0xBF] + text.bytes.flatMap { $0 == UInt8(ascii: "\n") ? [0x0D, 0x0A] : [$0] }
    }
  }

  /// The fixes are the same in a site whose pages have another form.
  private func checkWindowsForm(of site: SiteFiles, fixed: SiteFiles) async throws {
    let isPage = { (file: SiteFiles.Element) in file.key.endsWithBytes(of: ".md") }
    let others = site.filter { !isPage($0) }
    let windows = try await repair(inWindowsForm(site.filter(isPage)).merging(others) { $1 }).files
    #expect(windows.filter(isPage) == inWindowsForm(fixed.filter(isPage)))
  }

  @Test func valuesAreReadAsTheFixesPromise() async throws {
    let page = """
      ---
      Title: “Open doors”
      date: 5/31/2026
      "publish": "May 3, 2026"
      Review-By: 31 de mayo de 2027
      tags: [Coaching, ‘Recognition’]
      ---
      See [this](../Practices/Other.md) and [[Other]] and [that](former.html).

      """
    let other =
      "---\ntitle: Something else\naliases: [practices/former.html]\n---\nSee [doors](open-doors.md).\n"
    let (files, _) = try await repair([
      "Content/practices/_kind.yml": Array("kind: practice\n".utf8),
      "Content/tags.yml": Array("coaching: {label: Coaching}\nrecognition: {label: Recognition}\n".utf8),
      "Content/practices/open-doors.md": Array(page.utf8), "Content/practices/other.md": Array(other.utf8),
    ])
    #expect(
      files["Content/practices/open-doors.md"]?.text == """
        ---
        title: "Open doors"
        date: 2026-05-31
        "publish": 2026-05-03
        review_by: 2027-05-31
        tags: [coaching, recognition]
        ---
        See [this](other.md) and [[other]] and [that](other.md).

        """)
  }

  @Test func aFileThatSomebodyChangedIsLeftAsItIs() async throws {
    let folder = try SiteFolder(["Content/a.md": Array("---\ntitle: “A”\n---\n".utf8)])
    let pipeline = SiteRun.pipeline(folder.path)
    var stages = StageClock(showsProgress: false)
    let build = try await pipeline.run(&stages)
    let repair = try await Repair.run(build, Selection([], of: build), with: pipeline)
    try ["Content/a.md": Array("Mine".utf8)].write(to: folder.path)
    #expect(try repair.write() == ["a.md"])
    #expect(try SiteFiles(below: folder.path)["Content/a.md"]?.text == "Mine")
  }
}
