internal import Glibc

/// Something that the operating system refused to do: a fault of the machine, not of the content.
struct DiskFault: Error, CustomStringConvertible {
  /// What was tried, as it follows "Cannot": `read`, `create the folder`.
  let action: String
  let path: DiskPath
  /// The value of `errno`.
  let code: CInt

  init(_ action: String, _ path: DiskPath, code: CInt = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// What the operating system says.
  var reason: String { String(cString: strerror(code)) }

  var description: String { "Cannot \(action) \(path): \(reason)." }
}
