internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// The program that draws pictures anew: `vips` of libvips, in a process of its own for each file.
///
/// A picture may be made to break the program that reads it. So the process reads only the types that libvips trusts, has
/// bounds of memory, time and output, and where it ends badly, nothing but its own file is lost.
struct PictureProgram: Sendable {
  /// What the program calls itself, such as `vips-8.14.1`.
  let version: String
  private let program: BoundedProgram

  /// What came of a drawing.
  enum Outcome: Equatable {
    case drawn
    /// It fails again with the same picture.
    case fault(PictureFault)
    /// Something else ended it.
    case interrupted
  }

  /// Nil where it is not installed, or too old to be held to the types that it trusts.
  init?(searchPath: String) {
    guard let program = BoundedProgram("vips", searchPath: searchPath, variables: Self.variables),
      Self.isKnown(program.version)
    else { return nil }
    self.program = program
    version = program.version
  }

  /// Draws a picture in one size into a file of a folder.
  ///
  /// - Parameter input: the open file of the picture.
  func draw(_ drawing: PictureDrawing, from input: CInt, in folder: DiskPath) throws -> Outcome {
    let (ending, said) = try program.run(drawing.arguments, in: folder, input: input)
    if ending == .exit(0) { return .drawn }
    let words = said.map(\.lowercased)
    func says(_ phrase: String) -> Bool { words.firstRange(of: Array(phrase.utf8)) != nil }
    if says("no space left") { throw DiskFault("draw pictures in", folder, code: ENOSPC) }
    if Self.endsOfBounds.contains(ending) || Self.wordsOfBounds.contains(where: says) {
      return .fault(.tooCostly)
    }
    // From 124 on, the numbers are those of `timeout`.
    if case .exit(let code) = ending, code < 124 { return .fault(.unreadable) }
    return .interrupted
  }

  /// Throws if not even a dot can be drawn: then no picture is broken, but the program or the machine.
  func prove(in folder: DiskPath) throws {
    let place = folder.appending("dot.png")
    try place.put(Self.dot)
    let file = try OpenFile(place, for: .reading)
    let image = ImageHeader(format: .png, width: 1, height: 1)
    for drawing in PictureDrawing.all(of: image, byteCount: Self.dot.count) {
      guard try draw(drawing, from: file.descriptor, in: folder) == .drawn,
        try folder.appending(drawing.fileName).status()?.kind == .file
      else { throw UselessProgram(path: program.path, origin: "libvips-tools") }
    }
  }

  /// Whether this is the name of a version that can be told to read only what it trusts.
  private static func isKnown(_ version: String) -> Bool {
    guard version.startsWithBytes(of: "vips-") else { return false }
    let numbers = version.utf8.dropFirst("vips-".utf8.count).text.parts(separatedBy: ".").prefix(2)
      .compactMap { Int($0) }
    return numbers.count == 2 && !numbers.lexicographicallyPrecedes(oldest)
  }

  /// The first version that heeds `VIPS_BLOCK_UNTRUSTED`.
  private static let oldest = [8, 13]
  private static let variables = [
    "VIPS_CONCURRENCY": "1", "VIPS_BLOCK_UNTRUSTED": "1", "LC_ALL": "C", "PATH": "/usr/bin:/bin",
  ]
  /// How a program ends that has used up its time, or has written too much.
  private static let endsOfBounds: [ChildProcess.Ending] = [.killed(SIGXCPU), .killed(SIGXFSZ)]
  /// What libvips, its libraries and the system say where there is no more memory, or where a file has no more room.
  private static let wordsOfBounds = ["memory", "allocate", "temporarily unavailable", "too large"]
  /// A PNG of one black pixel.
  private static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]
}

/// A program that draws nothing, whatever it is given.
struct UselessProgram: Error, CustomStringConvertible {
  let path: String
  /// The package that it comes with.
  let origin: String

  var description: String {
    "\(path) cannot draw pictures on this computer. Install \(origin) anew, and see whether the disk is full."
  }
}
