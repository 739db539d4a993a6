/// A template that the program draws, and what it may ask for.
struct TemplateUse: Sendable {
  let name: String
  let shape: TemplateShape
  /// Whether a site cannot be drawn without it.
  let isNeeded: Bool
  /// Whether the names that every page has are there too.
  let isOfPage: Bool

  init<View: TemplateView>(
    _ name: String, _ view: View.Type, isNeeded: Bool = true, isOfPage: Bool = true
  ) {
    self.name = name
    self.isNeeded = isNeeded
    self.isOfPage = isOfPage
    shape = View.contract.shape
  }
}

/// All templates that the program draws, but for those of kinds and their icons.
enum TemplateUses {
  static let all =
    [
      LayoutView.use, Frames.header, Frames.footer, Redirects.use, Feeds.use, AccentView.use, LongLists.use,
      LongLists.useOfPeople, SocialCardView.use,
    ]
    + PageSources.all.flatMap { $0.templates } + BlockTemplates.all
}
