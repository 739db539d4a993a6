internal import Glibc
internal import Source

/// The program that draws our own drawings (SVG) as pictures: `rsvg-convert` of librsvg, in a process with bounds.
struct DrawingProgram {
  private let programs: (drawing: String, timeout: String, limits: String)

  /// Nil where it is not installed.
  init?(searchPath: String) {
    func program(_ name: String) -> String? { Program.path(of: name, in: searchPath) }
    guard let drawing = program("rsvg-convert"), let timeout = program("timeout"),
      let limits = program("prlimit")
    else { return nil }
    programs = (drawing, timeout, limits)
  }

  /// The bytes of a PNG; nil if the program cannot draw it.
  func draw(_ drawing: String) throws -> [UInt8]? {
    let folder = try PassingFolder()
    let (source, result) = (folder.path.appending("drawing.svg"), folder.path.appending("drawing.png"))
    try source.put(Array(drawing.utf8))
    let ending = try ChildProcess.run(
      [
        programs.timeout, "--signal=KILL", "60", programs.limits, "--as=\(1 << 30)", "--cpu=20", "--core=0",
        "--fsize=\(16 << 20)", "--", programs.drawing, "--output", "drawing.png", "drawing.svg",
      ], environment: ["LC_ALL": "C", "PATH": "/usr/bin:/bin"], in: folder.path
    ).ending
    guard ending == .exit(0), try result.status()?.kind == .file else { return nil }
    return try result.contents()
  }
}
