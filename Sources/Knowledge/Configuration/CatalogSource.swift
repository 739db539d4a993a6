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
  /// The site that the catalog has to be of. A catalog could claim to be that of any site, and whoever sends it need not be who
  /// has that site.
  ///
  /// It is the folder from which the catalog comes, as that is where a site has it: neither another host nor a subdomain, and
  /// no other folder, since these may be of others. Where a catalog stands elsewhere, or comes as a file, the
  /// settings may say whose it is. Nil for a file of which they do not.
  package let site: SiteURL?
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
    guard CatalogName.isOfCatalog(name) else {
      reader.report(SharedCatalog.diagnoseLock(name, at: place))
      return nil
    }
    var site: SiteURL?
    if let typed = values.url("url") {
      site = SiteURL(typed)
      guard site?.isWhole == true else {
        reader.report(SharedCatalog.diagnoseSite(at: values.entry("url")?.span ?? span))
        return nil
      }
    }
    switch (values.url("address"), values.text("file")) {
    case (let address?, nil):
      guard isAllowed(address), let site = site ?? folder(of: address) else {
        reader.report(SharedCatalog.diagnoseAddress(at: values.entry("address")?.span ?? span))
        return nil
      }
      return CatalogSource(name: name, place: .address(address), site: site, span: place)
    case (nil, let file?):
      guard let path = ContentPath.resolve(file, in: ""), !path.utf8.isEmpty else {
        reader.report(SharedCatalog.diagnoseFile(file, at: values.entry("file")?.span ?? span))
        return nil
      }
      return CatalogSource(name: name, place: .file(path), site: site, span: place)
    default:
      reader.report(SharedCatalog.diagnosePlace(at: span))
      return nil
    }
  }

  /// The address of the folder in which a catalog lies.
  private static func folder(of address: String) -> SiteURL? {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let hasFolder = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).count > 3
    return SiteURL(
      hasFolder ? path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0].text } ?? "" : path.text)
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
    Field("url", .url, label: "Address of the site"),
  ]
}
