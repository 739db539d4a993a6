internal import Knowledge

/// How a preview marks pages that visitors do not see.
extension PageState {
  var word: Word? {
    switch self {
    case .published, .unclear: nil
    case .draft: .draft
    case .scheduled: .scheduled
    case .expired: .expired
    }
  }

  /// The sentence at the top of such a page.
  var help: Word? {
    switch self {
    case .published, .unclear: nil
    case .draft: .draftHelp
    case .scheduled: .scheduledHelp
    case .expired: .expiredHelp
    }
  }
}
