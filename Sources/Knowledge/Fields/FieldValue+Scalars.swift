internal import Source

extension FieldValues {
  /// Every single value with its field and its place, those of lists and of records among them.
  package var scalars: [Entry] {
    entries.flatMap { entry in
      entry.items.flatMap { item, span -> [Entry] in
        if case .record(let record) = item { return record.scalars }
        return [Entry(field: entry.field, value: item, span: span)]
      }
    }
  }
}

extension FieldValue {
  /// The text of a value that is a word, a sentence or an address.
  package var typedText: String? {
    switch self {
    case .text(let text), .url(let text), .email(let text): text
    case .prose, .number, .date, .time, .flag, .choice, .image, .tag, .link, .list, .record: nil
    }
  }

  /// The word of a choice.
  var chosenWord: String? { if case .choice(let choice) = self { choice.value } else { nil } }

  /// What is the same in two values that mean the same; nil for longer texts and for values of several parts.
  var identity: String? {
    switch self {
    case .text(let text), .email(let text): Fold.key(text)
    case .number(let number, _): String(number)
    case .date(let day): day.description
    case .time(let time): time.description
    case .flag(let flag): flag ? "true" : "false"
    case .choice(let choice): choice.value
    case .url(let url): ExternalAddress(url)?.key ?? url
    case .image(let asset): asset.path
    case .tag(let tag): tag.slug
    case .link(let page): String(page.index)
    case .list(let items) where items.count == 1: items[0].identity
    case .prose, .list, .record: nil
    }
  }
}
