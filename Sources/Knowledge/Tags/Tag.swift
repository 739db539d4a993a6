internal import Foundation
internal import Markup
internal import Source

/// A subject that pages share.
package struct Tag: Hashable, Sendable {
  /// How pages write it: as the list of tags does, or else as its author typed it.
  package let name: String
  /// The name of the file of its page.
  package let slug: String
  package let label: String
  package let description: String
  /// Other words for the same subject.
  package let aliases: [String]

  /// - Parameter label: how readers see it; nil if that is its name.
  package init(
    named name: String, label: String? = nil, description: String = "", aliases: [String] = []
  ) {
    self.name = name
    slug = TagAddress.slug(of: name)
    self.label = label ?? name
    self.description = description
    self.aliases = aliases
  }

  /// What is the same for names of which nobody doubts that they are one tag: whatever their capital letters, and
  /// whether blanks or hyphens part their words.
  static func spelling(_ name: String) -> String {
    let plain = name.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isVariationSelector }
      .map { scalar in
        switch scalar {
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{2010}"..."\u{2015}": "-"
        default: scalar.properties.lowercaseMapping
        }
      }.joined()
    return plain.utf8.split { $0.isSpace || "-_".utf8.contains($0) }.map(\.text).joined(separator: "-")
  }
}

/// The tags that a site knows, from `tags.yml`.
package struct TagVocabulary: Sendable {
  package let tags: [Tag]
  /// The tags by the keys of all their names.
  private let byKey: [String: Tag]
  private let spellings: Set<String>
  private let keys: Suggestions

  /// - Parameter names: all names of the tags, each with its tag.
  init(tags: [Tag], names: [(name: String, tag: Tag)]) {
    self.tags = tags
    byKey = Dictionary(
      names.map { (TagAddress.key($0.name), $0.tag) }, uniquingKeysWith: { first, _ in first })
    spellings = Set(names.map { Tag.spelling($0.name) })
    keys = Suggestions(byKey.keys)
  }

  package static let empty = TagVocabulary(tags: [], names: [])

  package var isEmpty: Bool { tags.isEmpty }

  /// The tag of this name, label or alias, whatever its case, accents, spaces and hyphens.
  package func tag(_ text: String) -> Tag? { byKey[TagAddress.key(text)] }

  /// Whether a name is one of a tag, but for capital letters, spaces and hyphens.
  func hasSpelling(_ name: String) -> Bool { spellings.contains(Tag.spelling(name)) }

  /// The known tag that is written most like this one.
  package func nearest(to text: String) -> Tag? {
    keys.nearest(to: TagAddress.key(text)).flatMap { byKey[$0] }
  }
}
