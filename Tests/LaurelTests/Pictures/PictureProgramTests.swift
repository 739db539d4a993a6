import Glibc
import Knowledge
import Source
import Testing

@testable import laurel

@Suite struct PictureProgramTests {
  private let folder: TemporaryFolder
  private var place: DiskPath { DiskPath(folder.path) }

  init() throws { folder = try TemporaryFolder() }

  /// A program that calls itself as `version` says, and otherwise does what `script` says.
  private func program(version: String, _ script: String = "") throws -> PictureProgram? {
    // Another process writes it: as long as one of ours has it open, which a test beside this one may hand on to a program
    // that it starts, it cannot be run.
    let text = "#!/bin/sh\nif [ $1 = --version ]; then \(version); fi\n\(script)\n"
    let ending = try ChildProcess.run(
      ["/bin/sh", "-c", "printf %s \"$TEXT\" > vips && chmod 755 vips"],
      environment: ["TEXT": text, "PATH": "/usr/bin:/bin"], in: place
    ).ending
    #expect(ending == .exit(0))
    return PictureProgram(searchPath: "\(folder.path):/usr/bin:/bin")
  }

  /// What comes of a picture that a program draws which does what `script` says.
  private func outcome(_ script: String) throws -> PictureProgram.Outcome? {
    let image = ImageHeader(format: .png, width: 9, height: 9)
    let drawing = PictureDrawing.all(of: image, byteCount: 9)[0]
    try place.appending("in").put(Array("words".utf8))
    let file = try OpenFile(place.appending("in"), for: .reading)
    return try program(version: "echo vips-8.14.1; exit", script)?.draw(
      drawing, from: file.descriptor, in: place)
  }

  @Test func aProcessEndsByItselfOrIsEnded() throws {
    let (ending, output) = try ChildProcess.run(
      ["/bin/sh", "-c", "echo $A; exit 3"], environment: ["A": "b"])
    #expect(ending == .exit(3) && output.text == "b\n")
    #expect(try ChildProcess.run(["/bin/sh", "-c", "kill -9 $$"], environment: [:]).ending == .killed(9))
    #expect(throws: ProcessFault.self) { try ChildProcess.run(["/no/such/program"], environment: [:]) }
  }

  @Test func aProcessIsHeardOnOneOfItsOutputs() throws {
    let words = ["/bin/sh", "-c", "echo said; echo complained >&2"]
    #expect(try ChildProcess.run(words, environment: [:]).output.text == "said\n")
    #expect(
      try ChildProcess.run(words, environment: [:], hearing: STDERR_FILENO).output.text == "complained\n")
  }

  @Test func aProcessHeedsSignalsWhateverOurThreadsDo() throws {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let ending = try ChildProcess.run(["/bin/sh", "-c", "kill -TERM $$"], environment: [:]).ending
    #expect(ending == .killed(SIGTERM))
  }

  @Test func ofWhatAProcessPrintsOnlyTheBeginningIsKept() throws {
    let (ending, output) = try ChildProcess.run(
      ["/bin/sh", "-c", "printf start; head -c 3000000 /dev/zero"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(ending == .exit(0))
    #expect(output.count == 4_096 && output.starts(with: Array("start".utf8)))
  }

  @Test func aProcessReadsItsFileAndWorksInItsFolder() throws {
    #expect(try outcome("cat > out") == .drawn)
    #expect(try place.appending("out").contents().text == "words")
  }

  @Test func theProgramIsHeldInBounds() throws {
    let script = "(ulimit -v; ulimit -t; ulimit -H -t; ulimit -f; ulimit -c; env | grep VIPS | sort) > out"
    #expect(try outcome(script) == .drawn)
    #expect(
      try place.appending("out").contents().text.onOneLine
        == "2097152 60 61 131072 0 VIPS_BLOCK_UNTRUSTED=1 VIPS_CONCURRENCY=1")
  }

  @Test(arguments: [
    ("vips2png: broken", 1, PictureFault.unreadable), ("vips__malloc: Out of memory", 1, .tooCostly),
    ("webpsave: failed to allocate 14745600 bytes", 1, .tooCostly),
    ("write error: File too large", 1, .tooCostly),
    ("glib: Error creating thread: Resource temporarily unavailable", 1, .tooCostly),
  ])
  func aFaultIsToldByWhatTheProgramSays(words: String, code: Int, fault: PictureFault) throws {
    #expect(try outcome("echo '\(words)' >&2; exit \(code)") == .fault(fault))
  }

  @Test func whatUsedUpItsBoundsFailsAgainAndWhatSomebodyEndedMayNot() throws {
    #expect(try outcome("kill -XCPU $$") == .fault(.tooCostly))
    #expect(try outcome("kill -XFSZ $$") == .fault(.tooCostly))
    #expect(try outcome("kill -KILL $$") == .interrupted)
    #expect(try outcome("exit 137") == .interrupted)
  }

  @Test func aProgramWithoutRoomOnTheDiskIsNoFaultOfThePicture() throws {
    #expect(throws: DiskFault.self) { try outcome("echo 'write error: No space left on device' >&2; exit 1") }
  }

  @Test(arguments: [
    ("echo vips-8.13.0; exit", true), ("echo vips-8.14.1-Sat; echo more; exit", true),
    ("echo vips-9.0; exit", true), ("echo vips-8.12.2; exit", false), ("echo vips-7.99; exit", false),
    ("echo 8.14.1; exit", false), ("exit", false), ("echo vips-8.14.1; exit 1", false),
    ("kill -9 $$", false),
  ])
  func onlyAKnownVersionIsTaken(version: String, isTaken: Bool) throws {
    #expect(try (program(version: version) != nil) == isTaken)
  }

  @Test func itsNameIsThatOfItsFirstLine() throws {
    #expect(try program(version: "echo vips-8.14.1; echo more; exit")?.version == "vips-8.14.1")
  }

  @Test func itIsNotThereWhereOneOfItsPartsIsMissing() {
    #expect(PictureProgram(searchPath: "/nowhere:") == nil)
  }

  @Test func graphicsKeepTheirEdgesAndPhotographsAreSmall() {
    func manners(_ format: ImageHeader.Format, byteCount: Int, storage: PixelStorage = .plain) -> [String] {
      let image = ImageHeader(format: format, width: 200, height: 200)
      return PictureDrawing.all(of: image, byteCount: byteCount, storage: storage).map {
        $0.arguments[2]
      }
    }
    #expect(
      manners(.jpeg, byteCount: 1_000) == [
        "own.jpeg[strip,Q=82,optimize_coding]", "160.webp[strip,Q=80]", "200.webp[strip,Q=80]",
      ])
    #expect(manners(.png, byteCount: 1_000).last == "200.webp[strip,near_lossless,Q=40]")
    #expect(manners(.png, byteCount: 100_000).last == "200.webp[strip,Q=80]")
    #expect(
      manners(.png, byteCount: 1_000, storage: .palette).first
        == "own.png[strip,compression=9,palette,dither=0]")
  }

  @Test func onlyPicturesThatMayMoveAreReadAsSuch() {
    for format in ImageHeader.Format.allCases {
      let image = ImageHeader(format: format, width: 9, height: 9)
      let input = PictureDrawing.all(of: image, byteCount: 9)[0].arguments[1]
      #expect(input == ([.gif, .webp].contains(format) ? "/dev/stdin[n=-1]" : "/dev/stdin"))
    }
  }
}
