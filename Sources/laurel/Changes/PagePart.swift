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
  ///
  /// - Parameter sentences: those of the language in which the parts are named.
  static func all(of page: Page, in site: Site, _ sentences: Sentences) -> [PagePart] {
    let titleField = page.kind?.titleField ?? CommonFields.all[0].name
    let fields = page.fields.entries.filter { $0.field.name != titleField }.map {
      PagePart(
        name: $0.field.name, label: label(of: $0.field, on: page, sentences),
        text: words(of: $0.value, in: site, sentences))
    }
    let texts =
      [PagePart(name: titleField, label: sentences.text("Title"), text: page.title)] + fields
      + [PagePart(name: "", label: sentences.text("Text"), text: words(of: page.body))]
    return texts.filter { !$0.text.isEmpty }
  }

  private static func label(of field: Field, on page: Page, _ sentences: Sentences) -> String {
    sentences.text(page.kind?.words(of: field).label ?? "\(known: field.label)")
  }

  private static func words(of value: FieldValue, in site: Site, _ sentences: Sentences) -> String {
    switch value {
    case .text(let text), .number(_, let text), .url(let text), .email(let text): text.onOneLine
    case .prose(let passage): words(of: passage)
    case .date(let date): "\(date)"
    case .time(let time): "\(time)"
    case .flag(let isSet): sentences.text(isSet ? "yes" : "no")
    case .choice(let choice): choice.label
    case .image(let asset): asset.path
    case .tag(let tag): tag.name
    case .link(let id): site[id].title
    case .list(let items): items.map { words(of: $0, in: site, sentences) }.joined(separator: "; ")
    case .record(let values):
      values.entries.map { "\($0.field.label): \(words(of: $0.value, in: site, sentences))" }
        .joined(separator: "; ")
    }
  }

  private static func words(of passage: Passage) -> String {
    passage.prose.sections.flatMap { [$0.heading?.text ?? "", $0.text] }.filter { !$0.isEmpty }
      .joined(separator: " ").onOneLine
  }
}
