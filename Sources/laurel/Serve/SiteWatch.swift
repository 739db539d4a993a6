internal import Foundation
internal import Glibc
internal import Source

/// Tells that something changed in the folder of a site. What it was is for the next reading to find.
///
/// The kernel is asked to say so (inotify). Where it cannot, as of folders on other computers, the folder is looked through
/// every two seconds.
struct SiteWatch: Sendable {
  private let root: DiskPath
  /// The folder for the finished site, whose changes are nobody's.
  private let output: DiskPath

  init(root: DiskPath, output: DiskPath) {
    self.root = root
    self.output = output
  }

  /// Tells of all changes from now on.
  func start(telling changes: AsyncStream<Void>.Continuation) {
    // Reading from the kernel waits, which no thread of the tasks may do.
    Thread.detachNewThread {
      follow(changes)
      var stamp = stamp
      // What the kernel did not say any more may have changed.
      changes.yield()
      while true {
        sleep(Self.secondsBetweenLooks)
        let now = self.stamp
        if now != stamp { changes.yield() }
        stamp = now
      }
    }
  }

  /// Hands on what the kernel says; returns when it can say no more.
  private func follow(_ continuation: AsyncStream<Void>.Continuation) {
    let descriptor = inotify_init1(CInt(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var folders: [CInt: DiskPath] = [:]
    guard watch(root, by: descriptor, &folders) else { return }
    // What changed before the folder was watched.
    continuation.yield()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let start = try? root.status()
    while true {
      // A folder above may be moved, of which nothing is said.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, Self.millisecondsBetweenLooks) == 0 {
        guard let now = try? root.status(), start.map(now.isSameFile) == true else { return }
        continue
      }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      for event in Event.all(in: buffer[..<count]) {
        if event.isEnd, folders[event.folder] == root { return }
        if event.isOverflow {
          guard watch(root, by: descriptor, &folders) else { return }
        } else if event.isNewFolder, let folder = folders[event.folder] {
          guard watch(folder.appending(event.name), by: descriptor, &folders) else { return }
        }
      }
      continuation.yield()
    }
  }

  /// Watches a folder and all in it. False if the kernel does not tell what changes there; a folder that is gone again, or
  /// that nobody may read, is none.
  private func watch(_ folder: DiskPath, by descriptor: CInt, _ folders: inout [CInt: DiskPath]) -> Bool {
    var waiting = [folder]
    while let folder = waiting.popLast() {
      if isPassedOver(folder) { continue }
      guard !FileSystem.mayBeOfOthers(at: folder) else { return false }
      let watch = folder.withCString { inotify_add_watch(descriptor, $0, Self.wanted) }
      guard watch >= 0 else {
        guard [ENOENT, ENOTDIR, EACCES].contains(errno), folder != root else { return false }
        continue
      }
      folders[watch] = folder
      waiting += subfolders(of: folder)
    }
    return true
  }

  private func subfolders(of folder: DiskPath) -> [DiskPath] {
    ((try? folder.children()) ?? []).filter { $0.kind == .folder }.map { folder.appending($0.path) }
  }

  /// A number that is another one once anything has changed.
  private var stamp: UInt64 {
    var stamp = FNV.hash([])
    var waiting = [root]
    while let folder = waiting.popLast() {
      if isPassedOver(folder) { continue }
      let names = ((try? folder.children()) ?? []).map(\.path).sorted { $0.lexicographicallyPrecedes($1) }
      for path in names.map(folder.appending) {
        guard let status = try? path.status() else { continue }
        if status.kind == .folder { waiting.append(path) }
        // The time of a folder changes with what is passed over in it.
        stamp =
          status.kind == .folder
          ? FNV.hash(path.bytes[...], seed: stamp) : status.stamp(of: path.bytes, after: stamp)
      }
    }
    return stamp
  }

  /// Whether nothing in a folder is read for a site: that of another program, or the finished site. Static files may lie
  /// in folders with a dot.
  private func isPassedOver(_ folder: DiskPath) -> Bool {
    if folder == root { return false }
    if folder == output || folder.name.elementsEqual("node_modules".utf8) { return true }
    return folder.name.first == UInt8(ascii: ".") && folder.parent == root
  }

  private static let secondsBetweenLooks: CUnsignedInt = 2
  private static let millisecondsBetweenLooks: CInt = 2_000
  /// What a file does when it is whole. While somebody writes to it, nothing is told.
  private static let wanted =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_MOVED_TO)
    | UInt32(IN_ATTRIB) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
}

/// What the kernel says of one change, as inotify(7) lays it out.
private struct Event {
  /// The number of the watched folder.
  let folder: CInt
  private let mask: UInt32
  let name: [UInt8]

  /// Whether the folder is gone, or stands elsewhere.
  var isEnd: Bool { mask & (UInt32(IN_IGNORED) | UInt32(IN_MOVE_SELF)) != 0 }

  var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }

  var isNewFolder: Bool {
    mask & UInt32(IN_ISDIR) != 0 && mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0
  }

  static func all(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= headSize {
      let head = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(headSize).prefix(Int(head.len)).prefix { $0 != 0 }
      events.append(Event(folder: head.wd, mask: head.mask, name: Array(name)))
      rest = rest.dropFirst(headSize + Int(head.len))
    }
    return events
  }

  private static let headSize = 16
}
