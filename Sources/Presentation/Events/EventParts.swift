internal import Knowledge
internal import Source

/// The parts of a list of events: what is to come, what is over, and what has no day.
enum EventParts {
  /// Which part of such a list something is.
  enum Standing { case upcoming, past, undated }

  /// The parts of a list with something to come, in their order; none for any other list.
  ///
  /// What is over has its part even while that is empty: a script moves events there as days pass.
  static func all(of pages: [Page], on day: CalendarDate) -> [(standing: Standing, pages: [Page])] {
    let standings = pages.map { page in standing(of: page, on: day) }
    guard standings.contains(.upcoming) else { return [] }
    return [Standing.upcoming, .past, .undated].compactMap { standing in
      let members = zip(pages, standings).filter { $1 == standing }.map(\.0)
      return members.isEmpty && standing == .undated ? nil : (standing, members)
    }
  }

  private static func standing(of page: Page, on day: CalendarDate) -> Standing {
    Event(of: page).map { $0.isOver(on: day) ? .past : .upcoming } ?? .undated
  }
}

extension EventParts.Standing {
  /// The heading of the part.
  var word: Word {
    switch self {
    case .upcoming: .upcoming
    case .past: .past
    case .undated: .noDay
    }
  }
}
