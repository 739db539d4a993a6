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
  /// What it is started with: itself, and before it what holds it in bounds.
  private let start: [String]

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
    func program(_ name: String) -> String? {
      searchPath.parts(separatedBy: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
    guard let vips = program("vips"), let timeout = program("timeout"), let limits = program("prlimit") else {
      return nil
    }
    // The whole time is longer than that of the processor, since other processes may have it meanwhile. Whoever used up
    // that is told so a second before it is ended in any case, and ends by another signal than those of others.
    start = [
      timeout, "--foreground", "--signal=KILL", "\(Self.seconds * 5)", limits, "--as=\(Self.memory)",
      "--cpu=\(Self.seconds):\(Self.seconds + 1)", "--fsize=\(Self.fileSize)", "--core=0", "--", vips,
    ]
    guard
      let (ending, output) = try? ChildProcess.run(start + ["--version"], environment: Self.variables),
      ending == .exit(0), let version = output.text.parts(separatedBy: "\n").first?.onOneLine,
      Self.isKnown(version)
    else { return nil }
    self.version = version
  }

  /// Draws a picture in one size into a file of a folder.
  ///
  /// - Parameter input: the open file of the picture.
  func draw(_ drawing: PictureDrawing, from input: CInt, in folder: DiskPath) throws -> Outcome {
    let (ending, said) = try ChildProcess.run(
      start + drawing.arguments, environment: Self.variables, in: folder, input: input,
      hearing: STDERR_FILENO)
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
  private static let memory = 2 << 30
  private static let seconds = 60
  private static let fileSize = 64 << 20
}
