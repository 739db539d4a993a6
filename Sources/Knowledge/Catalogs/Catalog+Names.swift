internal import Markup
internal import Source

extension Catalog {
  /// The keys of all names that it may give, but for those that the beginnings of texts give alone.
  package var nameKeys: Set<String> {
    pages.reduce(into: credits.reduce(into: []) { $0.formUnion($1.nameKeys) }) { $0.formUnion($1.nameKeys) }
  }

  /// The catalog without what may give a name of one of these keys, in the beginning of a text too.
  package func leavingOut(_ keys: Set<String>) -> Catalog {
    let kept = pages.filter { page in
      page.nameKeys.isDisjoint(with: keys) && PersonName.keys(in: page.text).isDisjoint(with: keys)
    }
    let lost = Set(pages.map(\.address)).subtracting(kept.map(\.address))
    return Catalog(
      site: site, kinds: kinds, pages: kept,
      credits: credits.compactMap { credit in
        guard credit.nameKeys.isDisjoint(with: keys) else { return nil }
        return credit.address.map(lost.contains) == true ? credit.withoutPage : credit
      })
  }
}

extension Catalog.Page {
  fileprivate var nameKeys: Set<String> {
    let texts = [title, summary] + facets.flatMap(\.values)
    let keys = texts.reduce(into: Set()) { $0.formUnion(PersonName.keys(in: $1)) }
    // An address that repeats the words of the title says no more than these, of which capital letters tell the names.
    let name = ContentPath.stem(of: address)
    return PersonName.holds(title, wordsOf: name) ? keys : keys.union(PersonName.keys(inFileName: name))
  }
}

extension Catalog.Credit {
  fileprivate var withoutPage: Catalog.Credit {
    Catalog.Credit(
      name: name, isPerson: isPerson, address: nil, language: language, role: role, year: year, award: award,
      school: school)
  }

  fileprivate var nameKeys: Set<String> {
    let texts = [name, role, award, school].compactMap { $0 }
    let keys = texts.reduce(into: Set()) { $0.formUnion(PersonName.keys(in: $1)) }
    return isPerson ? keys.union(PersonName(name)?.keys ?? []) : keys
  }
}
