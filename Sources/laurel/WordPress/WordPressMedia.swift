internal import Knowledge
internal import Markup
internal import Source

/// The copy of the files of an old site, where those are looked for that pages show.
struct WordPressMedia {
  private let root: DiskPath?
  /// The paths of all files by their names in small letters.
  private let byName: [String: [String]]

  private static let mostFiles = 1_000_000

  /// - Parameter folder: as it was typed; nil if there is none.
  init(_ folder: String?) throws {
    guard let folder else {
      (root, byName) = (nil, [:])
      return
    }
    guard let place = try? DiskPath(folder).resolved(), try place.status()?.kind == .folder else {
      throw WrongUsage.noInput(folder)
    }
    root = place
    let files = try place.entries().prefix(Self.mostFiles).filter { $0.kind == .file }.compactMap(\.text)
    byName = Dictionary(grouping: files) { Fold.path(ContentPath.name(of: $0)) }
  }

  /// The file of an address on the old site, at its place below `uploads`, or the only one of its name.
  func file(_ address: String) throws -> (place: DiskPath, byteCount: Int)? {
    guard let root else { return nil }
    let path = URLBytes.decodedPath(URLParts(address.utf8).path)
    let whole = Self.withoutSize(path)
    let candidates = [whole, path].flatMap(Self.places)
    for candidate in candidates {
      if let found = try file(root, candidate) { return found }
    }
    for name in [whole, path].map({ Fold.path(ContentPath.name(of: $0)) }) {
      if let paths = byName[name], paths.count == 1, let found = try file(root, paths[0]) { return found }
    }
    return nil
  }

  /// Where a file may lie below the folder, which is `uploads`, or one above it.
  private static func places(of path: String) -> [String] {
    let marks = ["/wp-content/uploads/", "/uploads/", "/files/"]
    let bytes = Array(path.utf8)
    guard let found = marks.lazy.compactMap({ bytes.firstRange(of: Array($0.utf8)) }).first else { return [] }
    let rest = bytes[found.upperBound...].text
    return [rest, "uploads/\(rest)", "wp-content/uploads/\(rest)"].compactMap {
      ContentPath.resolve($0, in: "")
    }
  }

  private func file(_ root: DiskPath, _ path: String) throws -> (place: DiskPath, byteCount: Int)? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    let place = root.appending(path)
    // A shortcut may lead out of the folder.
    guard let status = try place.status(), status.kind == .file, try place.resolved() == place else {
      return nil
    }
    return (place, status.byteCount)
  }

  /// WordPress makes smaller copies of each picture: `oak-300x200.jpg` of `oak.jpg`.
  private static func withoutSize(_ path: String) -> String {
    let stem = Array(ContentPath.withoutExtension(path).utf8)
    let ending = path.utf8.dropFirst(stem.count).text
    guard let hyphen = stem.lastIndex(of: UInt8(ascii: "-")) else { return path }
    let sides = stem[(hyphen + 1)...].split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
    let isSize =
      sides.count == 2 && sides.allSatisfy { (1...5).contains($0.count) && $0.allSatisfy(\.isDigit) }
    return isSize || stem[hyphen...].elementsEqual("-scaled".utf8) ? stem[..<hyphen].text + ending : path
  }
}
