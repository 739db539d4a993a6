import Knowledge
import Source
import Testing

@testable import laurel

@Suite struct PictureProgramTests {
  @Test func aProcessEndsByItselfOrIsEnded() throws {
    let (ending, output) = try ChildProcess.run(
      ["/bin/sh", "-c", "echo $A; exit 3"], environment: ["A": "b"])
    #expect(ending == .exit(3) && output.text == "b\n")
    #expect(try ChildProcess.run(["/bin/sh", "-c", "kill -9 $$"], environment: [:]).ending == .killed)
    #expect(throws: ProcessFault.self) { try ChildProcess.run(["/no/such/program"], environment: [:]) }
  }

  @Test func aProcessReadsItsFileAndWorksInItsFolder() throws {
    let folder = try TemporaryFolder()
    let place = DiskPath(folder.path)
    try place.appending("in").create(with: Array("words".utf8))
    let file = try OpenFile(place.appending("in"), for: .reading)
    let ending = try ChildProcess.run(
      ["/bin/sh", "-c", "cat > out"], environment: ["PATH": "/usr/bin:/bin"], in: place,
      input: file.descriptor
    ).ending
    #expect(ending == .exit(0))
    #expect(try place.appending("out").contents().text == "words")
  }

  @Test func theProgramIsHeldInBounds() throws {
    let folder = try TemporaryFolder()
    let place = DiskPath(folder.path)
    let script = """
      #!/bin/sh
      ulimit -v; ulimit -t; ulimit -f; ulimit -c; env | grep VIPS | sort
      """
    try place.appending("vips").create(with: Array(script.utf8))
    try place.appending("vips").set(permissions: 0o755)
    let program = try #require(PictureProgram(searchPath: "\(folder.path):/usr/bin:/bin"))
    #expect(try program.version() == "2097152 60 131072 0 VIPS_BLOCK_UNTRUSTED=1 VIPS_CONCURRENCY=1")
  }

  @Test func itIsNotThereWhereOneOfItsPartsIsMissing() {
    #expect(PictureProgram(searchPath: "/nowhere:") == nil)
  }

  @Test func graphicsKeepTheirEdgesAndPhotographsAreSmall() {
    func manners(_ format: ImageHeader.Format, byteCount: Int, hasPalette: Bool = false) -> [String] {
      let image = ImageHeader(format: format, width: 200, height: 200)
      return PictureDrawing.all(of: image, byteCount: byteCount, hasPalette: hasPalette).map {
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
      manners(.png, byteCount: 1_000, hasPalette: true).first
        == "own.png[strip,compression=9,palette,dither=0]")
  }

  @Test func onlyPicturesThatMayMoveAreReadAsSuch() {
    for format in ImageHeader.Format.allCases {
      let image = ImageHeader(format: format, width: 9, height: 9)
      let input = PictureDrawing.all(of: image, byteCount: 9, hasPalette: false)[0].arguments[1]
      #expect(input == ([.gif, .webp].contains(format) ? "/dev/stdin[n=-1]" : "/dev/stdin"))
    }
  }
}
