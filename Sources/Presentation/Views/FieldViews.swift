internal import Knowledge
internal import Markup
internal import Source

/// Draws the fields of pages without knowing any kind: short values as facts, long ones as sections.
struct FieldViews {
  let drawing: Drawing
  let page: Page
  let words: Words

  /// The short values, but for fields that are placed elsewhere.
  func facts(besides placed: Set<String>) -> [TemplateObject] {
    page.ownFields.filter { !$0.field.type.isLong && !placed.contains($0.field.name) }.map(view)
  }

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

  /// One value; but for a number, which is also an amount, exactly one of its names is there
  /// besides its language, so that a template can tell what it is.
  private func value(_ value: FieldValue) -> TemplateObject {
    switch value {
    case .text(let text): TemplateObject([.text: .text(text)])
    case .number(_, let typed):
      TemplateObject([
        .text: .text(words.number(typed, groupedFrom: Words.fewestOfTyped)),
        .amount: .text(words.number(typed)),
      ])
    case .choice(let choice):
      TemplateObject([.text: .text(choice.label), .lang: words.attributes(of: drawing.siteLanguage)])
    case .flag(let flag):
      TemplateObject([.text: .text(words[flag ? .yes : .no]), .lang: words.attributes(of: words.language)])
    case .date(let date): TemplateObject([.date: drawing.dateView(date, words)])
    case .prose(let passage):
      TemplateObject([.html: .html(drawing.html(passage, on: page.address, words: words))])
    case .url(let url):
      TemplateObject([.link: .object(TemplateObject([.url: .text(url), .title: .text(url)]))])
    case .email(let email): TemplateObject([.email: .text(email)])
    case .tag(let tag):
      TemplateObject([
        .link: drawing.tagViews([tag], on: page.address, words: words).first.map { .object($0) }
      ])
    case .link(let id):
      TemplateObject([.link: .object(drawing.entry(drawing.site[id], on: page.address, words: words))])
    case .image(let asset): TemplateObject([.image: .object(asset.imageView(on: page.address))])
    case .list(let items):
      TemplateObject([
        items.contains(where: \.isLong) ? .blocks : .inline: .object(
          TemplateObject([.items: .list(list(items))]))
      ])
    case .record(let record):
      TemplateObject([
        .record: .object(
          TemplateObject([.fields: .list(record.entries.map(view)), .field: .object(byName(record))]))
      ])
    }
  }

  /// The values of a list, figures with the length of their bars.
  private func list(_ items: [FieldValue]) -> [TemplateObject] {
    zip(items, FigureScale.lengths(of: items)).map { item, length in
      var view = value(item)
      view[.length] = length.map { .text($0) }
      return view
    }
  }
}

extension FieldValue {
  fileprivate var isLong: Bool {
    switch self {
    case .prose, .record, .list, .text: true
    case .number, .date, .flag, .choice, .url, .email, .image, .tag, .link: false
    }
  }
}
