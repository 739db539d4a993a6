/// How much a catalog may hold: more than any district has, and less than would stop a portal.
package enum CatalogBounds {
  /// The bytes of a file.
  package static let file = 64 << 20
  /// The values of JSON in it, each object, list, text and number. A page has about twenty.
  static let jsonValues = 4_000_000
  static let pages = 100_000
  static let credits = 100_000
  static let kinds = 100
  static let keys = 100
  /// The facets of a page, and the values of one of them.
  package static let facets = 40
  package static let values = 100
  /// The facets and the values of all pages together, each counted once.
  package static let distinctFacets = 200
  package static let distinctValues = 20_000
  /// The years of all credits together.
  static let distinctYears = 200
  /// The bytes of texts.
  static let name = 60
  package static let label = 400
  static let summary = 2_000
  static let address = 1_000
  package static let text = 1_000
  /// The years of days: nobody shared anything before, and what says a later one is no day.
  static let years = 1900...2100
  /// How many catalogs a portal reads.
  static let catalogs = 2_000
  /// How many kinds have lists on a portal, and by how many facets it chooses: nobody reads through more.
  static let libraryKinds = 200
  static let libraryFacets = 40
  /// How many faults are told of one catalog: whoever sees so many need not see a million.
  static let faults = 20
}
