internal import Glibc
internal import Source

/// Texts from outside the site that a command is given.
enum InputText {
  /// Nobody types more than this.
  private static let limit = 32 << 20

  /// The text of a file, or of what is piped in.
  static func read(_ file: String?) throws -> String {
    let name = file ?? "The text"
    let bytes = try file.map(bytes) ?? standardInput()
    guard case .text(let text) = DecodedText(SourceFile(path: name, bytes: bytes)) else {
      throw WrongUsage.notUTF8(name)
    }
    return text.bytes.text
  }

  /// The bytes of a file, which may lie anywhere.
  static func bytes(of file: String) throws -> [UInt8] {
    guard let path = try? DiskPath(file).resolved(), let status = try path.status(), status.kind == .file
    else {
      throw WrongUsage.noInput(file)
    }
    guard status.byteCount <= limit else { throw WrongUsage.fileTooLarge(file, limit: limit) }
    return try path.contents()
  }

  private static func standardInput() throws -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while all.count <= limit {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      all += buffer[..<count]
    }
    return all
  }
}
