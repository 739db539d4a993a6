internal import Knowledge

/// A kind whose pages belong to the rows of a map: those that link to a row, or that a row links to.
struct MapColumn {
  let kind: Kind
  /// For each row the pages that belong to it, in the order of the kind.
  let members: [[Page]]

  init(_ kind: Kind, rows: [Page], _ site: Site) {
    self.kind = kind
    members = rows.map { row in
      let linked = site.outgoing[row.id.index] + site.backlinks[row.id.index].map(\.from)
      return site.inOrder(Set(linked)).map { site[$0] }.filter { $0.kind?.id == kind.id && !$0.isFolderIndex }
    }
  }
}
