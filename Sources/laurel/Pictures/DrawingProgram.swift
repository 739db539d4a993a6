internal import Source

/// The program that draws our own drawings (SVG) as pictures: `rsvg-convert` of librsvg, in a process of its own for each.
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

  /// Draws a PNG into a file of a folder. Gives whether the program could.
  func draw(_ drawing: [UInt8], into name: String, of folder: DiskPath) throws -> Bool {
    let source = folder.appending("\(name).svg")
    try source.create(with: drawing)
    let file = try OpenFile(source, for: .reading)
    let (ending, _) = try program.run(
      ["--format=png", "--output=\(name)"], in: folder, input: file.descriptor)
    try source.removeFile()
    return try ending == .exit(0) && folder.appending(name).status()?.kind == .file
  }

  /// The bytes of a PNG; nil if the program cannot draw it.
  func draw(_ drawing: String) throws -> [UInt8]? {
    let folder = try PassingFolder()
    guard try draw(Array(drawing.utf8), into: "drawing.png", of: folder.path) else { return nil }
    return try folder.path.appending("drawing.png").contents()
  }

  private static let variables = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
}
