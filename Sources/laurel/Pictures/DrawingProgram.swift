internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// The program that draws drawings (SVG) as pictures: `rsvg-convert` of librsvg, in a process of its own for each.
///
/// It gets the drawing by its standard input. So nothing in the drawing can name a file of this machine, and it asks no
/// other machine for anything.
struct DrawingProgram: Sendable {
  private let program: BoundedProgram

  /// What it calls itself.
  var version: String { program.version }

  /// Nil where it is not installed.
  init?(searchPath: String) {
    guard let program = BoundedProgram("rsvg-convert", searchPath: searchPath, variables: Self.variables)
    else { return nil }
    self.program = program
  }

  /// Draws a PNG into a file of a folder.
  ///
  /// - Parameter size: nil for that of the drawing itself.
  func draw(
    _ drawing: [UInt8], as size: PictureSize? = nil, into name: String, of folder: DiskPath
  ) throws -> PictureProgram.Outcome {
    let source = folder.appending("\(name).svg")
    try source.create(with: drawing)
    let file = try OpenFile(source, for: .reading)
    let (ending, said) = try program.run(
      ["--format=png"] + Self.arguments(for: size) + ["--output=\(name)"], in: folder, input: file.descriptor)
    try source.removeFile()
    if said.map(\.lowercased).firstRange(of: Array("no space left".utf8)) != nil {
      throw DiskFault("draw pictures in", folder, code: ENOSPC)
    }
    return switch ending {
    case .exit(0): try folder.appending(name).status()?.kind == .file ? .drawn : .interrupted
    case .killed(SIGXCPU), .killed(SIGXFSZ): .fault(.tooCostly)
    // From 124 on, the numbers are those of `timeout`.
    case .exit(let code) where code < 124: .fault(.unreadable)
    default: .interrupted
    }
  }

  /// The bytes of a PNG; nil if the program cannot draw it.
  func draw(_ drawing: String) throws -> [UInt8]? {
    let folder = try PassingFolder()
    guard try draw(Array(drawing.utf8), into: "drawing.png", of: folder.path) == .drawn else { return nil }
    return try folder.path.appending("drawing.png").contents()
  }

  /// Throws if not even an empty drawing can be drawn: then no drawing is at fault, but the program or the machine.
  func prove(in folder: DiskPath) throws {
    let drawing = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
    defer { try? folder.appending(Self.proofName).removeFile() }
    guard
      try draw(drawing, as: PictureSize(width: 1, height: 1), into: Self.proofName, of: folder) == .drawn
    else { throw UselessProgram(path: program.path, origin: "librsvg2-bin") }
  }

  private static let proofName = "empty.png"

  /// What the program is told of a size.
  static func arguments(for size: PictureSize?) -> [String] {
    size.map { ["--width=\($0.width)", "--height=\($0.height)"] } ?? []
  }

  /// Whether a picture is there and is what it shall be. Who wrote what lies in the cache is not known.
  static func isDrawn(_ place: DiskPath, as size: PictureSize) -> Bool {
    guard let file = try? OpenImage(place), let status = try? file.status(), status.kind == .file else {
      return false
    }
    let reading = PictureReading(ImageBytes(file, count: status.byteCount))
    guard let header = reading.header, reading.hidden.isEmpty else { return false }
    return header.format == .png && PictureSize(width: header.width, height: header.height) == size
  }

  private static let variables = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
}
