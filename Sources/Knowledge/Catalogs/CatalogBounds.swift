/// How much a catalog may hold: more than any district has, and less than would stop a portal.
package enum CatalogBounds {
  /// The bytes of a file.
  package static let file = 64 << 20
  static let pages = 100_000
  static let credits = 100_000
  static let kinds = 100
  static let keys = 100
  package static let facets = 40
  package static let values = 100
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
  /// How many faults are told of one catalog: whoever sees so many need not see a million.
  static let faults = 20
}
