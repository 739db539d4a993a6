internal import Foundation
internal import Source

/// The cases of `Tests/Corpus`: what is filled in or written by hand, and what has to be said of it.
package struct Corpus: Sendable {
  package struct Case: Sendable, Decodable {
    package let name: String
    package let accept: Bool
    /// What is filled in; nil where the case is written by hand.
    package let values: [String: TypedValue]?
    package let front: String?
    package let text: String?
    package let differs: Differences?

    /// What the check is to say.
    package var isAcceptedByCheck: Bool { differs?.check ?? accept }
  }

  package struct Differences: Sendable, Decodable {
    package let check: Bool?
  }

  package let cases: [Case]
  /// The files that the form writes, by the name of their case; the tests in a browser hold them to the form.
  package let written: [String: String]
  /// The pages, kinds, tags and the picture of the site that the cases belong to, by their paths.
  package let site: [(path: String, text: String)]

  package static let all: Corpus = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpus")
    let content = folder.appending(path: "site/Content")
    let paths = [
      "_site.yml", "cases/_kind.yml", "tags.yml", "targets/42.md", "targets/_kind.yml", "targets/oak-lawn.md",
      "targets/señal.md",
    ]
    func decoded<Value: Decodable>(_ name: String, as type: Value.Type) -> Value? {
      (try? Data(contentsOf: folder.appending(path: name))).flatMap {
        try? JSONDecoder().decode(type, from: $0)
      }
    }
    return Corpus(
      cases: decoded("cases.json", as: [Case].self) ?? [],
      written: decoded("written.json", as: [String: String].self) ?? [:],
      site: paths.map { path in
        (path, (try? Data(contentsOf: content.appending(path: path))).map { Array($0).text } ?? "")
      } + [("cases/face.jpg", "40x20")])
  }()

  /// The file of a case.
  package func file(of item: Case) -> String {
    guard let front = item.front else { return written[item.name] ?? "" }
    let base = ["title: Case\n", "need: here\n"].filter { !front.hasPrefix($0.prefix(4)) }
    return "---\n" + base.joined() + front + "\n---\n"
  }
}

/// What somebody types into a form.
package enum TypedValue: Hashable, Sendable, Decodable {
  case text(String)
  case list([TypedValue])
  case record([String: TypedValue])
  case nothing

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let text = try? container.decode(String.self) {
      self = .text(text.trimmed)
    } else if let list = try? container.decode([TypedValue].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: TypedValue].self))
    }
  }

  /// The value without what is blank in it; nil if nothing is left.
  package var written: TypedValue? {
    switch self {
    case .nothing: nil
    case .text(let text): text.utf8.isEmpty ? nil : self
    case .list(let items):
      items.compactMap(\.written).isEmpty ? nil : .list(items.compactMap(\.written))
    case .record(let parts):
      parts.compactMapValues(\.written).isEmpty ? nil : .record(parts.compactMapValues(\.written))
    }
  }
}
