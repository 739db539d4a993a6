internal import Knowledge
internal import Testing

/// Which paths a file of the site may have.
@Suite struct PathTests {
  @Test(arguments: [
    "practices/open-doors.html", "über uns.html", "👩‍🏫️.html", "a.b.c.html", "console.html", "می‌خواهم.html",
    "com10.html", "a~b (1)+,=@!&'%$.html", "日本語.html",
  ])
  func pathsThatCanBeHadEverywhereHaveNoFault(path: String) {
    #expect(PathFault(in: path) == nil)
    #expect(!PathFault.forbids(path))
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
      #expect(PathFault(inStaticFile: path) == nil)
    }
    for path in [".git/config", ".env", ".htpasswd", ".laurel", ".gitignore", "a/.ssh/key"] {
      #expect(PathFault(inStaticFile: path) == .forPrograms)
      #expect(PathFault.forbids(path))
    }
  }

  @Test(arguments: ["../x.html", "a//b", "", "a/./b", "nul\u{0}", String(repeating: "é", count: 128)])
  func pathsThatNoFileCanHaveAreForbidden(path: String) { #expect(PathFault.forbids(path)) }

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
