internal import Knowledge
internal import Markup
internal import Source

/// Draws the fields of pages without knowing any kind: short values as facts, long ones as sections.
struct FieldViews {
  let drawing: Drawing
  let page: Page
  let words: Words

  var facts: [TemplateObject] { page.ownFields.filter { !$0.field.type.isLong }.map(view) }

  /// The long values, but for fields that are placed elsewhere.
  func sections(besides placed: Set<String>) -> [TemplateObject] {
    page.ownFields.filter { $0.field.type.isLong && !placed.contains($0.field.name) }.map(view)
  }

  /// All fields by name, for templates that know their kind.
  var byName: TemplateObject { byName(page.fields) }

  private func byName(_ values: FieldValues) -> TemplateObject {
    var object = TemplateObject()
    for entry in values.entries { object[entry.field.name] = .object(view(entry)) }
    return object
  }

  private func view(_ entry: FieldValues.Entry) -> TemplateObject {
    TemplateObject([
      .name: .text(entry.field.name), .label: .text(entry.field.label), .value: .object(value(entry.value)),
    ])
  }

  /// One value; exactly one of its names is there, so that a template can tell what it is.
  private func value(_ value: FieldValue) -> TemplateObject {
    switch value {
    case .text(let text), .number(_, let text): TemplateObject([.text: .text(text)])
    case .choice(let choice): TemplateObject([.text: .text(choice.label)])
    case .flag(let flag): TemplateObject([.text: .text(words[flag ? "yes" : "no"])])
    case .date(let date): TemplateObject([.date: drawing.dateView(date, words)])
    case .prose(let passage):
      TemplateObject([.html: .html(drawing.html(passage, on: page.address, words: words))])
    case .url(let url):
      TemplateObject([.link: .object(TemplateObject([.url: .text(url), .title: .text(url)]))])
    case .email(let email): TemplateObject([.email: .text(email)])
    case .tag(let tag):
      TemplateObject([.link: drawing.tagViews([tag], on: page.address).first.map { .object($0) }])
    case .link(let id):
      TemplateObject([.link: .object(drawing.entry(drawing.site[id], on: page.address, words: words))])
    case .image(let asset): TemplateObject([.image: .object(drawing.imageView(asset, on: page.address))])
    case .list(let items):
      TemplateObject([
        items.contains(where: \.isLong) ? .blocks : .inline: .object(
          TemplateObject([.items: .list(items.map(self.value))]))
      ])
    case .record(let record):
      TemplateObject([
        .record: .object(
          TemplateObject([.fields: .list(record.entries.map(view)), .field: .object(byName(record))]))
      ])
    }
  }
}

extension Drawing {
  func imageView(_ asset: Asset, on address: String) -> TemplateObject {
    TemplateObject([
      .source: .text(RelativeURL.from(address, to: asset.address)),
      .width: asset.image.map { .text(String($0.width)) },
      .height: asset.image.map { .text(String($0.height)) },
    ])
  }
}

extension FieldType {
  /// Whether values take more than a line.
  var isLong: Bool {
    switch self {
    case .markdown, .record: true
    case .list(let item, _): item.type.isLong || item.type.isSentence
    default: false
    }
  }

  private var isSentence: Bool { if case .text = self { true } else { false } }
}

extension FieldValue {
  fileprivate var isLong: Bool {
    switch self {
    case .prose, .record, .list, .text: true
    default: false
    }
  }
}
