internal import Source

/// Where a finished site is sent, as it was typed, and the program that knows the way.
enum PublishTarget: Equatable {
  /// `remote:path`, a place that the person at the keyboard has set up in rclone.
  case rclone(String)
  /// `user@host:path`, or a folder of this machine, which starts with `/` or a dot.
  case rsync(String)

  init(_ typed: String) throws {
    let bytes = typed.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else {
      throw PublishRefusal.unclearTarget(typed)
    }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: ".") {
      self = .rsync("\(DiskPath(typed))")
      return
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), !typed.startsWithBytes(of: "rsync:") else {
      throw PublishRefusal.unclearTarget(typed)
    }
    let path = bytes[bytes.index(after: colon)...]
    let isAccount = bytes[..<colon].contains(UInt8(ascii: "@"))
    guard path.first != UInt8(ascii: ":") else { throw PublishRefusal.unclearTarget(typed) }
    self = isAccount ? .rsync(typed.withoutClosingSlashes) : .rclone(typed.withoutClosingSlashes)
  }

  /// What sends files there; an error if it is not installed.
  func carrier(searchPath: String) throws -> any Carrier {
    func program(_ name: String) throws -> String {
      guard let path = Program.path(of: name, in: searchPath) else { throw PublishRefusal.noProgram(name) }
      return path
    }
    return switch self {
    case .rclone(let place): RcloneCarrier(program: try program("rclone"), place: place)
    case .rsync(let place): RsyncCarrier(program: try program("rsync"), place: place)
    }
  }

  /// The folder of this machine that is meant, if it is one.
  var folder: DiskPath? {
    guard case .rsync(let place) = self, place.startsWithBytes(of: "/") else { return nil }
    return DiskPath(place)
  }
}

extension String {
  /// This without the slashes at its end, but for one that stands alone or behind a colon.
  fileprivate var withoutClosingSlashes: String {
    var bytes = Array(utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/"), bytes[bytes.count - 2] != UInt8(ascii: ":") {
      bytes.removeLast()
    }
    return bytes.text
  }
}
