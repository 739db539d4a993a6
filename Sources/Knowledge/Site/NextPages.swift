/// A page to read after another, and why.
package struct NextPage: Sendable {
  package let id: PageID
  package let reason: Reason

  /// What ties it to the other.
  package enum Reason: Sendable {
    /// A field, in the words of its kind.
    case words(String)
    /// A page that both lead to, or a tag that both have.
    case subject(FieldValue)
  }
}

extension Site {
  /// The pages to read after a page, by turns: those that a field ties to it, from either side, those that name the same,
  /// those that lead on from the pages it names, and those about the same subject. None of them is linked where the page is
  /// read, or is one that its readers are not offered.
  package func nextPages(after page: Page, limit: Int = 3) -> [NextPage] {
    var known = pagesShown(on: page)
    let close = pagesNamingTheSame(as: page)
    let alike = pagesAlike(page).filter { other in !close.contains { $0.id == other.id } }
    var queues = (ties(of: page) + [close] + waysOn(from: page) + [alike]).map { $0[...] }
    var chosen: [NextPage] = []
    while chosen.count < limit, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where chosen.count < limit {
        queues[index] = queues[index].drop { known.contains($0.id) || !offers(self[$0.id], on: page) }
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
      [page.id] + typed + lists.members(on: page.id) + page.ownFields.flatMap(\.value.linkedPages)
        + gatheredPages(on: page).map(\.id))
  }

  /// The pages that each field of a page names, and those of each kind that name it in a field, by turns.
  private func ties(of page: Page) -> [[NextPage]] {
    let there = page.fields.entries.compactMap { entry in
      let pages = entry.value.linkedPages
      return pages.isEmpty
        ? nil : pages.map { NextPage(id: $0, reason: .words(entry.field.tie.reason ?? entry.field.label)) }
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
      back[place].append(NextPage(id: other.id, reason: .words(field.tie.reasonBack ?? kind.name)))
    }
    return (0..<max(there.count, back.count)).flatMap {
      there.dropFirst($0).prefix(1) + back.dropFirst($0).prefix(1)
    }
  }

  /// The pages of the same kind that name a page in the same field, of those about the same subject.
  private func pagesNamingTheSame(as page: Page) -> [NextPage] {
    related[page.id.index].map { self[$0] }.filter { $0.kind?.id == page.kind?.id }.compactMap { other in
      page.fields.entries.lazy.compactMap { entry -> NextPage? in
        let there = Set(other.fields[entry.field.name]?.linkedPages ?? [])
        return entry.value.linkedPages.first(where: there.contains).map { same in
          NextPage(
            id: other.id, reason: entry.field.tie.reasonShared.map { .words($0) } ?? .subject(.link(same)))
        }
      }.first
    }
  }

  /// The pages about the same subject: a page that both lead to, or else a tag.
  private func pagesAlike(_ page: Page) -> [NextPage] {
    related[page.id.index].compactMap { id in
      let there = Set(outgoing[id.index])
      let tags = Set(self[id].tags.map(\.slug))
      let subject =
        outgoing[page.id.index].first(where: there.contains).map { FieldValue.link($0) }
        ?? page.tags.first { tags.contains($0.slug) }.map { .tag($0) }
      return subject.map { NextPage(id: id, reason: .subject($0)) }
    }
  }

  /// The pages that lead on from those which a page names, such as from a person by way of what they do to the question that
  /// it answers, by their reasons. The page itself names none of their kinds.
  private func waysOn(from page: Page) -> [[NextPage]] {
    let named = page.fields.entries.flatMap(\.value.linkedPages).map { self[$0] }
    let kinds = Set((named + [page]).map { $0.kind?.id })
    var places: [String: Int] = [:]
    var ways: [[NextPage]] = []
    for entry in named.flatMap(\.fields.entries) {
      guard let reason = entry.field.tie.reason else { continue }
      let place = places[reason] ?? ways.count
      if place == ways.count {
        places[reason] = place
        ways.append([])
      }
      ways[place] += entry.value.linkedPages.filter { !kinds.contains(self[$0].kind?.id) }
        .map { NextPage(id: $0, reason: .words(reason)) }
    }
    return ways
  }
}

extension Page {
  /// The fields in which it names another page.
  fileprivate func fieldsNaming(_ other: Page) -> [Field] {
    fields.entries.filter { $0.value.linkedPages.contains(other.id) }.map(\.field)
  }
}
