internal import Glibc
internal import Source

/// A process of its own, which is waited for.
enum ChildProcess {
  enum Ending: Equatable {
    /// It ended by itself with this number.
    case exit(Int)
    /// It was ended by a signal: by a limit, by its own fault, or by somebody.
    case killed(CInt)
  }

  /// Runs a program to its end, and gives the beginning of what it printed. It may print without end.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program, and what it is told.
  ///   - environment: all that it is told besides.
  ///   - folder: where it works; where it is started if nil.
  ///   - input: the open file that it reads.
  ///   - heard: to which of its two outputs we listen, if to any. What it prints else is lost.
  ///   - limit: how many bytes of that are kept.
  static func run(
    _ arguments: [String], environment: [String: String], in folder: DiskPath? = nil, input: CInt? = nil,
    hearing heard: CInt? = STDOUT_FILENO, keeping limit: Int = mostKept
  ) throws -> (ending: Ending, output: [UInt8]) {
    let process = try StartedProcess(
      arguments, environment: environment, in: folder, input: input, hearing: heard)
    let output = process.output(keeping: limit)
    return (process.wait(), output)
  }

  static let mostKept = 4 << 10
}

/// A program that could not be started.
struct ProcessFault: Error, CustomStringConvertible {
  let program: String
  let code: CInt

  init(_ program: String, code: CInt) {
    self.program = program
    self.code = code
  }

  var description: String { "Cannot start \(program): \(String(cString: strerror(code)))." }
}
