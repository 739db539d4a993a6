internal import Source

/// What the districts of a portal share, gathered once for all that shows it.
///
/// It is no part of the pages of the site: nothing of it has a file, an address or links of its own here. Lists, the roll and
/// the search show its entries beside or instead of pages.
package struct SharedLibrary: Sendable {
  /// In the order of their titles.
  package let districts: [District]
  /// The kinds of their pages, by their plurals. Kinds of the same name are one.
  package let kinds: [SharedKind]
  /// Whom they recognize, the latest year first, those of a year by their names.
  package let credits: [SharedCredit]

  /// By which their pages are chosen, each in the words of the first that has it.
  package let facets: [(name: String, label: String)]

  package static let none = SharedLibrary([], language: "en")

  /// Gathers catalogs.
  ///
  /// - Parameters:
  ///   - catalogs: each with our name of its site.
  ///   - language: that of the portal, in whose order everything stands.
  package init(_ catalogs: [(name: String, catalog: Catalog)], language: String) {
    let order = TitleOrder(language: language)
    let sorted = catalogs.map { named in
      (key: order.key(named.catalog.site.title, in: named.catalog.site.language), named: named)
    }.sorted { ($0.key, $0.named.name) < ($1.key, $1.named.name) }.map(\.named)
    districts = sorted.enumerated().map { District(place: $0, name: $1.name, $1.catalog) }
    kinds = SharedKind.all(of: districts, order: order)
    credits = SharedCredit.all(of: districts, order: order)
    facets = Self.facets(of: districts)
  }

  private static func facets(of districts: [District]) -> [(name: String, label: String)] {
    var names: Set<String> = []
    var facets: [(name: String, label: String)] = []
    for page in districts.lazy.flatMap(\.catalog.pages) {
      for facet in page.facets where names.insert(facet.name).inserted {
        facets.append((facet.name, facet.label))
      }
    }
    return facets
  }

  package var isEmpty: Bool { districts.isEmpty }

  /// All pages, district by district.
  package var pages: [SharedPage] { districts.flatMap(\.pages) }
}

/// A site whose catalog a portal shows. Much refers to it, so it is kept once.
package final class District: Sendable {
  /// Its place among all.
  package let place: Int
  /// Our name of it.
  package let name: String
  package let site: Catalog.Origin
  package let pageCount: Int
  fileprivate let catalog: Catalog

  fileprivate init(place: Int, name: String, _ catalog: Catalog) {
    self.place = place
    self.name = name
    site = catalog.site
    pageCount = catalog.pages.count
    self.catalog = catalog
  }

  package var pages: [SharedPage] { catalog.pages.map { SharedPage($0, of: self) } }

  package func kindName(_ id: String?) -> String? { catalog.kinds.first { $0.id == id }?.name }
}

/// A page of another site, as its catalog tells it.
package struct SharedPage: Sendable {
  package let page: Catalog.Page
  package let district: District

  fileprivate init(_ page: Catalog.Page, of district: District) {
    self.page = page
    self.district = district
  }

  /// The whole address, on the site of the district.
  package var url: String { district.site.url + page.address }
}

/// The pages of a kind in all districts.
package struct SharedKind: Sendable {
  package let id: String
  package let name: String
  package let plural: String
  /// By their titles.
  package let pages: [SharedPage]

  /// The kinds that some page has, each in the words of the first district that has it.
  fileprivate static func all(of districts: [District], order: TitleOrder) -> [SharedKind] {
    var words: [String: Catalog.Kind] = [:]
    for kind in districts.flatMap(\.catalog.kinds) where words[kind.id] == nil { words[kind.id] = kind }
    var members: [String: [(key: TitleKey, page: SharedPage)]] = [:]
    for page in districts.lazy.flatMap(\.pages) {
      guard let kind = page.page.kind else { continue }
      members[kind, default: []].append((order.key(page.page.title, in: page.page.language), page))
    }
    let kinds = members.compactMap { id, pages in
      words[id].map { kind in
        SharedKind(
          id: id, name: kind.name, plural: kind.plural,
          pages: pages.sorted {
            ($0.key, $0.page.district.place, $0.page.page.address) < (
              $1.key, $1.page.district.place, $1.page.page.address
            )
          }.map(\.page))
      }
    }
    return kinds.sorted { (order.key($0.plural, in: ""), $0.id) < (order.key($1.plural, in: ""), $1.id) }
  }
}

/// That somebody was recognized in a district.
package struct SharedCredit: Sendable {
  package let credit: Catalog.Credit
  package let district: District

  /// The story on the site of the district, or else the site.
  package var url: String { district.site.url + (credit.address ?? "") }

  fileprivate static func all(of districts: [District], order: TitleOrder) -> [SharedCredit] {
    let keyed = districts.flatMap { district in
      district.catalog.credits.map { credit in
        (
          year: -(credit.yearNumber ?? 0), key: order.key(credit.name, in: credit.language),
          credit: SharedCredit(credit: credit, district: district)
        )
      }
    }
    return keyed.enumerated().sorted {
      ($0.element.year, $0.element.key, $0.offset) < ($1.element.year, $1.element.key, $1.offset)
    }.map(\.element.credit)
  }
}
