internal import Glibc
internal import Testing

@testable internal import laurel

/// What a build that was stopped leaves behind is put right by the next one.
@Suite struct RecoveryTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func move(_ from: String, to name: String) throws {
    try DiskPath(site.folder.path(from)).move(to: DiskPath(site.folder.path(name)))
  }

  @Test func switchesInTwoStepsWhereFoldersCannotBeExchanged() async throws {
    var site = site
    site.exchanges = false
    try await site.write(["index.html": "home", "old.html": "x"])
    try await site.write(["index.html": "home", "new.html": "y"])
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html", "new.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func undoesAHalfDoneSwitch() async throws {
    try await site.write(["index.html": "new"], to: "public")
    try move("public", to: ".public.laurel-stage-4711")
    try await site.write(["index.html": "old", "same.html": "same"], to: "public")
    let same = try site.folder.identity("public/same.html")
    try move("public", to: ".public.laurel-old-4711")
    // The build that was stopped would have renamed its stage now. The next one starts from the old site.
    #expect(try await site.write(["index.html": "newer", "same.html": "same"]).unchanged == 1)
    #expect(try site.folder.identity("public/same.html") == same)
    #expect(try site.isWhole())
    #expect(try site.siblings() == ["public/"])
  }

  @Test func finishesASwitchThatWasDone() async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["index.html": "old", "gone.html": "x"])
    try site.folder.write("mine", to: "public/a/mine.txt")
    try move("public", to: ".public.laurel-old-4711")
    try await site.write(["index.html": "new"], to: "stage")
    try move("stage", to: "public")
    #expect(try await site.write(["index.html": "new"]).written == 0)
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "a/", "a/mine.txt", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func removesStagesOfDeadBuilds() async throws {
    try await site.write(["index.html": "home", "a/b.html": "b"], to: "public")
    try await site.write(["index.html": "half", "a/b.html": "b"], to: "other")
    try site.folder.write("ha", to: "other/a/b.html")
    try move("other/.laurel", to: "other/.laurel-unfinished")
    try move("other", to: ".public.laurel-stage-99")
    try site.folder.write("Laurel wro", to: ".public.laurel-stage-100/.laurel-unfinished")
    #expect(try await site.write(["index.html": "home", "a/b.html": "b"]).written == 0)
    #expect(try site.siblings() == ["public/"])
  }

  @Test func leavesFoldersThatOnlyLookLikeStages() async throws {
    try await site.write(["index.html": "home", "a.html": "a"], to: "public.old-2024")
    let others = [
      "public.old-2024/notes.txt", "public.stage-1/mine.txt", "public.stage-1/SHA256SUMS",
      ".public.laurel-stage-1/mine.txt", ".public.laurel-stage-1/SHA256SUMS",
      ".public.laurel-stage-x/.laurel",
    ]
    for path in others { try site.folder.write("mine", to: path) }
    let before = try site.folder.list()
    let changes = try await site.write(["index.html": "home"])
    #expect(changes.left == [site.folder.path(".public.laurel-stage-1")])
    for path in others { #expect(site.folder.text(path) == "mine") }
    #expect(try site.folder.list().filter { !$0.hasPrefix("public/") } == before)
    #expect(try site.folder.list("public") == [".laurel", "SHA256SUMS", "index.html"])
  }

  @Test func whatSomebodyPutBesideALeftoverIsNotPublished() async throws {
    try await site.write(["index.html": "home"], to: "other")
    try site.folder.write("mine", to: "other/login.html")
    try move("other", to: ".public.laurel-old-7")
    await #expect(throws: OutputRefusal.self) { try await site.write(["index.html": "home"]) }
    #expect(site.folder.text("public/login.html") == "mine")
  }

  @Test func aLeftoverThatCannotBeRemovedIsToldAndNoHindrance() async throws {
    try await site.write(["index.html": "half"], to: "other")
    try move("other", to: ".public.laurel-stage-\(getpid())")
    try site.folder.write("kept", to: ".public.laurel-stage-\(getpid())/index.html")
    try await site.write(["index.html": "home"])
    let changes = try await site.write(["index.html": "new"])
    #expect(changes.left == [site.folder.path(".public.laurel-stage-\(getpid())")])
    #expect(site.folder.text("public/index.html") == "new")
  }

  @Test func neverRemovesAForeignFileFromAnOldTree() async throws {
    var site = site
    site.keepsForeignFiles = true
    try await site.write(["index.html": "home"])
    try site.folder.write("new", to: "public/note.txt")
    try await site.write(["index.html": "x"], to: "other")
    try site.folder.write("old", to: "other/note.txt")
    try move("other", to: ".public.laurel-old-7")
    try await site.write(["index.html": "home"])
    #expect(site.folder.text("public/note.txt") == "new")
    #expect(site.folder.text(".public.laurel-old-7/note.txt") == "old")
  }
}
