internal import Source

/// The entries that names on pages would have in the list of opt-outs, kept from one build to the next: working one out
/// takes long on purpose.
///
/// It holds no names, and nothing of those who are on the list: only names that the pages give anyway.
struct NameCache {
  private let file: DiskPath
  private let parameters: String
  private let known: [String: String]

  /// Reads the file; one that is not there, or was made for another list, is an empty one.
  init(_ file: DiskPath, for list: OptOutList) {
    self.file = file
    parameters = list.parameters
    let lines = ((try? file.contents()) ?? []).text.parts(separatedBy: "\n")
    let pairs = lines.first == list.parameters ? lines.dropFirst().map { $0.parts(separatedBy: " ") } : []
    known = Dictionary(
      pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a key if it is known.
  subscript(key: String) -> String? { known[digest(of: key)] }

  /// Keeps the entries of these keys, and forgets all others. What cannot be kept is worked out again.
  func keep(_ entries: [(key: String, entry: String)]) {
    let lines = Set(entries.map { digest(of: $0.key) + " " + $0.entry }).sorted(by: String.byBytes)
    let bytes = Array((([parameters] + lines).joined(separator: "\n") + "\n").utf8)
    if (try? file.contents()) != bytes { try? file.put(bytes) }
  }

  private func digest(of key: String) -> String {
    DigestBuilder.digest(of: Array((parameters + "\n" + key).utf8))
  }
}

extension OptOutList {
  /// Those of some keys that are on the list. Each is worked out once, however often it stands on pages.
  ///
  /// - Parameters:
  ///   - name: the file of the cache that keeps those that are not.
  ///   - root: the folder of the site.
  ///   - jobs: how many are worked out at a time.
  func held(
    among keys: Set<String>, rememberedIn name: String, of root: DiskPath, jobs: Int
  ) async throws -> Set<String> {
    let folder = try PictureCache.open(of: root).folder
    let cache = NameCache(folder.appending(name), for: self)
    let entries = await Array(keys).concurrentMap(jobs: jobs) { ($0, cache[$0] ?? entry(of: $0)) }
    cache.keep(entries.filter { !holds($0.1) })
    return Set(entries.filter { holds($0.1) }.map(\.0))
  }
}
