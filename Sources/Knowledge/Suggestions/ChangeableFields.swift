extension FormOutline {
  /// The fields that somebody can ask to change who sees the page: those that the site shows.
  ///
  /// Whether somebody agreed, and what says so, is for those who look after the site. A title that is the first heading
  /// of the text is changed there.
  package func changeableFields(on site: Site) -> [Field] {
    let terms = kind.consent
    var withheld = Set(terms?.conditions.map(\.field) ?? [])
    withheld.formUnion([terms?.field, terms?.recordField].compactMap { $0 })
    return fields.filter { $0.isShownAsAWhole && !withheld.contains($0.name) && site.canFill($0) }
  }
}

extension Field {
  /// Whether readers see all of it.
  fileprivate var isShownAsAWhole: Bool {
    guard isShown else { return false }
    switch type {
    case .scalar: return true
    case .list(let item, _): return item.isShownAsAWhole
    case .record(let fields): return fields.allSatisfy(\.isShownAsAWhole)
    }
  }
}
