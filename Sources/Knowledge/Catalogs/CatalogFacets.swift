/// The facets and values that the pages of a catalog have, and the years of its credits, each counted once.
///
/// Every one of them takes its place in lists, in the roll and in the search of a portal, so a catalog has only so many.
package struct CatalogFacets {
  private var values: [String: Set<String>] = [:]
  private var valueCount = 0
  private var years: Set<String> = []

  package init() {}

  /// Whether a facet is among those of the catalog, or could still join them.
  package mutating func takes(facet: String) -> Bool {
    if values[facet] != nil { return true }
    guard values.count < CatalogBounds.distinctFacets else { return false }
    values[facet] = []
    return true
  }

  /// The same of a value of such a facet.
  package mutating func takes(_ value: String, of facet: String) -> Bool {
    if values[facet]?.contains(value) == true { return true }
    guard valueCount < CatalogBounds.distinctValues else { return false }
    valueCount += 1
    values[facet, default: []].insert(value)
    return true
  }

  /// The same of a year of the roll.
  package mutating func takes(year: String) -> Bool {
    if years.contains(year) { return true }
    guard years.count < CatalogBounds.distinctYears else { return false }
    years.insert(year)
    return true
  }
}
