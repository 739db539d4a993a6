internal import Markup
package import Source

/// A part of the home page: the first pages of a folder, in the order of its index.
package struct HomeSection: Hashable, Sendable {
  /// The path of the folder from the content folder.
  package let path: String
  /// The heading, where it differs from the folder's title.
  package let label: String?
  /// The most pages that are shown.
  package let count: Int
  package let span: SourceSpan
}

extension HomeSection {
  /// Reads a list of sections: a path alone, or one with a label and a number of pages.
  static func readList(_ value: YAMLValue) -> Diagnosed<[HomeSection]> {
    var reader = FieldReader(subject: "a section of the home page")
    let path = Field("path", .text(.none), label: "Path", isRequired: true)
    let others = [
      Field("label", .text(.none), label: "Label"),
      Field("count", .number(minimum: 1, maximum: 100), label: "Pages to show"),
    ]
    let sections = value.elements.compactMap { item -> HomeSection? in
      guard case .mapping(let mapping) = item.content else {
        guard case .text(let text)? = reader.read(item, as: path) else { return nil }
        return HomeSection(path: text, label: nil, count: standardCount, span: item.span)
      }
      let values = reader.read(mapping, as: [path] + others, at: item.span)
      return values.text("path").map {
        HomeSection(
          path: $0, label: values.text("label"),
          count: values.number("count").map { Int($0) } ?? standardCount,
          span: values.entry("path")?.span ?? item.span)
      }
    }
    return Diagnosed(sections, reader.diagnostics)
  }

  private static let standardCount = 6
}
