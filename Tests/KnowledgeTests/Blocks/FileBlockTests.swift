import Source
import Support
import Testing

@testable import Knowledge

/// Blocks that show files: tables, galleries, videos, folders.
@Suite struct FileBlockTests {
  private static let files: [(path: String, text: String)] = [
    (path: "trip/one.png", text: "640x480"), (path: "trip/two.png", text: "640x480"),
    (path: "trip/plan.pdf", text: "pdf"), (path: "trip/old/2024/a.pdf", text: "pdf"),
    (path: "trip/setup.exe", text: "exe"), (path: "film.mp4", text: "film"),
    (path: "film.vtt", text: "WEBVTT\n\n00:01.000 --> 00:02.000\nWe begin.\n"),
    (path: "data.csv", text: "School,Students\nLincoln,\"1,200\"\nOak,\nMill,95\n"),
    (path: "empty.csv", text: "a,b\n"),
    (path: "plans/page.md", text: "---\ntitle: D\ndraft: true\n---\n"),
    (path: "plans/face.png", text: "640x480"),
    (path: "said.md", text: "# Said\n\nWe begin.\n"),
  ]

  private func site(_ block: String) async -> UnderstoodSite {
    await TestSite(Self.files + [(path: "a.md", text: "# A\n\n```laurel \(block)\n```\n")]).understood()
  }

  private func block(_ site: UnderstoodSite) -> Block? { site.page("a.md")?.body.blocks.first ?? nil }

  private func assets(_ site: UnderstoodSite) -> [String] { site.site.assetUses.map(\.asset.path) }

