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
    guard path.first != UInt8(ascii: ":") else { throw PublishRefusal.unclearTarget(typed) }
    let name = bytes[..<colon]
    if let at = name.lastIndex(of: UInt8(ascii: "@")) {
      // `user@host`: the user is that of the program, which takes what stands behind the last of these signs for the host.
      guard Self.isName(name[..<at], besides: "@+"), Self.isName(name[name.index(after: at)...]) else {
        throw PublishRefusal.oddName(typed)
      }
      self = .rsync(typed.withoutClosingSlashes)
    } else {
      // `:local:path` is a place without a name of its own. What may follow its sort, such as `,ssh=sh`, are settings.
      let sort = path.prefix { $0 != UInt8(ascii: ":") }
      let isPlain =
        name.isEmpty ? sort.count < path.count && Self.isName(sort) : Self.isName(name, besides: "+ ")
      guard isPlain else { throw PublishRefusal.oddName(typed) }
      if typed.startsWithBytes(of: Self.local), Self.folder(ofLocal: typed) == nil {
        throw PublishRefusal.unclearFolder(typed)
      }
      self = .rclone(typed.withoutClosingSlashes)
    }
  }

  /// Whether a text is a name that no program takes for an option or for settings.
  private static func isName(_ text: some Collection<UInt8>, besides others: String = "") -> Bool {
    guard let first = text.first, !"- ".utf8.contains(first) else { return false }
    return text.allSatisfy {
      $0.isLetter || $0.isDigit || $0 >= 0x80 || "._-".utf8.contains($0) || others.utf8.contains($0)
    }
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
    switch self {
    case .rclone(let place): Self.folder(ofLocal: place)
    case .rsync(let place): place.startsWithBytes(of: "/") ? DiskPath(place) : nil
    }
  }

  /// The folder of a target of rclone that is one of this machine; nil for all others, and where it is not clear which.
  private static func folder(ofLocal typed: String) -> DiskPath? {
    guard typed.startsWithBytes(of: "\(local)/") else { return nil }
    return DiskPath(Array(typed.utf8.dropFirst(local.utf8.count)).text)
  }

  /// What stands before a folder of this machine, to which rclone is to bring files.
  private static let local = ":local:"
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
