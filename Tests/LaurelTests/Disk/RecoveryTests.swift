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
    #expect(try site.folder.list("public") == ["SHA256SUMS", "index.html", "new.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func undoesAHalfDoneSwitch() async throws {
    try await site.write(["index.html": "new"], to: "public")
    try move("public", to: "public.stage-4711")
    try await site.write(["index.html": "old", "same.html": "same"], to: "public")
    let same = try site.folder.identity("public/same.html")
    try move("public", to: "public.old-4711")
    // The build that was stopped would have renamed its stage now. The next one starts from the old site.
    #expect(try await site.write(["index.html": "newer", "same.html": "same"]).unchanged == 1)
    #expect(try site.folder.identity("public/same.html") == same)
    #expect(try site.isWhole())
    #expect(try site.siblings() == ["public/"])
  }

  @Test func finishesASwitchThatWasDone() async throws {
    try await site.write(["index.html": "old", "gone.html": "x"])
    try site.folder.write("mine", to: "public/a/mine.txt")
    try move("public", to: "public.old-4711")
    try await site.write(["index.html": "new"], to: "stage")
    try move("stage", to: "public")
    #expect(try await site.write(["index.html": "new"]).written == 0)
    #expect(try site.folder.list("public") == ["SHA256SUMS", "a/", "a/mine.txt", "index.html"])
    #expect(try site.siblings() == ["public/"])
  }

  @Test func removesStagesOfDeadBuilds() async throws {
    try await site.write(["index.html": "home", "a/b.html": "b"], to: "public")
    try await site.write(["index.html": "half", "a/b.html": "b"], to: "other")
    try site.folder.remove("other/a/b.html")
    try move("other", to: "public.stage-99")
    try site.folder.write("", to: "public.stage-100/SHA256SUMS")
    #expect(try await site.write(["index.html": "home", "a/b.html": "b"]).written == 0)
    #expect(try site.siblings() == ["public/"])
  }

  @Test func leavesFoldersThatOnlyLookLikeStages() async throws {
    try site.folder.write("mine", to: "public.stage-1/mine.txt")
    try site.folder.write("mine", to: "public.stage-mine/mine.txt")
    try site.folder.write("mine", to: "public.old/SHA256SUMS")
    try await site.write(["index.html": "home"])
    #expect(site.folder.text("public.stage-1/mine.txt") == "mine")
    #expect(site.folder.text("public.stage-mine/mine.txt") == "mine")
    #expect(site.folder.text("public.old/SHA256SUMS") == "mine")
  }

  @Test func neverRemovesAForeignFileFromAnOldTree() async throws {
    try await site.write(["index.html": "home"])
    try site.folder.write("new", to: "public/note.txt")
    try await site.write(["index.html": "x"], to: "other")
    try site.folder.write("old", to: "other/note.txt")
    try move("other", to: "public.old-7")
    try await site.write(["index.html": "home"])
    #expect(site.folder.text("public/note.txt") == "new")
    #expect(site.folder.text("public.old-7/note.txt") == "old")
  }
}
