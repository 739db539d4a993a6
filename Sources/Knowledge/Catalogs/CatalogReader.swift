internal import Markup
package import Source

/// Reads a catalog that somebody else wrote: strictly, and with the place of whatever is wrong.
///
/// One fault and nothing of the catalog is used: what is wrong in one place need not be right in the others. Its texts lose
/// what no reader sees.
package struct CatalogReader {
  private let path: String
  private let bytes: [UInt8]
  /// The site that it has to be of, if that is known.
  private let expected: SiteURL?
  private var facets = CatalogFacets()
  private var found: [(steps: [JSONStep], fault: SharedCatalog.Fault)] = []
  private var faultCount = 0

  private init(_ file: SourceFile, of site: SiteURL?) {
    path = file.path
    bytes = file.bytes
    expected = site
  }

  /// The catalog of a file; nil if anything is wrong with it.
  ///
  /// - Parameter site: the site that it has to be of; nil if only people can know that.
  package static func read(_ file: SourceFile, of site: SiteURL? = nil) -> Diagnosed<Catalog?> {
    guard file.bytes.count <= CatalogBounds.file else {
      return Diagnosed(nil, [SharedCatalog.diagnoseTooLarge(at: file.path)])
    }
    var reader = CatalogReader(file, of: site)
    switch JSONReader.check(file.bytes, atMost: CatalogBounds.jsonValues) {
    case .failure(let fault): return Diagnosed(nil, [reader.diagnose(fault)])
    case .success(let value):
      let catalog = reader.catalog(value)
      return Diagnosed(reader.faultCount == 0 ? catalog : nil, reader.diagnostics)
    }
  }

  private func diagnose(_ fault: JSONFault) -> Diagnostic {
    let words: SharedCatalog.Fault =
      switch fault.reason {
      case .notJSON: .notJSON
      case .notUTF8: .notUTF8
      case .tooDeep: .tooDeep
      case .tooManyValues: .tooManyValues
      case .repeatedName(let name): .repeated(name.onOneLine.shortened(to: 80))
      }
    guard fault.reason != .notUTF8 else { return SharedCatalog.diagnose(words, at: .startOf(path)) }
    let text = SourceText(path: path, bytes: bytes)
    return SharedCatalog.diagnose(words, at: text.span(fault.offset..<fault.offset))
  }

  private var diagnostics: [Diagnostic] {
    guard faultCount > 0 else { return [] }
    let text = SourceText(path: path, bytes: bytes)
    let told = found.map { fault in
      let offset = JSONReader.offset(of: fault.steps, in: bytes)
      return SharedCatalog.diagnose(fault.fault, at: text.span(offset..<offset))
    }
    return told
      + (faultCount > found.count ? [SharedCatalog.more(faultCount - found.count, at: path)] : [])
  }

  mutating func report(_ fault: SharedCatalog.Fault, at steps: [JSONStep]) {
    faultCount += 1
    if found.count < CatalogBounds.faults { found.append((steps, fault)) }
  }
}

/// The parts of a catalog.
extension CatalogReader {
  private mutating func catalog(_ value: JSONValue) -> Catalog? {
    guard case .object(let members) = value else {
      report(.version, at: [])
      return nil
    }
    guard members["catalog"] == .number(Double(Catalog.version)) else {
      report(.version, at: [.member("catalog")])
      return nil
    }
    refuseOthers(members, among: ["catalog", "site", "kinds", "pages", "credits", "digest"], at: [])
    guard let site = site(members["site"]) else { return nil }
    let kinds = list(members["kinds"], "kinds", limit: CatalogBounds.kinds) { $0.kind($1, at: $2) }
    let known = Set(kinds.map(\.id))
    if known.count < kinds.count { report(.used, at: [.member("kinds")]) }
    var taken: Set<String> = []
    let pages = list(members["pages"], "pages", limit: CatalogBounds.pages) { reader, value, steps in
      let page = reader.page(value, below: site.url, known, at: steps)
      if let page, !taken.insert(page.address).inserted {
        reader.report(.used, at: steps + [.member("address")])
      }
      return page
    }
    let credits = list(members["credits"], "credits", limit: CatalogBounds.credits) {
      $0.credit($1, below: site.url, at: $2)
    }
    let catalog = Catalog(site: site, kinds: kinds, pages: pages, credits: credits)
    let digest = text(members, "digest", limit: CatalogBounds.label, at: [])
    // What was said is compared as it was said: texts that lost something would have another digest.
    if faultCount == 0, digest != Self.digest(of: members) { report(.digest, at: [.member("digest")]) }
    return catalog
  }

  private static func digest(of members: [String: JSONValue]) -> String {
    var rest = members
    rest["digest"] = nil
    return SHA256.text(of: JSONValue.object(rest).bytes)
  }

  private mutating func site(_ value: JSONValue?) -> Catalog.Origin? {
    let steps: [JSONStep] = [.member("site")]
    guard let members = object(value, "site", at: steps) else { return nil }
    refuseOthers(members, among: ["title", "url", "language", "license", "keys"], at: steps)
    let title = text(members, "title", limit: CatalogBounds.label, at: steps)
    let typed = text(members, "url", limit: CatalogBounds.address, at: steps)
    let language = language(members, at: steps)
    let keys = texts(members["keys"], "keys", most: CatalogBounds.keys, at: steps)
    let license = license(members["license"], at: steps + [.member("license")])
    guard let title, let typed, let language else { return nil }
    guard let url = SiteURL(typed), url.isWhole, url.text == typed, Self.isPlain(typed) else {
      report(.noSite, at: steps + [.member("url")])
      return nil
    }
    if let expected, !expected.leadsWhere(url) {
      report(.foreign(expected.text), at: steps + [.member("url")])
    }
    return Catalog.Origin(title: title, url: typed, language: language, license: license, keys: keys)
  }

