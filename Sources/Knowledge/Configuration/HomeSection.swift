internal import Markup
package import Source

/// A part of the home page: what it shows, and of which folder.
package struct HomeSection: Hashable, Sendable {
  /// What a part may show.
  package enum Form: String, CaseIterable, Sendable {
    /// The first pages as cards.
    case cards
    /// The first page large, with four more beside it.
    case lead
    /// The titles in columns, each with how many pages of another kind name it.
    case index
    /// A quotation of a page.
    case voice
    /// Pages that start with a number.
    case figures
    /// The first page alone, as news or from the archive.
    case latest
    /// The pages of the latest days.
    case newest
    /// The way to a form.
    case call
    /// Those who were recognized five, ten or more years ago.
    case anniversaries
  }

  /// The path of the folder from the content folder; of a quotation also that of a page.
  package let path: String
  package let form: Form
  /// The heading, where it differs from the folder's title.
  package var label: String?
  /// What stands below the heading.
  package var text: String?
  /// The most pages that are shown, if it is said.
  package var count: Int?
  package let span: SourceSpan
}

extension HomeSection {
  /// Reads a list of sections: a path alone, or one with what is shown of it.
  static func readList(_ value: YAMLValue) -> Diagnosed<[HomeSection]> {
    var reader = FieldReader(subject: "a section of the home page")
    let sections = value.elements.compactMap { item -> HomeSection? in
      if case .mapping(let mapping) = item.content { return read(mapping, at: item.span, &reader) }
      guard case .text(let text)? = reader.read(item, as: path(isRequired: true)) else { return nil }
      return HomeSection(path: text, form: .cards, span: item.span)
    }
    return Diagnosed(sections, reader.diagnostics)
  }

  private static func read(_ mapping: YAMLMapping, at span: SourceSpan, _ reader: inout FieldReader)
    -> HomeSection?
  {
    // What is new is so on the whole site, unless it is said where.
    let isOfWhole =
      if case .scalar(Form.newest.rawValue, _)? = mapping["show"]?.content { true } else { false }
    let values = reader.read(mapping, as: [path(isRequired: !isOfWhole)] + others, at: span)
    guard let path = values.text("path") ?? (isOfWhole ? "" : nil) else { return nil }
    return HomeSection(
      path: path, form: values.choice("show").flatMap { Form(rawValue: $0.value) } ?? .cards,
      label: values.text("label"), text: values.text("text"), count: values.number("count").map { Int($0) },
      span: values.entry("path")?.span ?? span)
  }

  private static func path(isRequired: Bool) -> Field {
    Field("path", .text(.none), label: "Path", isRequired: isRequired)
  }

  private static let others = [
    Field("show", .choice(Form.allCases.map { Choice($0.rawValue) }), label: "What is shown"),
    Field("label", .text(.none), label: "Label"), Field("text", .text(.none), label: "Text"),
    Field("count", .number(minimum: 1, maximum: 100), label: "Pages to show"),
  ]
}
