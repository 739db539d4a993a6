internal import Knowledge
internal import Presentation
internal import Source
internal import Support
internal import Testing

/// Files that cannot stand where they would are told where they come from, and stop no other.
@Suite struct OutputGateTests {
  private func site(_ files: [(path: String, text: String)], url: Bool = false) async -> DrawnSite {
    let settings = "title: S\ncontact: { phone: 555 0100 }\n" + (url ? "url: https://d.example/\n" : "")
    return await TestSite([("_site.yml", settings), ("index.md", "# Home\n")] + files).drawn()
  }

  @Test(arguments: [
    "\"" + String(repeating: "a", count: 252) + "\"", String(repeating: "a", count: 118),
    String(repeating: "中", count: 120), "con", "AUX", "com1", "index", "\"..\"", "\"-\"", "a/b", "SHA256SUMS",
  ])
  func everyTagHasAFileThatCanBeHadEverywhere(tag: String) async throws {
    let site = await site([("b.md", "---\ntitle: B\ntags: [\(tag), y]\n---\n")])
    #expect(site.problems == [])
    let tags = site.paths.filter { $0.startsWithBytes(of: "tags/") }
    #expect(tags.count == 3)
    #expect(tags.allSatisfy { PathFault(in: $0) == nil })
  }

  @Test(arguments: [
    ("robots.txt", "x"), ("feed.json", "{}"), ("k/feed.json", "{}"),
  ])
  func aNameThatOnlyASiteWithAnAddressNeedsIsToldAlways(path: String, text: String) async {
    for url in [false, true] {
      let site = await site(
        [
          ("k/_kind.yml", "kind: k\n"), ("k/a.md", "---\ntitle: A\ndate: 2020-01-01\n---\n[it](/\(path))\n"),
          (path, text),
        ], url: url)
      #expect(site.problems == ["\(path):1:1 colliding-paths: this becomes the file '\(path)'"])
      let there = site.files.filter { $0.path == path }
      #expect(there.count == (url ? 1 : 0))
      #expect(there.allSatisfy { if case .bytes = $0.content { true } else { false } })
    }
  }

