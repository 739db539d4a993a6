/// A page to read after another, and why.
package struct NextPage: Hashable, Sendable {
  package let id: PageID
  /// What ties it to the other in the words of a kind; nil if it is about the same subject.
  package let reason: String?
}

extension Site {
  /// The pages to read after a page: those that a field ties to it, from either side, in turn, and then those about the
  /// same subject. None of them is linked where the page is read.
  package func nextPages(after page: Page, limit: Int = 3) -> [NextPage] {
    var known = pagesShown(on: page)
    var queues = ties(of: page).map { $0[...] }
    queues.append(related[page.id.index].map { NextPage(id: $0, reason: nil) }[...])
    var chosen: [NextPage] = []
    while chosen.count < limit, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where chosen.count < limit {
        queues[index] = queues[index].drop { known.contains($0.id) }
        guard let next = queues[index].popFirst() else { continue }
        known.insert(next.id)
        chosen.append(next)
      }
    }
    return chosen
  }

  /// The pages that a page lists because they name it in a field which says so, in the order of lists; those that it names
  /// itself stand there already.
  package func gatheredPages(on page: Page) -> [Page] {
    let own = Set(page.ownFields.flatMap(\.value.linkedPages))
    return namedBy[page.id.index].filter { !own.contains($0) }.map { self[$0] }.filter { other in
      other.fieldsNaming(page).contains(where: \.tie.isListedThere)
    }
  }

  /// The page itself, the pages that its texts and fields link to, and those that it lists.
  private func pagesShown(on page: Page) -> Set<PageID> {
    let typed = page.passages.flatMap(\.passage.links).compactMap { link in
      if case .page(let id)? = link?.target { id } else { nil }
    }
    return Set(
      [page.id] + typed + page.ownFields.flatMap(\.value.linkedPages) + gatheredPages(on: page).map(\.id))
  }

  /// The pages that each field of a page names, and those of each kind that name it in a field, by turns.
  private func ties(of page: Page) -> [[NextPage]] {
    let there = page.fields.entries.compactMap { entry in
      let pages = entry.value.linkedPages
      return pages.isEmpty
        ? nil : pages.map { NextPage(id: $0, reason: entry.field.tie.reason ?? entry.field.label) }
    }
    var places: [String: Int] = [:]
    var back: [[NextPage]] = []
    for other in namedBy[page.id.index].map({ self[$0] }) where other.isInLists {
      guard let field = other.fieldsNaming(page).first, let kind = other.kind else { continue }
      let place = places["\(kind.id)/\(field.name)"] ?? back.count
      if place == back.count {
        places["\(kind.id)/\(field.name)"] = place
        back.append([])
      }
      back[place].append(NextPage(id: other.id, reason: field.tie.reasonBack ?? kind.name))
    }
    return (0..<max(there.count, back.count)).flatMap {
      there.dropFirst($0).prefix(1) + back.dropFirst($0).prefix(1)
    }
  }
}

extension Page {
  /// The fields in which it names another page.
  fileprivate func fieldsNaming(_ other: Page) -> [Field] {
    fields.entries.filter { $0.value.linkedPages.contains(other.id) }.map(\.field)
  }
}
