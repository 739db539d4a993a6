internal import Badges
internal import Knowledge
internal import Source

/// What the page that verifies knows: the keys and the list of badges that were taken back, and each recognition by its
/// number.
enum VerificationData {
  /// The folder of the recognitions.
  static let folder = "verify"

  /// What stands on the page itself.
  static func page(of drawing: Drawing) -> JSONValue {
    let sentences = VerifyWord.said.map { ($0.rawValue, JSONValue.text(drawing.words[verify: $0])) }
    var data: [String: JSONValue] = [
      "sentences": .object(Dictionary(uniqueKeysWithValues: sentences)), "folder": .text(folder),
      "starts": .list(Set(entries(of: drawing).keys.map(start)).sorted(by: String.byBytes).map { .text($0) }),
    ]
    if let ring = drawing.badges.ring {
      data["did"] = .text(ring.did)
      data["list"] = .text(drawing.badges.list)
      data["keys"] = .object(
        Dictionary(ring.entries.map { (ring.id(of: $0.key), key($0)) }) { first, _ in first })
    }
    return .object(data)
  }

  /// The recognitions, in a file for each sign that numbers begin with: scripts that hand themselves over, since a page on
  /// a disk may not read data.
  static func files(of drawing: Drawing) -> [OutputFile] {
    guard drawing.page(about: .verification) != nil else { return [] }
    return Dictionary(grouping: entries(of: drawing)) { start(of: $0.key) }.map { start, entries in
      let data = JSONValue.object(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) }))
      return OutputFile(path: "\(folder)/\(start).js", text: "Laurel.badge.known(\(data.bytes.text));\n")
    }
  }

  /// What is known of each number: a recognition, or that its badge was taken back, or both.
  private static func entries(of drawing: Drawing) -> [String: JSONValue] {
    let site = drawing.site
    let listed = site.credits.filter { site.isListed(site[$0.page].address) }
    var entries = Dictionary(listed.map { ($0.number, recognition($0, drawing)) }) { first, _ in first }
    for number in drawing.badges.revoked { entries[number, default: [:]]["revoked"] = .flag(true) }
    return entries.mapValues { .object($0) }
  }

  private static func start(of number: String) -> String { number.prefix(1).uppercased() }

  private static func recognition(_ credit: Credit, _ drawing: Drawing) -> [String: JSONValue] {
    let site = drawing.site
    let titles = [credit.award?.label, credit.year].compactMap { $0?.groupLabel(in: site) }
    return [
      "name": .text(credit.name), "title": .text(titles.joined(separator: " ")),
      "url": .text(RelativeURL.encode(site[credit.page].address)),
    ]
  }

  private static func key(_ entry: KeyRing.Entry) -> JSONValue {
    var key: [String: JSONValue] = ["from": .text("\(entry.from)")]
    key["x"] = entry.key.json["x"]
    key["until"] = entry.until.map { .text("\($0)") }
    return .object(key)
  }
}