  @Test(arguments: [
    ("SHA256SUMS/a.md", "SHA256SUMS"), ("404.html/a.md", "404.html"), ("sitemap.xml/a.md", "sitemap.xml"),
    ("a-z.HTML/a.md", "a-z.html"),
  ])
  func aFolderCannotBeCalledLikeAFile(path: String, file: String) async {
    let site = await site([(path, "# A\n")])
    #expect(!site.problems.isEmpty)
    #expect(
      site.problems.allSatisfy {
        $0 == "\(path):1:1 colliding-paths: '\(file)' cannot be a file and a folder at once"
      })
  }

  @Test(arguments: [
    ("SHA256SUMS/x.html", "colliding-paths: 'SHA256SUMS' cannot be a file and a folder at once"),
    (".git/x.html", "unportable-name: '.git/x.html' is for programs, and never published"),
    ("../../x.html", "unportable-name: '../../x.html' leads out of the site"),
    ("con/x.html", "unportable-name: Windows keeps the name of 'con/x.html' for itself"),
    ("/", "colliding-paths: this becomes the file 'index.html'"),
    (
      ".well-known/x.html",
      "unportable-name: the name of '.well-known/x.html' starts with a dot, and such files are hidden"
    ),
  ])
  func anAliasIsToldWhereItIsWritten(alias: String, problem: String) async {
    let site = await site([("a.md", "---\ntitle: A\naliases: [①\"\(alias)\", old/a.html]\n---\n")])
    #expect(site.problems == ["① " + problem])
    #expect(site.paths.contains("old/a.html") && site.paths.contains("a.html"))
    #expect(!site.paths.contains { $0.hasPrefix(".git") || $0.hasPrefix("SHA256SUMS") || $0.contains("..") })
  }

  @Test func staticFilesGoUpAsTheyAreToTheRoot() async {
    let site = await site(
      [
        ("_static/CNAME", "x"), ("_static/.well-known/security.txt", "x"), ("_static/robots.txt", "x"),
        ("_static/.htaccess", "x"), ("_static/kept/page.html", "x"),
        ("a.md", "# A\n\n[ours](_static/kept/page.html)\n"),
      ], url: true)
    #expect(site.problems == [])
    for path in ["CNAME", ".well-known/security.txt", "robots.txt", ".htaccess", "kept/page.html"] {
      #expect(site.files.contains { $0.path == path && $0.isOf("_static/\(path)") })
    }
    #expect(site.paths.contains("sitemap.xml"))
    #expect(site.holds("a.html", "href=\"kept/page.html\""))
  }

  @Test(arguments: ["index.html", "a.html", "404.html", "SHA256SUMS", "a.html/x.txt", "sitemap.xml"])
  func staticFilesTakeNoPlaceOfThePages(path: String) async {
    let site = await site([("_static/\(path)", "x"), ("a.md", "# A\n")])
    #expect(site.problems.count == 1)
    #expect(site.problems.allSatisfy { $0.hasPrefix("_static/\(path):1:1 colliding-paths: ") })
    #expect(!site.files.contains { $0.isOf("_static/\(path)") })
  }

  @Test(arguments: [
    ("a.jpg", "640x480 place"), ("a.jpg", "640x480 preview"), ("a.jpg", "640x480 unread"),
    ("a?.jpg", "640x480"),
    ("con/a.jpg", "640x480"),
  ])
  func aPictureWithAnErrorOfItsOwnIsNeverPublished(path: String, picture: String) async {
    let site = await TestSite([
      ("_site.yml", "title: S\nlogo: \"\(path)\"\n"),
      ("k/_kind.yml", "kind: k\nimage: pic\nfields:\n  pic: image\n"),
      ("k/a.md", "---\ntitle: A\npic: \"../\(path)\"\n---\nWords.\n"),
      ("b.md", "# B\n\n![shown](<\(path)>) [offered](<\(path)>) ![[\(path)]]\n"), (path, picture),
      ("other/\(path.split(separator: "/").last ?? "")", "640x480"), ("index.md", "# Home\n"),
    ]).drawn()
    #expect(!site.problems.isEmpty)
    #expect(!site.paths.contains { $0.hasSuffix(".jpg") })
    #expect(!site.files.contains { file in (site.text(file.path) ?? "").contains(".jpg\"") })
    #expect(site.holds("b.html", "shown"))
  }

  @Test func aPageWithAnErrorInItsNameIsNeverPublished() async {
    let site = await site([
      ("k/_kind.yml", "kind: k\n"), ("k/what?.md", "# What now\n\nIts words.\n"), ("k/fine.md", "# Fine\n"),
      ("a.md", "# A\n\n[there](k/what%3F.md) [[what?]]\n"),
    ])
    #expect(
      site.problems == [
        "k/what?.md:1:1 unportable-name: Windows cannot hold the character '?' of 'k/what?.md'"
      ])
    #expect(!site.files.contains { ($0.path + (site.text($0.path) ?? "")).contains("What now") })
    #expect(site.holds("a.html", "there") && !site.holds("a.html", "what?.html"))
  }

  @Test func whatIsMadeForAFolderWithALongNameIsTold() async {
    let folder = Array(repeating: String(repeating: "f", count: 56), count: 3).joined(separator: "/")
    let site = await site([("\(folder)/a.md", "# A\n"), ("a.md", "# A page\n")])
    #expect(site.paths.contains("\(folder)/a.html") && !site.paths.contains("\(folder)/index.html"))
    #expect(site.problems.count == 1)
    #expect(site.problems.allSatisfy { $0.hasPrefix("\(folder)/a.md:1:1 unportable-name: ") })
  }

  @Test(arguments: [
    "section", "list", "date", "value", "map", "tag", "search", "card", "entry", "layout", "submit", "page",
    "home",
    "place", "redirect", "kicker", "feed",
  ])
  func aKindThatIsCalledLikeATemplateKeepsItsText(kind: String) async {
    let site = await site([
      ("k/_kind.yml", "kind: \(kind)\nsubmit: true\n"),
      ("k/a.md", "---\ntitle: A\n---\n## Part\n\nThe words.\n"),
    ])
    #expect(site.problems == [])
    #expect(site.holds("k/a.html", "<p>The words.</p>") && site.holds("k/a.html", "<h1"))
  }

  @Test(arguments: [
    "\"a\\nb\"", "'xx\" onx=\"1'", "../../x", "a/b", "con", ".x", String(repeating: "k", count: 251),
  ])
  func aKindThatNoFileCanBeNamedAfterIsTold(kind: String) async {
    let site = await site([
      ("k/_kind.yml", "kind: ①\(kind)\nsubmit: true\n"), ("k/a.md", "# A\n"),
    ])
    #expect(site.problems.count == 1)
    #expect(site.problems.allSatisfy { $0.hasPrefix("① invalid-kind: ") })
  }
}

extension OutputFile {
  /// Whether it has the bytes of a file of the content.
  fileprivate func isOf(_ asset: String) -> Bool { if case .asset(asset) = content { true } else { false } }
}
