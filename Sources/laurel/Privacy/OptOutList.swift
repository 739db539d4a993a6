internal import CNettle
internal import Knowledge
internal import Source

/// The names of those who have asked not to be named, in a file beside the content.
///
/// It holds no names: each is put through a function that takes its time (PBKDF2 with HMAC-SHA-256, RFC 8018), with a
/// salt of this file alone. So nobody reads the list, but who has a list of people can try each of them.
struct OptOutList {
  /// Where it is in the folder of a site: never in `Content`, all of which may be published.
  static let path = "privacy/optout.txt"

  private let iterations: Int
  private let salt: String
  private var entries: Set<String>

  /// An empty list with a salt of its own.
  init() {
    let numbers = (0..<4).map { _ in UInt32.random(in: .min ... .max) }
    self.init(
      iterations: Self.usualIterations, salt: numbers.map { String(hexadecimal: $0, width: 8) }.joined(),
      entries: [])
  }

  private init(iterations: Int, salt: String, entries: Set<String>) {
    self.iterations = iterations
    self.salt = salt
    self.entries = entries
  }

  /// The list of a site; nil if it has none. One that cannot be read stops the command, as nobody would be left out.
  static func read(of root: DiskPath) throws -> OptOutList? {
    let file = root.appending(path)
    guard try file.status() != nil else { return nil }
    try refuseInContent(root)
    let lines = try file.contents().text.parts(separatedBy: "\n").map(\.trimmed).filter { !$0.isEmpty }
    let head = lines.first?.parts(separatedBy: " ") ?? []
    guard head.count == 4, head[0] == mark, head[1] == method, let iterations = Int(head[2]),
      allowedIterations.contains(iterations), isHexadecimal(head[3], count: 32)
    else { throw WrongUsage.unreadableOptOuts(path, line: 1) }
    if let wrong = lines.dropFirst().firstIndex(where: { !isHexadecimal($0, count: 32) }) {
      throw WrongUsage.unreadableOptOuts(path, line: wrong + 1)
    }
    return OptOutList(iterations: iterations, salt: head[3], entries: Set(lines.dropFirst()))
  }

  /// The list of a site, or a new one, with more names; nil if it has all of them already.
  static func read(of root: DiskPath, adding names: [PersonName]) throws -> OptOutList? {
    try refuseInContent(root)
    var list = try read(of: root) ?? OptOutList()
    let new = names.filter { !list.holds($0) }
    for name in new { list.add(name) }
    return new.isEmpty ? nil : list
  }

  /// Where the pages lie in the folder of the site itself, all that is in it may be published.
  private static func refuseInContent(_ root: DiskPath) throws {
    guard try root.appending(SiteFolders.contentName).status()?.kind == .folder else {
      throw WrongUsage.optOutsInContent(path)
    }
  }

  /// In the order of the entries, which says nothing of who came first.
  var text: String {
    let head = [Self.mark, Self.method, String(iterations), salt].joined(separator: " ")
    return ([head] + entries.sorted(by: String.byBytes)).map { $0 + "\n" }.joined()
  }

  var count: Int { entries.count }

  /// What an entry depends on besides the name.
  var parameters: String { "\(Self.method) \(iterations) \(salt)" }

  func holds(_ entry: String) -> Bool { entries.contains(entry) }

  mutating func add(_ name: PersonName) { for key in name.keys { entries.insert(entry(of: key)) } }

  func holds(_ name: PersonName) -> Bool { name.keys.contains { holds(entry(of: $0)) } }

  /// The entry of the key of a name.
  func entry(of key: String) -> String {
    let name = Array(key.utf8)
    let salt = Array(salt.utf8)
    var entry = [UInt8](repeating: 0, count: 16)
    nettle_pbkdf2_hmac_sha256(name.count, name, UInt32(iterations), salt.count, salt, entry.count, &entry)
    return entry.map { String(hexadecimal: UInt32($0), width: 2) }.joined()
  }

  private static func isHexadecimal(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { $0.hexadecimalValue != nil }
  }

  private static let mark = "laurel-optout"
  private static let method = "pbkdf2-hmac-sha256"
  private static let usualIterations = 10_000
  /// Neither so few that the function is no hindrance, nor so many that a file from somewhere stops a build.
  private static let allowedIterations = 1_000...1_000_000
}
