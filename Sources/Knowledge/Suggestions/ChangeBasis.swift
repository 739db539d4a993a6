package import Markup
internal import Source

/// What of a page somebody can suggest to change: its values and its text as readers get them.
///
/// Of values it holds what was understood, which is what pages show. Of Markdown it holds what is typed, and only if each
/// word of it is shown.
package struct ChangeBasis: Sendable {
  package struct Value: Sendable {
    package let field: Field
    /// A blank text for a value that the page does not have.
    package let input: FieldInput
  }

  package let page: Page
  /// In the order of the form; a value that is not shown as a whole is not among them.
  package let values: [Value]
  /// The text without its notes; nil if it holds more than readers get.
  package let lines: ShownLines?

  /// Nil for a page of a kind whose form takes no changes, and for one whose values are not all understood.
  package init?(of page: Page, on site: Site) {
    guard page.takesChanges, let kind = page.kind else { return nil }
    self.page = page
    let reader = BasisReader(site: site)
    let hasHeading = page.document.titleHeading != nil
    values = FormOutline(of: kind).changeableFields(on: site)
      .filter { !(hasHeading && $0.name == kind.titleField) }
      .compactMap { field in
        reader.input(field, page.document.metadata, page.fields).map { Value(field: field, input: $0) }
      }
    let lines = ShownLines(of: page.document)
    let words = ShownWords(in: page.body, besides: [page.title, page.document.titleHeading?.text ?? ""])
    self.lines = words.holdAll(of: lines.text) ? lines : nil
  }

  package subscript(name: String) -> Value? { values.first { $0.field.name == name } }
}

extension Page {
  /// Whether somebody can suggest changes of it: its form takes them, and all its values are read.
  package var takesChanges: Bool {
    kind?.takesChanges == true && isInLists && document.notation == .yaml && !document.isRefused
      && document.metadata.isWhole && document.metadata.unreadableKeys.isEmpty
  }
}

/// Reads values back as somebody would give them in the form.
private struct BasisReader {
  let site: Site

  /// Nil for a value that is not understood as a whole.
  func input(_ field: Field, _ typed: YAMLMapping, _ read: FieldValues) -> FieldInput? {
    guard let value = read[field.name] else {
      let isBlank = typed[field.name].map(\.isBlank) ?? !typed.mayHold(field.name)
      return isBlank ? .text("") : nil
    }
    return typed[field.name].flatMap { input(value, $0, as: field.type) }
  }

  private func input(_ value: FieldValue, _ typed: YAMLValue, as type: FieldType) -> FieldInput? {
    switch value {
    case .list(let items):
      guard case .list(let item, _) = type, typed.elements.count == items.count else { return nil }
      let inputs = zip(items, typed.elements).compactMap { input($0, $1, as: item.type) }
      return inputs.count == items.count ? .list(inputs) : nil
    case .record(let values):
      guard case .record(let fields) = type, case .mapping(let mapping) = typed.content,
        mapping.isWhole, mapping.entries.allSatisfy({ entry in fields.contains { $0.name == entry.key } })
      else { return nil }
      let parts = fields.compactMap { field in
        input(field, mapping, values).map { FieldInput.Part(field.name, $0) }
      }
      return parts.count == fields.count ? .record(parts) : nil
    case .prose(let passage): return prose(passage, typed).map { .text($0) }
    case .text(let text), .number(_, let text), .url(let text), .email(let text): return .text(text)
    case .date(let day): return .text(day.description)
    case .time(let time): return .text(time.description)
    case .flag(let flag): return .text(flag ? "true" : "false")
    case .choice(let choice): return .text(choice.value)
    case .tag(let tag): return .text(tag.name)
    case .link(let id): return .text(site.linkName(of: site[id]))
    case .image: return typed.scalarText.map { .text($0) }
    }
  }

  private func prose(_ passage: Passage, _ typed: YAMLValue) -> String? {
    guard case .scalar(let text, _) = typed.content else { return nil }
    let hasNotes = SourceText.withoutNotes(text, at: typed.span).value != text
    return !hasNotes && ShownWords(in: passage).holdAll(of: text) ? text.trimmed : nil
  }
}
