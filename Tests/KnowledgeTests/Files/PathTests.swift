internal import Knowledge
internal import Markup
internal import Support
internal import Testing

/// Which paths a file of the site may have.
@Suite struct PathTests {
  @Test(arguments: [
    "practices/open-doors.html", "über uns.html", "👩‍🏫️.html", "a.b.c.html", "console.html", "می‌خواهم.html",
    "com10.html", "a~b (1)+,=@!&'%$.html", "日本語.html",
  ])
  func pathsThatCanBeHadEverywhereHaveNoFault(path: String) {
    #expect(PathFault(in: path) == nil)
  }

  @Test(arguments: [
    ("a:b.html", PathFault.character(":")), ("a\\b.html", .character("\\")),
    ("a/\"b\"/c.html", .character("\"")),
    ("a\u{202E}b.html", .invisible("U+202E")), ("a\u{200B}.html", .invisible("U+200B")),
    ("x/a\u{2028}.html", .invisible("U+2028")), ("a\u{FFFE}.html", .invisible("U+FFFE")),
    ("\u{FEFF}a/b.html", .invisible("U+FEFF")), ("a\u{AD}.html", .invisible("U+00AD")),
    ("a\u{7}.html", .invisible("U+0007")), ("a\u{85}.html", .invisible("U+0085")),
    ("a\u{E0041}.html", .invisible("U+E0041")), ("\u{3164}.html", .invisible("U+3164")),
    ("a\nb.html", .invisible("U+000A")), ("con.html", .device), ("x/AUX/y.html", .device),
    ("Lpt9.tar.gz", .device), ("com¹.html", .device), ("nul .html", .device), ("a./b.html", .ending),
    ("a /b.html", .ending), (".git/x.html", .forPrograms), (".GIT/x.html", .forPrograms),
    (".laurel/x.html", .forPrograms), (".well-known/x.html", .hidden),
    (String(repeating: "é", count: 61), .long), (String(repeating: "a/", count: 91), .long),
  ])
  func pathsThatSomeComputersCannotHoldAreTold(path: String, fault: PathFault) {
    #expect(PathFault(in: path) == fault)
  }

  @Test func staticFilesMayBeHiddenButNotThoseOfPrograms() {
    for path in [".well-known/security.txt", ".htaccess", ".nojekyll", "CNAME"] {
      #expect(PathFault(in: path, isFixed: true) == nil)
    }
    for path in [
      ".git/config", ".env", ".htpasswd", ".laurel", ".gitignore", "a/.ssh/key", "id_rsa", "ID_RSA.bak",
      "_netrc",
      "keys/server.pfx", "site.p12", "prod.env", "credentials.json",
    ] {
      #expect(PathFault(in: path, isFixed: true) == .forPrograms)
    }
    for path in [".npmrc", ".aws/config", ".bash_history", ".well-known/.x", ".DS_Store"] {
      #expect(PathFault(in: path, isFixed: true) == .hidden)
    }
    #expect(PathFault(in: "files/credentials.json") == nil)
  }

  @Test(
    arguments: ["../x.html", "a//b", "", "a/./b", "nul\u{0}", String(repeating: "é", count: 128)],
    [true, false])
  func noFileHasAPathThatNoComputerCanHold(path: String, isFixed: Bool) {
    #expect(PathFault(in: path, isFixed: isFixed) != nil)
  }

  @Test(arguments: [
    ["index.md", "index.markdown", "_index.md", "_index.markdown", "README.md", "readme.markdown"],
    ["Index.md", "readme.md"],
    ["ReadMe.md", "other.md"],
  ])
  func theStrongestTextStandsForItsFolder(names: [String]) async {
    for start in names.indices where names[start] != "other.md" {
      let files = names[start...].map { ("k/\($0)", "Words of it.\n") }
      let site = await TestSite([("index.md", "# Home\n")] + files).understood().site
      #expect(site.pages.first { $0.isFolderIndex && $0.folder == "k" }?.path == "k/\(names[start])")
    }
  }

  @Test(arguments: ["index", "_index", "README", "Index"])
  func aNameOfAFolderTextIsKept(name: String) {
    #expect(FolderText.isNamed(name) && Slug.isReserved(name))
    #expect(!FolderText.isNamed(name + "s") && FolderText.rank(ofFile: name) == nil)
  }

  @Test(arguments: [
    ("a.html", "a.html"), ("A.html", "a.html"), ("é.html", "e\u{301}.html"), ("x", "x/a.html"),
    ("X/b/c.html", "x/B"), ("a/b/c/d.html", "a"),
  ])
  func aPathIsTakenOnce(first: String, second: String) {
    var taken = TakenPaths<Int>()
    #expect(taken.take(first, for: 1) == nil)
    #expect(taken.take("other/file.html", for: 2) == nil)
    let other = taken.take(second, for: 3)
    #expect(other?.path == first && other?.owner == 1)
  }
}
