internal import CFileSystem
internal import Glibc
internal import Source

/// A process that is at work. It is asked to end when Laurel ends, however that comes about.
///
/// The system knows who started it by the thread, which has to wait for it: see `laurel_start`.
struct StartedProcess {
  let number: pid_t
  /// Where we hear what it prints.
  private let heard: CInt

  /// Starts a program; see `ChildProcess.run`.
  init(
    _ arguments: [String], environment: [String: String], in folder: DiskPath? = nil, input: CInt? = nil,
    hearing heard: CInt? = STDOUT_FILENO
  ) throws {
    func check(_ code: CInt) throws {
      if code != 0 { throw ProcessFault(arguments[0], code: code) }
    }
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    try check(nowhere < 0 ? errno : 0)
    defer { close(nowhere) }
    var pipe: [CInt] = [-1, -1]
    try check(laurel_pipe(&pipe))
    defer { close(pipe[1]) }
    let descriptors = [
      input ?? nowhere, heard == STDOUT_FILENO ? pipe[1] : nowhere,
      heard == STDERR_FILENO ? pipe[1] : nowhere,
    ]
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var number: pid_t = 0
    let code = Self.withCStrings(arguments) { arguments in
      Self.withCStrings(variables) { variables in
        guard let folder else { return laurel_start(&number, arguments, variables, nil, descriptors) }
        return folder.withCString { laurel_start(&number, arguments, variables, $0, descriptors) }
      }
    }
    if code != 0 { close(pipe[0]) }
    try check(code)
    self.number = number
    self.heard = pipe[0]
  }

  /// Waits for the end, after its output has been read.
  func wait() -> ChildProcess.Ending {
    close(heard)
    var status: CInt = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    // A signal stands in the lower seven bits, the number of an ending in the next byte.
    let signal = status & 0x7F
    return signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .killed(signal)
  }

  /// Reads to the end, so that the program is not held up, and keeps the beginning.
  func output(keeping limit: Int = .max) -> [UInt8] {
    var kept: [UInt8] = []
    while let piece = piece() { kept += piece.prefix(limit - kept.count) }
    return kept
  }

  /// What it printed next; nil at the end.
  func piece() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: Self.pieceLength)
    while true {
      let count = Glibc.read(heard, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private static let pieceLength = 64 << 10

  /// Calls `body` with texts as the operating system wants them: a list that ends with nothing.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
