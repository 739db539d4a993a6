internal import Markup
internal import Source

/// The foot of every page, as the settings want it.
package struct Footer: Hashable, Sendable {
  /// Links under a heading, or without one.
  package struct Column: Hashable, Sendable {
    package let title: String?
    package let links: [NavigationItem]
  }

  /// What has to be said on every page.
  package var text: String?
  /// None where the kinds of the site shall give them.
  package var columns: [Column] = []

  package var links: [NavigationItem] { columns.flatMap(\.links) }

  static let none = Footer()
}

extension Footer {
  /// Reads a list of links, or a text and columns of links.
  static func read(_ value: YAMLValue, _ reader: inout FieldReader) -> Footer {
    guard case .mapping(let mapping) = value.content, mapping["path"] == nil, mapping["url"] == nil else {
      let links = links(value, &reader)
      return Footer(columns: links.isEmpty ? [] : [Column(title: nil, links: links)])
    }
    let values = reader.read(
      mapping, as: [Field("text", .text(.none), label: "Text")], of: "'footer'", besides: ["columns"],
      at: value.span)
    let columns = mapping["columns"]?.elements.compactMap { column($0, &reader) }
    return Footer(text: values.text("text"), columns: columns ?? [])
  }

  private static func column(_ value: YAMLValue, _ reader: inout FieldReader) -> Column? {
    guard case .mapping(let mapping) = value.content else {
      _ = reader.refuse(value, Field("columns", .text(.none), label: "Columns"), .record(part: "links"))
      return nil
    }
    let values = reader.read(
      mapping, as: [Field("title", .text(.none), label: "Title")], of: "a column of the footer",
      besides: ["links"], at: value.span)
    return Column(title: values.text("title"), links: mapping["links"].map { links($0, &reader) } ?? [])
  }

  private static func links(_ value: YAMLValue, _ reader: inout FieldReader) -> [NavigationItem] {
    NavigationItem.readList(value, of: "an entry of the footer").reported(to: &reader.diagnostics)
  }
}
