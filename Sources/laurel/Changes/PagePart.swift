internal import Knowledge
internal import Markup
internal import Source

/// A part of a page as plain words: a field, or the text below the fields.
struct PagePart {
  /// The name of the field; nothing for the text.
  let name: String
  let label: String
  let text: String

  /// The parts of a page that say something, in their order.
  static func all(of page: Page, in site: Site) -> [PagePart] {
    let titleField = page.kind?.titleField ?? CommonFields.all[0].name
    let fields = page.fields.entries.filter { $0.field.name != titleField }.map {
      PagePart(name: $0.field.name, label: $0.field.label, text: words(of: $0.value, in: site))
    }
    let texts =
      [PagePart(name: titleField, label: "Title", text: page.title)] + fields
      + [PagePart(name: "", label: "Text", text: words(of: page.body))]
    return texts.filter { !$0.text.isEmpty }
  }

  private static func words(of value: FieldValue, in site: Site) -> String {
    switch value {
    case .text(let text), .number(_, let text), .url(let text), .email(let text): text.onOneLine
    case .prose(let passage): words(of: passage)
    case .date(let date): "\(date)"
    case .flag(let isSet): isSet ? "yes" : "no"
    case .choice(let choice): choice.label
    case .image(let asset): asset.path
    case .tag(let tag): tag.name
    case .link(let id): site[id].title
    case .list(let items): items.map { words(of: $0, in: site) }.joined(separator: "; ")
    case .record(let values):
      values.entries.map { "\($0.field.label): \(words(of: $0.value, in: site))" }.joined(separator: "; ")
    }
  }

  private static func words(of passage: Passage) -> String {
    passage.prose.sections.flatMap { [$0.heading?.text ?? "", $0.text] }.filter { !$0.isEmpty }
      .joined(separator: " ").onOneLine
  }
}
