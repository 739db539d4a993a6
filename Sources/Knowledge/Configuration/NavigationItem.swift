internal import Markup
package import Source

/// A link of the navigation or of the foot of the pages, as it is typed, or a menu of such links.
package struct NavigationItem: Hashable, Sendable {
  package enum Destination: Hashable, Sendable {
    /// The path of a page or a folder from the content folder.
    case path(String)
    /// An address on another web site.
    case url(String)
  }

  /// Nil for a menu that leads nowhere itself.
  package let destination: Destination?
  /// The words shown; nil where the title of the page is shown.
  package let label: String?
  /// The links of a menu, which hold no menus themselves.
  package var links: [NavigationItem] = []
  package let span: SourceSpan

  /// The path from the content folder; nil for an address elsewhere.
  package var path: String? { if case .path(let path) = destination { path } else { nil } }

  /// This link and those of its menu.
  package var all: [NavigationItem] { [self] + links }
}

extension NavigationItem {
  /// Reads a list of links: a path alone, or a path or an address with a label.
  ///
  /// - Parameters:
  ///   - subject: what messages call one of them.
  ///   - hasMenus: whether some may be menus, with a label and links of their own.
  static func readList(_ value: YAMLValue, of subject: Message, hasMenus: Bool = false)
    -> Diagnosed<[NavigationItem]>
  {
    var reader = FieldReader(subject: subject)
    let items = value.elements.compactMap { item -> NavigationItem? in
      if case .mapping(let mapping) = item.content {
        return hasMenus && mapping["links"] != nil
          ? readMenu(mapping, at: item.span, &reader) : read(mapping, at: item.span, &reader)
      }
      guard case .text(let text)? = reader.read(item, as: pathField) else { return nil }
      return NavigationItem(destination: .path(text), label: nil, span: item.span)
    }
    return Diagnosed(items, reader.diagnostics)
  }

  private static let pathField = Field("path", .text(.none), label: "Path", isRequired: true)
  private static let urlField = Field("url", .url, label: "Address", isRequired: true)

  private static func read(_ mapping: YAMLMapping, at span: SourceSpan, _ reader: inout FieldReader)
    -> NavigationItem?
  {
    let isElsewhere = mapping["url"] != nil
    let label = Field("label", .text(.none), label: "Label", isRequired: isElsewhere)
    let values = reader.read(
      mapping, as: [isElsewhere ? urlField : pathField, label], besides: isElsewhere ? [] : ["url"], at: span)
    let destination =
      isElsewhere ? values.url("url").map(Destination.url) : values.text("path").map(Destination.path)
    let place = values.entry(isElsewhere ? "url" : "path")?.span ?? span
    return destination.map { NavigationItem(destination: $0, label: values.text("label"), span: place) }
  }

  /// A menu has a label, and may lead to a page itself.
  private static func readMenu(_ mapping: YAMLMapping, at span: SourceSpan, _ reader: inout FieldReader)
    -> NavigationItem?
  {
    let label = Field("label", .text(.none), label: "Label", isRequired: true)
    let path = Field("path", .text(.none), label: "Path")
    let values = reader.read(mapping, as: [label, path], besides: ["links"], at: span)
    let links = mapping["links"].map {
      readList($0, of: "an entry of a menu").reported(to: &reader.diagnostics)
    }
    guard let label = values.text("label") else { return nil }
    return NavigationItem(
      destination: values.text("path").map(Destination.path), label: label, links: links ?? [],
      span: values.entry("path")?.span ?? span)
  }
}
