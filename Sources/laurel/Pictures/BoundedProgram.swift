internal import Glibc
internal import Source

/// A program of this machine that is run with bounds of memory, time and output, as files may be made to break it.
struct BoundedProgram: Sendable {
  let path: String
  /// What it calls itself, such as `vips-8.14.1`.
  let version: String
  private let timeout: String
  private let limits: String
  private let variables: [String: String]

  /// Nil where it is not installed, or does not say its version.
  ///
  /// - Parameter variables: all that it is told by its environment.
  init?(_ name: String, searchPath: String, variables: [String: String]) {
    func program(_ name: String) -> String? { Program.path(of: name, in: searchPath) }
    guard let path = program(name), let timeout = program("timeout"), let limits = program("prlimit") else {
      return nil
    }
    let start = Self.start(path, timeout: timeout, limits: limits, seconds: Self.secondsToAnswer)
    guard let (ending, output) = try? ChildProcess.run(start + ["--version"], environment: variables),
      ending == .exit(0), let version = output.text.parts(separatedBy: "\n").first?.onOneLine
    else { return nil }
    self.path = path
    self.version = version
    self.timeout = timeout
    self.limits = limits
    self.variables = variables
  }

  /// Runs it to its end, and gives the beginning of what it said of mistakes.
  ///
  /// - Parameters:
  ///   - folder: where it works.
  ///   - input: the open file that it reads.
  func run(_ arguments: [String], in folder: DiskPath, input: CInt) throws -> (
    ending: ChildProcess.Ending, said: [UInt8]
  ) {
    // The whole time is longer than that of the processor, since other processes may have it meanwhile.
    let start = Self.start(path, timeout: timeout, limits: limits, seconds: Self.seconds * 5)
    let (ending, said) = try ChildProcess.run(
      start + arguments, environment: variables, in: folder, input: input, hearing: STDERR_FILENO)
    return (ending, said)
  }

  /// Runs it to its end, and gives the beginning of what it made, which it prints.
  ///
  /// - Parameter limit: how many bytes of that are kept.
  func output(
    _ arguments: [String], in folder: DiskPath, input: CInt, keeping limit: Int
  ) throws -> (ending: ChildProcess.Ending, output: [UInt8]) {
    let start = Self.start(path, timeout: timeout, limits: limits, seconds: Self.seconds * 5)
    return try ChildProcess.run(
      start + arguments, environment: variables, in: folder, input: input, keeping: limit)
  }

  /// What the program is started with: itself, and before it what holds it, and all that it starts, in bounds.
  ///
  /// Whoever has used up the time of the processor is told so a second before it is ended in any case, and ends by another
  /// signal than those of others.
  private static func start(_ path: String, timeout: String, limits: String, seconds: Int) -> [String] {
    [
      timeout, "--signal=KILL", "\(seconds)", limits, "--as=\(memory)",
      "--cpu=\(Self.seconds):\(Self.seconds + 1)", "--fsize=\(fileSize)", "--core=0", "--", path,
    ]
  }

  private static let memory = 2 << 30
  private static let seconds = 60
  /// In which it says its version.
  private static let secondsToAnswer = 20
  private static let fileSize = 64 << 20
}
