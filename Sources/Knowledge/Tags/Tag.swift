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

  /// - Parameter label: how readers see it; nil if that is its name.
  package init(named name: String, label: String? = nil, description: String = "") {
    self.name = name
    slug = TagAddress.slug(of: name)
    self.label = label ?? name
    self.description = description
  }

  /// What is the same for names of one tag, whatever their case, accents, blanks and hyphens between words.
  static func key(_ name: String) -> String {
    let folded = Fold.key(name.trimmed)
    let words = folded.utf8.split { $0.isSpace || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    if words.isEmpty { return folded }
    return words.map(\.text).joined(separator: "-") + (TagAddress.endsInMinus(folded) ? "-" : "")
  }
}

/// The tags that a site knows, from `tags.yml`.
package struct TagVocabulary: Sendable {
  package let tags: [Tag]
  private let byKey: [String: Tag]
  private let keys: Suggestions

  /// - Parameter byKey: each tag by the keys of all its names.
  init(tags: [Tag], byKey: [String: Tag]) {
    self.tags = tags
    self.byKey = byKey
    keys = Suggestions(byKey.keys)
  }

  package static let empty = TagVocabulary(tags: [], byKey: [:])

  package var isEmpty: Bool { tags.isEmpty }

  /// The tag of this name, label or alias, whatever its case, accents, spaces and hyphens.
  package func tag(_ text: String) -> Tag? { byKey[Tag.key(text)] }

  /// The known tag that is written most like this one.
  package func nearest(to text: String) -> Tag? {
    keys.nearest(to: Tag.key(text)).flatMap { byKey[$0] }
  }
}