  @Test func filesAreThoseOfTheFolderThatMayBePublished() async {
    let site = await site("files\nfolder: trip")
    #expect(assets(site) == ["trip/old/2024/a.pdf", "trip/one.png", "trip/plan.pdf", "trip/two.png"])
    #expect(
      site.problems == [
        "a.md:4:9 refused-file: the file 'trip/setup.exe' is of a type that is not published"
      ])
  }

  @Test func whatLiesBesideOtherPagesIsNotShown() async {
    for block in ["files", "gallery"] {
      #expect(
        await site("\(block)\nfolder: plans").problems == [
          "a.md:4:9 broken-link: there is nothing in the folder 'plans'"
        ])
      #expect(await !assets(site("\(block)\nfolder: /")).contains("plans/face.png"))
    }
  }

  @Test func whatLiesBelowOtherPagesIsNotShown() async {
    let files = [
      (path: "projects/secret/index.md", text: "---\ntitle: S\ndraft: true\n---\n"),
      (path: "projects/secret/files/plan.pdf", text: "pdf"), (path: "projects/open/a.pdf", text: "pdf"),
      (path: "projects/b.pdf", text: "pdf"),
      (path: "projects/index.md", text: "# P\n\n```laurel files\nfolder: .\n```\n"),
    ]
    let site = await TestSite(files).understood()
    #expect(assets(site).sorted() == ["projects/b.pdf", "projects/open/a.pdf"])
    #expect(site.problems == [])
  }

  @Test func aTableHasTheCellsOfItsFile() async throws {
    let site = await site("table\nfile: data.csv\ncaption: Schools")
    guard case .table(let table)? = block(site) else { throw Missing() }
    #expect(table.columns.map(\.name) == ["School", "Students"])
    #expect(table.columns.map(\.isOfNumbers) == [false, true])
    #expect(table.rows == [["Lincoln", "1,200"], ["Oak", ""], ["Mill", "95"]])
    #expect(assets(site) == ["data.csv"])
    #expect(site.problems == [])
  }

  @Test(
    arguments: [
      ("Report 2024\n\na,b\n1,2\n", ["a", "b"], [["1", "2"]], "Report 2024"),
      ("a,b\n1,2,3,4\n", ["a", "b", "", ""], [["1", "2", "3", "4"]], nil),
      ("a,b,,\n1,,,\n", ["a", "b"], [["1", ""]], nil), ("a\n1\n2\n", ["a"], [["1"], ["2"]], nil),
    ] as [(String, [String], [[String]], String?)])
  func noCellOfATableIsLost(text: String, columns: [String], rows: [[String]], caption: String?) async throws
  {
    let files = [
      (path: "t.csv", text: text), (path: "a.md", text: "# A\n\n```laurel table\nfile: t.csv\n```\n"),
    ]
    let site = await TestSite(files).understood()
    guard case .table(let table)? = block(site) else { throw Missing() }
    #expect(table.columns.map(\.name) == columns)
    #expect(table.rows == rows)
    #expect(table.caption == caption)
  }

  @Test func aQuotationMarkThatIsNeverClosedIsTold() async {
    let files = [
      (path: "t.csv", text: "a,b\n\"x,2\ny,3\n"),
      (path: "a.md", text: "# A\n\n```laurel table\nfile: t.csv\n```\n"),
    ]
    #expect(
      await TestSite(files).understood().problems.first?.hasPrefix("a.md:4:7 unusable-block: a quotation")
        == true)
  }

  @Test func aFileOfWhichPartsAreShownIsNotPublished() async {
    #expect(await assets(site("table\nfile: data.csv\ncolumns: school")) == [])
    #expect(await assets(site("table\nfile: data.csv\ncolumns: [students, school]")) == ["data.csv"])
  }

  @Test func namesThatHidePagesHideFiles() async {
    let names = ["_p/a.pdf", "drafts/b.pdf", "private/c.pdf", "_d.pdf", "e~.pdf", "f.draft.pdf", "g.pdf"]
    let files = names.map { (path: "x/\($0)", text: "pdf") }
    let page = (path: "a.md", text: "# A\n\n```laurel files\nfolder: x\n```\n")
    #expect(await assets(TestSite(files + [page]).understood()) == ["x/g.pdf"])
    let named = (path: "a.md", text: "# A\n\n```laurel files\nfolder: x/_p\n```\n")
    #expect(await assets(TestSite(files + [named]).understood()) == ["x/_p/a.pdf"])
  }

  @Test func whatATableTellsOfPeopleIsTold() async {
    let files = [
      (path: "data.csv", text: "Who,Call\nOffice,312-555-0147\n"),
      (path: "a.md", text: "# A\n\n```laurel table\nfile: data.csv\n```\n"),
    ]
    let site = await TestSite(files).understood()
    #expect(
      site.problems.count == 1 && site.problems[0].hasPrefix("a.md:3:1 phone-number"), "\(site.problems)")
  }

  @Test func theColumnsOfATableCanBeChosen() async throws {
    guard case .table(let table)? = block(await site("table\nfile: data.csv\ncolumns: students")) else {
      throw Missing()
    }
    #expect(table.rows == [["1,200"], [""], ["95"]])
  }

  @Test func aGalleryShowsWhatIsNamedAndThenTheRestOfItsFolder() async throws {
    let site = await site(
      "gallery\nfolder: trip\npictures:\n  - image: trip/two.png\n    description: A tree behind the gym.\n    caption: The oak"
    )
    guard case .gallery(let gallery)? = block(site) else { throw Missing() }
    #expect(gallery.pictures.map(\.asset.path) == ["trip/two.png", "trip/one.png"])
    #expect(gallery.pictures.map(\.caption) == ["The oak", nil])
    #expect(
      site.problems == ["a.md:4:9 image-without-description: the picture 'one.png' has no description"])
  }

  @Test func aVideoIsAFileOrAnAddress() async throws {
    let site = await site("video\ntitle: Mentors\nfile: film.mp4\ncaptions: film.vtt\ntranscript: said.md")
    guard case .video(let video)? = block(site) else { throw Missing() }
    #expect(video.transcript == ["We begin."])
    #expect(assets(site).sorted() == ["film.mp4", "film.vtt"])
    #expect(site.backlinks(to: "said.md") == ["a.md: "])
    #expect(site.problems == [])
    let elsewhere = await self.site("video\ntitle: Mentors\nurl: https://example.org/film")
    #expect(elsewhere.site.externalReferences.map(\.address) == ["https://example.org/film"])
    #expect(elsewhere.problems == [])
  }

  @Test(arguments: [
    ("table\nfile: date.csv", "4:7 broken-link: there is no page or file 'date.csv'"),
    (
      "table\nfile: film.mp4",
      "4:7 wrong-type: 'file' is a table that is saved as CSV, and 'film.mp4' is not one"
    ),
    ("table\nfile: empty.csv", "4:7 unusable-block: the table 'empty.csv' has no row"),
    ("table\nfile: Data.csv", "4:7 link-case"),
    ("table\nfile: data.csv\ncolumns: [School, Pupils]", "5:19 unknown-choice"),
    ("table", "3:1 missing-field: 'file' is missing, and the block 'table' needs it"),
    ("video\nfile: film.mp4\ncaptions: film.vtt", "3:1 missing-field: 'title' is missing"),
    ("video\ntitle: Mentors", "3:1 missing-field: the block 'video' needs 'file' or 'url'"),
    ("video\ntitle: Mentors\nfile: film.mp4", "3:1 video-without-captions"),
    ("video\ntitle: Mentors\nurl: example.org", "5:6 wrong-type"),
    (
      "video\ntitle: Mentors\nfile: film.mp4\ncaptions: film.vtt\nurl: https://example.org/f",
      "7:6 unusable-block: the film in 'file' is shown"
    ),
    ("gallery", "3:1 missing-field: the block 'gallery' needs 'pictures' or 'folder'"),
    ("gallery\npictures: [{image: none.png, description: A tree.}]", "4:20 missing-image"),
    ("gallery\npictures: [{image: trip/one.png}]", "4:20 image-without-description"),
    ("files\nfolder: none", "4:9 broken-link: there is nothing in the folder 'none'"),
    ("files\nfolder: trip/old\ngroup: month", "5:8 unknown-choice"),
  ])
  func tellsWhatIsWrong(block: String, problem: String) async {
    let problems = await site(block).problems
    #expect(problems.count == 1 && problems[0].hasPrefix("a.md:\(problem)"), "\(problems)")
  }

  private struct Missing: Error {}
}
