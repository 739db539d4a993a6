internal import Source

/// Names of files and folders that a site leaves out: `notes`, `*.tmp.md`, `old/2019`, `old/**/draft-*`.
///
/// A pattern without a slash means names in every folder, one with a slash a path from the content folder. A `*` stands for
/// any part of a name, `**` for any number of folders. What lies in a folder goes with it.
package struct PathPattern: Hashable, Sendable {
  private let parts: [[UInt8]]

  private static let anyFolders = Array("**".utf8)

  /// Nil for a text that names nothing, or climbs out of the content folder.
  init?(_ text: String) {
    let names = Fold.composed(text).parts(separatedBy: "/")
    let parts = names.filter { !$0.isEmpty && $0 != "." }.map { Array($0.utf8) }
    guard !parts.isEmpty, !names.contains("..") else { return nil }
    // A slash at the end only says that a folder is meant.
    let isPath = names.dropLast().contains { $0 != "." } || parts.count > 1
    self.parts = isPath ? parts : [Self.anyFolders] + parts
  }

  /// Whether it means a file, or a folder that the file lies in.
  package func matches(_ path: String) -> Bool {
    let names = Fold.composed(path).utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    // The numbers of the parts that may come next, after each name.
    var next: Set<Int> = [0]
    for name in names {
      next = next.reduce(into: []) { after, index in
        for place in places(from: index) where place < parts.count {
          if parts[place] == Self.anyFolders {
            after.insert(place)
          } else if Self.matches(name, parts[place]) {
            after.insert(place + 1)
          }
        }
      }
      if next.contains(where: { places(from: $0).upperBound == parts.count }) { return true }
    }
    return false
  }

  /// A part, and those behind it as far as nothing has to stand before them.
  private func places(from index: Int) -> ClosedRange<Int> {
    var last = index
    while last < parts.count, parts[last] == Self.anyFolders { last += 1 }
    return index...last
  }

  /// Whether a name is as a part says, in time that the product of their lengths bounds.
  private static func matches(_ name: [UInt8], _ part: [UInt8]) -> Bool {
    let any = UInt8(ascii: "*")
    var (index, place) = (0, 0)
    var star: (index: Int, place: Int)?
    while index < name.count {
      if place < part.count, part[place] == any {
        star = (index, place)
        place += 1
      } else if place < part.count, part[place] == name[index] {
        index += 1
        place += 1
      } else if let known = star {
        star = (known.index + 1, known.place)
        (index, place) = (known.index + 1, known.place + 1)
      } else {
        return false
      }
    }
    return part[place...].allSatisfy { $0 == any }
  }
}
