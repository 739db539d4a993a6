internal import Markup
internal import Source

/// A subject that pages share.
package struct Tag: Hashable, Sendable {
  package let slug: String
  package let label: String
  package let description: String

  package init(slug: String, label: String, description: String = "") {
    self.slug = slug
    self.label = label
    self.description = description
  }

  /// A tag that no vocabulary knows, as an author typed it.
  package init(typed text: String) {
    let signs = Self.signs(of: text).map { URLBytes.hexadecimal(String($0).utf8) }
    let slug = ([Slug.fileName(text)] + signs).filter { !$0.isEmpty }.joined(separator: "-")
    self.init(slug: slug.isEmpty ? "tag" : slug, label: text)
  }

  /// The signs that tell C# from C and one emoji from another, though no file name holds them.
  private static func signs(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol, .otherSymbol: true
      default: scalar == "#"
      }
    }
  }
}

/// The tags that a site knows, from `tags.yml`.
package struct TagVocabulary: Sendable {
  package let tags: [Tag]
  private let byKey: [String: Tag]
  private let keys: Suggestions

  package init(tags: [Tag], aliases: [String: Tag]) {
    self.tags = tags
    var byKey = aliases
    for tag in tags {
      byKey[Self.key(tag.label)] = tag
      byKey[Self.key(tag.slug)] = tag
    }
    self.byKey = byKey
    keys = Suggestions(byKey.keys)
  }

  package static let empty = TagVocabulary(tags: [], aliases: [:])

  package var isEmpty: Bool { tags.isEmpty }

  /// The tag of this slug, label or alias, whatever its case, accents, spaces and hyphens.
  package func tag(_ text: String) -> Tag? { byKey[Self.key(text)] }

  /// The known tag that is written most like this one.
  package func nearest(to text: String) -> Tag? {
    keys.nearest(to: Self.key(text)).flatMap { byKey[$0] }
  }

  static func key(_ text: String) -> String {
    let words = Fold.key(text).utf8.split { $0.isSpace || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return words.map(\.text).joined(separator: "-")
  }
}
