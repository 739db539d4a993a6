internal import Markup
package import Source

/// A catalog of another site that cannot be used, or settings of sharing that do not go together.
package enum SharedCatalog: SiteRule {
  package static let id: RuleID = "shared-catalog"
  package static let severity = Severity.error

  /// Why something in a catalog cannot be used.
  enum Fault: Hashable, Sendable {
    case notJSON, notUTF8, tooDeep, tooManyValues
    case repeated(String)
    case version
    case unknown(String)
    case missing(String)
    case notA(String, Message)
    case empty
    case tooLong(limit: Int)
    case tooMany(limit: Int)
    case tooManyFacets, tooManyDistinct, tooManyYears
    case noSite
    case foreign(String)
    case outside(String)
    case used
    case noKind(String)
    case noName
    case reserved(String)
    case noDay
    case digest
  }

  package static func check(_ site: Site) -> [Diagnostic] {
    guard let span = site.configuration.sharing, site.configuration.url == nil else { return [] }
    return [
      diagnostic(
        .noAddress, at: span, fixes: [Fix("give the site a 'url' like https://www.example.org/teachers/")])
    ]
  }

  static func diagnose(_ fault: Fault, at span: SourceSpan) -> Diagnostic {
    diagnostic(fault.words, at: span)
  }

  static func more(_ count: Int, at path: String) -> Diagnostic {
    diagnostic(.more(count), at: .startOf(path))
  }

  package static func diagnoseMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.notFetched(name), at: span, fixes: [Fix("run 'laurel federate fetch'")])
  }

  package static func diagnoseChanged(at path: String) -> Diagnostic {
    diagnostic(.changed, at: .startOf(path), fixes: [Fix("run 'laurel federate fetch'")])
  }

  package static func diagnoseTooLarge(at path: String) -> Diagnostic {
    diagnostic(Fault.tooLong(limit: CatalogBounds.file).words, at: .startOf(path))
  }

  /// Two catalogs that say that they are of the same site.
  package static func diagnoseTwice(at path: String, other: String) -> Diagnostic {
    diagnostic(.twice, at: .startOf(path), notes: [Note("the other one", at: .startOf(other))])
  }

  static func diagnoseName(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noUsableName(name), at: span, fixes: [Fix("write it like north-valley")])
  }

  static func diagnoseLock(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.takenName(name), at: span)
  }

  static func diagnoseSite(at span: SourceSpan) -> Diagnostic {
    diagnostic(Fault.noSite.words, at: span)
  }

  static func diagnoseRepeated(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.repeatedName(name), at: span)
  }

  static func diagnosePlace(at span: SourceSpan) -> Diagnostic { diagnostic(.noPlace, at: span) }

  static func diagnoseFile(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noFile(path), at: span)
  }

  static func diagnoseAddress(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .notSecure, at: span, fixes: [Fix("write it like https://www.example.org/teachers/catalog.json")])
  }

  static func diagnoseCount(at span: SourceSpan) -> Diagnostic {
    diagnostic(.tooManyCatalogs, at: span)
  }
}

extension SharedCatalog.Fault {
  fileprivate var words: Message {
    switch self {
    case .notJSON: "from here on this is not JSON"
    case .notUTF8: "this is not in the encoding UTF-8"
    case .tooDeep: "values lie deeper in each other here than any catalog needs"
    case .tooManyValues:
      "from here on there are more than \(CatalogBounds.jsonValues) values, and no catalog has so many"
    case .repeated(let name): "'\(name)' is given twice"
    case .version: "this is not a catalog of version \(Catalog.version)"
    case .unknown(let name): "a catalog has no '\(name)' here"
    case .missing(let name): "'\(name)' is missing"
    case .notA(let name, let wanted): "'\(name)' has to be \(wanted)"
    case .empty: "this holds no letters"
    case .tooLong(let limit): "this is longer than \(limit) bytes"
    case .tooMany(let limit): "these are more than \(limit)"
    case .tooManyFacets:
      "this is one more than the \(CatalogBounds.distinctFacets) facets that a catalog may have"
    case .tooManyDistinct:
      "this is one more than the \(CatalogBounds.distinctValues) values that the facets of a catalog may have"
    case .tooManyYears: "this is one more than the \(CatalogBounds.distinctYears) years that credits may have"
    case .foreign(let site):
      "this catalog was asked for as that of \(site); if this is right, write it as its 'url' into _site.yml"
    case .noSite: "this is not the address of a site, such as https://www.example.org/teachers/"
    case .outside(let url): "this is no address of a page below \(url)"
    case .used: "another page of this catalog has the same address"
    case .noKind(let kind): "this catalog has no kind '\(kind)'"
    case .noName: "a name here is made of small letters, digits, '-' and '_'"
    case .reserved(let name):
      "a facet cannot be named '\(name)', which says what a page is or where it is from"
    case .noDay:
      "this is no day of the years \(CatalogBounds.years.lowerBound) to \(CatalogBounds.years.upperBound), written like 2026-05-31"
    case .digest: "the digest does not fit what the catalog says, so it was changed or is not whole"
    }
  }
}

extension Message {
  fileprivate static var noAddress: Message {
    "a site that shares its pages needs an address, by which others lead to them"
  }

  fileprivate static func more(_ count: Int) -> Message {
    "this catalog has \(count) more faults, which are not told"
  }

  fileprivate static func notFetched(_ name: String) -> Message {
    "the catalog of '\(name)' is not there yet, so nothing of it is shown"
  }

  fileprivate static var changed: Message { "this is not what 'laurel federate fetch' wrote" }

  fileprivate static var twice: Message { "another catalog says that it is of the same site" }

  fileprivate static func noUsableName(_ name: String) -> Message {
    "'\(name)' cannot name a catalog; use small letters, digits and '-', at most \(CatalogBounds.name)"
  }

  fileprivate static func takenName(_ name: String) -> Message {
    "no catalog can be named '\(name)', since \(CatalogName.lock).json says what was fetched"
  }

  fileprivate static func repeatedName(_ name: String) -> Message { "another catalog is named '\(name)'" }

  fileprivate static var noPlace: Message { "a catalog has either an 'address' or a 'file'" }

  fileprivate static func noFile(_ path: String) -> Message {
    "'\(path)' is no path of a file below the folder of the site"
  }

  fileprivate static var notSecure: Message { "the address of a catalog starts with https://" }

  fileprivate static var tooManyCatalogs: Message {
    "a portal reads at most \(CatalogBounds.catalogs) catalogs"
  }
}
