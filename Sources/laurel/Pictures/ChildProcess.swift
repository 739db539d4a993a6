internal import CFileSystem
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
  ///   - heard: to which of its two outputs we listen. What it prints to the other is lost.
  ///   - limit: how many bytes of that are kept.
  ///   - isOfOwnGroup: whether what is typed to end us does not end it.
  static func run(
    _ arguments: [String], environment: [String: String], in folder: DiskPath? = nil, input: CInt? = nil,
    hearing heard: CInt = STDOUT_FILENO, keeping limit: Int = mostKept,
    isOfOwnGroup: Bool = false
  ) throws -> (ending: Ending, output: [UInt8]) {
    var pipe: [CInt] = [-1, -1]
    let pipeCode = laurel_pipe(&pipe)
    guard pipeCode == 0 else { throw ProcessFault(arguments[0], code: pipeCode) }
    defer { close(pipe[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    let lost = heard == STDOUT_FILENO ? STDERR_FILENO : STDOUT_FILENO
    posix_spawn_file_actions_adddup2(&actions, pipe[1], heard)
    posix_spawn_file_actions_addopen(&actions, lost, "/dev/null", O_WRONLY, 0)
    if let folder { _ = folder.withCString { laurel_start_in(&actions, $0) } }
    // Our threads may hold off signals, and the program would do so, too: it could be neither stopped nor told its bounds.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = POSIX_SPAWN_SETSIGMASK | (isOfOwnGroup ? POSIX_SPAWN_SETPGROUP : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = withCStrings(arguments) { arguments in
      withCStrings(variables) { posix_spawn(&process, arguments[0]!, &actions, &attributes, arguments, $0) }
    }
    close(pipe[1])
    guard code == 0 else { throw ProcessFault(arguments[0], code: code) }
    let output = beginning(of: pipe[0], limit)
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // A signal stands in the lower seven bits, the number of an ending in the next byte.
    let signal = status & 0x7F
    return (signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .killed(signal), output)
  }

  /// Reads to the end, so that the program is not held up, and keeps the beginning.
  private static func beginning(of descriptor: CInt, _ limit: Int) -> [UInt8] {
    var kept: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: mostKept)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return kept }
      kept += buffer[..<min(count, limit - kept.count)]
    }
  }

  static let mostKept = 4 << 10

  /// Calls `body` with texts as the operating system wants them: a list that ends with nothing.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
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
