/// Whether a page belongs to the site on a day.
package enum PageState: String, CaseIterable, Sendable {
  case published, draft, scheduled, expired
  /// What the page says of it cannot be read, so nobody sees it until that is put right.
  case unclear
}

/// Which pages are built besides the published ones.
package struct Inclusion: Hashable, Sendable {
  package var drafts = false
  package var scheduled = false
  package var expired = false
  /// Never wanted in a site: it is for what has to look at every page.
  private var unclear = false

  package init(drafts: Bool = false, scheduled: Bool = false, expired: Bool = false) {
    self.drafts = drafts
    self.scheduled = scheduled
    self.expired = expired
  }

  package static let everything: Inclusion = {
    var inclusion = Inclusion(drafts: true, scheduled: true, expired: true)
    inclusion.unclear = true
    return inclusion
  }()

  package func includes(_ state: PageState) -> Bool {
    switch state {
    case .published: true
    case .draft: drafts
    case .scheduled: scheduled
    case .expired: expired
    case .unclear: unclear
    }
  }
}
