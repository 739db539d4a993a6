internal import Markup
package import Source

/// A catalog of another site, as `_site.yml` names it: where it comes from, and what we call it.
package struct CatalogSource: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case address(String)
    /// A path from the folder of the site.
    case file(String)
  }

  /// Our name of the site, of which its file and its page have theirs.
  package let name: String
  package let place: Place
  package let span: SourceSpan

  /// The key of `_site.yml` that is read here.
  static let key = "catalogs"

  static func readList(_ value: YAMLValue, _ reader: inout FieldReader) -> [CatalogSource] {
    var inner = FieldReader(subject: "a catalog")
    var names: Set<String> = []
    var sources: [CatalogSource] = []
    for item in value.elements {
      guard case .mapping(let mapping) = item.content else {
        inner.report(WrongType.diagnose(key, nil, expected: .record(part: "name"), at: item.span))
        continue
      }
      guard let source = read(mapping, at: item.span, &inner) else { continue }
      if !names.insert(source.name).inserted {
        inner.report(SharedCatalog.diagnoseRepeated(source.name, at: source.span))
      } else if sources.count == CatalogBounds.catalogs {
        inner.report(SharedCatalog.diagnoseCount(at: source.span))
        break
      } else {
        sources.append(source)
      }
    }
    reader.diagnostics += inner.diagnostics
    return sources
  }

  private static func read(_ mapping: YAMLMapping, at span: SourceSpan, _ reader: inout FieldReader)
    -> CatalogSource?
  {
    let values = reader.read(mapping, as: fields, at: span)
    guard let name = values.text("name"), let place = values.entry("name")?.span else { return nil }
    guard CatalogName.isUsable(name) else {
      reader.report(SharedCatalog.diagnoseName(name, at: place))
      return nil
    }
    switch (values.url("address"), values.text("file")) {
    case (let address?, nil):
      guard isAllowed(address) else {
        reader.report(SharedCatalog.diagnoseAddress(at: values.entry("address")?.span ?? span))
        return nil
      }
      return CatalogSource(name: name, place: .address(address), span: place)
    case (nil, let file?):
      guard let path = ContentPath.resolve(file, in: ""), !path.utf8.isEmpty else {
        reader.report(SharedCatalog.diagnoseFile(file, at: values.entry("file")?.span ?? span))
        return nil
      }
      return CatalogSource(name: name, place: .file(path), span: place)
    default:
      reader.report(SharedCatalog.diagnosePlace(at: span))
      return nil
    }
  }

  /// Whether an address is one that nobody on the way can change; this machine is not on any way.
  private static func isAllowed(_ address: String) -> Bool {
    ["https://", "http://127.0.0.1:", "http://localhost:", "http://[::1]:"].contains {
      address.startsWithBytes(of: $0)
    }
  }

  private static let fields = [
    Field("name", .text(.none), label: "Name", isRequired: true),
    Field("address", .url, label: "Address"), Field("file", .text(.none), label: "File"),
  ]
}
