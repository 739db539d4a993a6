internal import Source

/// What the districts of a portal share, gathered once for all that shows it.
///
/// It is no part of the pages of the site: nothing of it has a file, an address or links of its own here. Lists, the roll and
/// the search show its entries beside or instead of pages.
package struct SharedLibrary: Sendable {
  /// In the order of their titles.
  package let districts: [District]
  /// The kinds of their pages that most districts have, by their plurals. Kinds of the same name are one.
  package let kinds: [SharedKind]
  /// Whom they recognize, the latest year first, those of a year by their names.
  package let credits: [SharedCredit]

  /// By which their pages are chosen, each in the words of the first that has it; those of most districts first.
  package let facets: [(name: String, label: String)]
  private let facetNames: Set<String>
  /// The places of the districts by their names.
  private let byName: [String: Int]

  package static let none = SharedLibrary([], language: "en")

  /// Gathers catalogs.
  ///
  /// A site that shares nothing is not among its districts.
  ///
  /// - Parameters:
  ///   - catalogs: each with our name of its site.
  ///   - language: that of the portal, in whose order everything stands.
  package init(_ catalogs: [(name: String, catalog: Catalog)], language: String) {
    let order = TitleOrder(language: language)
    let sorted = catalogs.filter { !$0.catalog.pages.isEmpty || !$0.catalog.credits.isEmpty }.map { named in
      (key: order.key(named.catalog.site.title, in: named.catalog.site.language), named: named)
    }.sorted { ($0.key, $0.named.name) < ($1.key, $1.named.name) }.map(\.named)
    let districts = sorted.enumerated().map { District(place: $0, name: $1.name, $1.catalog) }
    self.districts = districts
    byName = Dictionary(districts.map { ($0.name, $0.place) }, uniquingKeysWith: { first, _ in first })
    kinds = SharedKind.all(of: districts, order: order)
    credits = SharedCredit.all(of: districts, order: order)
    facets = Self.facets(of: districts)
    facetNames = Set(facets.map(\.name))
  }

  private static func facets(of districts: [District]) -> [(name: String, label: String)] {
    var found: [(name: String, label: String)] = []
    var counts: [String: Int] = [:]
    for district in districts {
      var own: Set<String> = []
      for facet in district.catalog.pages.lazy.flatMap(\.facets) where own.insert(facet.name).inserted {
        if counts[facet.name] == nil { found.append((facet.name, facet.label)) }
        counts[facet.name, default: 0] += 1
      }
    }
    return found.common(CatalogBounds.libraryFacets) { counts[$0.name] ?? 0 }
  }

  /// Whether readers choose by a facet of this name.
  package func chooses(by facet: String) -> Bool { facetNames.contains(facet) }

  package func district(_ name: String) -> District? { byName[name].map { districts[$0] } }

  package func kind(_ id: String) -> SharedKind? { kinds.first { $0.id == id } }

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
    var found: [String] = []
    var counts: [String: Int] = [:]
    for district in districts {
      let own = Set(district.catalog.pages.lazy.compactMap(\.kind))
      for kind in district.catalog.kinds where own.contains(kind.id) {
        if words[kind.id] == nil {
          words[kind.id] = kind
          found.append(kind.id)
        }
        counts[kind.id, default: 0] += 1
      }
    }
    let shown = Set(found.common(CatalogBounds.libraryKinds) { counts[$0] ?? 0 })
    var members: [String: [(key: TitleKey, page: SharedPage)]] = [:]
    for page in districts.lazy.flatMap(\.pages) {
      guard let kind = page.page.kind, shown.contains(kind) else { continue }
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

extension Array {
  /// Those that most have, in the order of how many do; of as many, the first.
  fileprivate func common(_ most: Int, count: (Element) -> Int) -> [Element] {
    enumerated().sorted { (-count($0.element), $0.offset) < (-count($1.element), $1.offset) }
      .prefix(most).map(\.element)
  }
}
