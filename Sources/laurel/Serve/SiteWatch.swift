internal import Foundation
internal import Glibc
internal import Source

/// Tells that something changed in the folder of a site. What it was is for the next reading to find.
///
/// The kernel is asked to say so (inotify). Where it cannot, the site is read again every two seconds.
struct SiteWatch: Sendable {
  private let root: DiskPath
  /// The folder for the finished site, whose changes are nobody's.
  private let output: DiskPath

  init(root: DiskPath, output: DiskPath) {
    self.root = root
    self.output = output
  }

  /// One element for all changes since the last one was taken.
  var changes: AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      // Reading from the kernel waits, which no thread of the tasks may do.
      Thread.detachNewThread {
        follow(continuation)
        while true {
          sleep(Self.secondsBetweenReadings)
          continuation.yield()
        }
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
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      for event in Event.all(in: buffer[..<count]) {
        if event.isOverflow {
          guard watch(root, by: descriptor, &folders) else { return }
        } else if event.isNewFolder, let folder = folders[event.folder] {
          guard watch(folder.appending(event.name), by: descriptor, &folders) else { return }
        }
      }
      continuation.yield()
    }
  }

  /// Watches a folder and all in it. False if the kernel watches no more folders; one that is gone again is none.
  private func watch(_ folder: DiskPath, by descriptor: CInt, _ folders: inout [CInt: DiskPath]) -> Bool {
    var waiting = [folder]
    while let folder = waiting.popLast() {
      if folder != root, isPassedOver(folder) { continue }
      let watch = folder.withCString { inotify_add_watch(descriptor, $0, Self.wanted) }
      guard watch >= 0 else {
        if errno == ENOSPC { return false }
        continue
      }
      folders[watch] = folder
      let children = (try? folder.children()) ?? []
      waiting += children.filter { $0.kind == .folder }.map { folder.appending($0.path) }
    }
    return true
  }

  /// Whether nothing in a folder is read for a site: that of another program, or the finished site. Static files may lie
  /// in folders with a dot.
  private func isPassedOver(_ folder: DiskPath) -> Bool {
    if folder == output || folder.name.elementsEqual("node_modules".utf8) { return true }
    return folder.name.first == UInt8(ascii: ".") && folder.parent == root
  }

  private static let secondsBetweenReadings: CUnsignedInt = 2
  /// What a file does when it is whole. While somebody writes to it, nothing is told.
  private static let wanted =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_MOVED_TO)
    | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR)
}

/// What the kernel says of one change, as inotify(7) lays it out.
private struct Event {
  /// The number of the watched folder.
  let folder: CInt
  private let mask: UInt32
  let name: [UInt8]

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
