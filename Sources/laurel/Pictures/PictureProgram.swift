internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// The program that draws pictures anew: `vips` of libvips, in a process of its own for each file.
///
/// A picture may be made to break the program that reads it. So the process reads only the types that libvips trusts, has
/// bounds of memory, time and output, and where it ends badly, nothing but its own file is lost.
struct PictureProgram: Sendable {
  private let vips: String
  /// What is written before the name of the program to hold it in bounds.
  private let bounds: [String]

  /// Nil where it is not installed.
  init?(searchPath: String) {
    func program(_ name: String) -> String? {
      searchPath.parts(separatedBy: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
    guard let vips = program("vips"), let timeout = program("timeout"), let limits = program("prlimit") else {
      return nil
    }
    self.vips = vips
    // The whole time is longer than that of the processor, since other processes may have it meanwhile.
    bounds = [
      timeout, "--foreground", "--signal=KILL", "\(Self.seconds * 5)", limits, "--as=\(Self.memory)",
      "--cpu=\(Self.seconds)", "--fsize=\(Self.fileSize)", "--core=0", "--",
    ]
  }

  /// What the program calls itself, such as `vips-8.14.1`.
  func version() throws -> String {
    let (_, output) = try ChildProcess.run(bounds + [vips, "--version"], environment: Self.variables)
    return output.text.onOneLine
  }

  /// Draws a picture in one size into a file of a folder. Nil if all went well.
  ///
  /// - Parameter input: the open file of the picture.
  func draw(_ drawing: PictureDrawing, from input: CInt, in folder: DiskPath) throws -> PictureFault? {
    let (ending, _) = try ChildProcess.run(
      bounds + [vips] + drawing.arguments, environment: Self.variables, in: folder, input: input)
    return switch ending {
    case .exit(0): nil
    // `timeout` gives the number of the signal that ended the program, and 128 with it.
    case .exit(let code) where code < 124: .unreadable
    case .exit, .killed: .tooCostly
    }
  }

  private static let variables = [
    "VIPS_CONCURRENCY": "1", "VIPS_BLOCK_UNTRUSTED": "1", "LC_ALL": "C", "PATH": "/usr/bin:/bin",
  ]
  private static let memory = 2 << 30
  private static let seconds = 60
  private static let fileSize = 64 << 20
}