  /// Whether an address has nothing that could end an attribute or a line.
  private static func isPlain(_ url: String) -> Bool {
    url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>`\\".utf8.contains($0) }
  }

  private mutating func license(_ value: JSONValue?, at steps: [JSONStep]) -> License? {
    guard let value, let members = object(value, "license", at: steps) else { return nil }
    refuseOthers(members, among: ["name", "url"], at: steps)
    let name = text(members, "name", limit: CatalogBounds.label, at: steps)
    var url: String?
    if members["url"] != nil {
      url = text(members, "url", limit: CatalogBounds.address, at: steps)
      if let address = url, !Destination.isExternalPage(address) || !Self.isPlain(address) {
        report(.noSite, at: steps + [.member("url")])
      }
    }
    return name.map { License(name: $0, url: url) }
  }

  private mutating func kind(_ value: JSONValue, at steps: [JSONStep]) -> Catalog.Kind? {
    guard let members = object(value, "kinds", at: steps) else { return nil }
    refuseOthers(members, among: ["id", "name", "plural"], at: steps)
    let id = name(members, "id", at: steps)
    let label = text(members, "name", limit: CatalogBounds.label, at: steps)
    let plural = text(members, "plural", limit: CatalogBounds.label, at: steps)
    guard let id, let label, let plural else { return nil }
    return Catalog.Kind(id: id, name: label, plural: plural)
  }

  private mutating func page(
    _ value: JSONValue, below url: String, _ kinds: Set<String>, at steps: [JSONStep]
  ) -> Catalog.Page? {
    guard let members = object(value, "pages", at: steps) else { return nil }
    refuseOthers(
      members,
      among: [
        "address", "title", "summary", "kind", "facets", "language", "date", "updated", "text", "digest",
      ], at: steps)
    let address = address(members, below: url, at: steps)
    let title = text(members, "title", limit: CatalogBounds.label, at: steps)
    let summary = text(members, "summary", limit: CatalogBounds.summary, mayBeEmpty: true, at: steps)
    let beginning = text(members, "text", limit: CatalogBounds.summary, mayBeEmpty: true, at: steps)
    let digest = text(members, "digest", limit: CatalogBounds.label, at: steps)
    let language = language(members, at: steps)
    let kind = members["kind"] == nil ? nil : name(members, "kind", at: steps)
    if let kind, !kinds.contains(kind) { report(.noKind(kind), at: steps + [.member("kind")]) }
    let facets = list(members["facets"], "facets", limit: CatalogBounds.facets, at: steps) {
      $0.facet($1, at: $2)
    }
    let (date, updated) = (day(members, "date", at: steps), day(members, "updated", at: steps))
    guard let address, let title, let summary, let language, let digest else { return nil }
    return Catalog.Page(
      address: address, title: title, summary: summary, kind: kind, facets: facets, language: language,
      date: date, updated: updated, text: beginning ?? "", digest: digest)
  }

  private mutating func facet(_ value: JSONValue, at steps: [JSONStep]) -> Catalog.Facet? {
    guard let members = object(value, "facets", at: steps) else { return nil }
    refuseOthers(members, among: ["name", "label", "values"], at: steps)
    let name = name(members, "name", at: steps)
    let label = text(members, "label", limit: CatalogBounds.label, at: steps)
    guard let name, let label else { return nil }
    guard facets.takes(facet: name) else {
      report(.tooManyFacets, at: steps + [.member("name")])
      return nil
    }
    let values = list(members["values"], "values", limit: CatalogBounds.values, at: steps) {
      $0.value($1, of: name, at: $2)
    }
    if !CatalogName.isOfFacet(name) { report(.reserved(name), at: steps + [.member("name")]) }
    return Catalog.Facet(name: name, label: label, values: values)
  }

  private mutating func value(_ value: JSONValue, of facet: String, at steps: [JSONStep]) -> String? {
    guard let text = checked(value, "values", limit: CatalogBounds.label, mayBeEmpty: false, at: steps) else {
      return nil
    }
    guard facets.takes(text, of: facet) else {
      report(.tooManyDistinct, at: steps)
      return nil
    }
    return text
  }

  private mutating func credit(_ value: JSONValue, below url: String, at steps: [JSONStep]) -> Catalog.Credit?
  {
    guard let members = object(value, "credits", at: steps) else { return nil }
    let known = ["name", "is_person", "address", "language", "role", "year", "award", "school"]
    refuseOthers(members, among: known, at: steps)
    let name = text(members, "name", limit: CatalogBounds.label, at: steps)
    let language = language(members, at: steps)
    let address = members["address"] == nil ? nil : address(members, below: url, at: steps)
    let others = ["role", "year", "award", "school"].map { part in
      members[part] == nil ? nil : text(members, part, limit: CatalogBounds.label, at: steps)
    }
    guard case .flag(let isPerson)? = members["is_person"] else {
      report(
        members["is_person"] == nil ? .missing("is_person") : .notA("is_person", "true or false"), at: steps)
      return nil
    }
    if let year = others[1], !facets.takes(year: year) {
      report(.tooManyYears, at: steps + [.member("year")])
    }
    guard let name, let language else { return nil }
    return Catalog.Credit(
      name: name, isPerson: isPerson, address: address, language: language, role: others[0],
      year: others[1], award: others[2], school: others[3])
  }
}
