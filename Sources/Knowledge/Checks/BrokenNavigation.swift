package import Source

/// A link of the navigation, the footer or the forms has to lead to a page or a folder of the site; the home page has to be a page,
/// and each section of it a folder that has what the section shows.
package enum BrokenNavigation: SiteRule {
  package static let id: RuleID = "broken-navigation"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    let pages = site.pages.map(\.path)
    let folders = site.folders.map { $0.path + "/" }
    lazy var known = Suggestions(pages + folders + site.generated.all.map(\.address))
    let items = site.configuration.links.compactMap { item -> Diagnostic? in
      guard let path = item.path, site.target(ofPath: path) == nil else { return nil }
      return diagnose(.nothing(path), path, among: known, at: item.span)
    }
    lazy var knownFolders = Suggestions(folders)
    let sections = site.configuration.homeSections.compactMap { section -> Diagnostic? in
      guard let folder = site.folder(of: section) else {
        if section.form == .voice, let page = site.page(of: section) {
          return page.quotations.isEmpty ? diagnose(section, lacks: .quotation) : nil
        }
        return diagnose(.noFolder(section.path), section.path, among: knownFolders, at: section.span)
      }
      return folder.kind.lacking(for: section.form).map { diagnose(section, lacks: $0) }
    }
    let home = site.configuration.home
    guard let span = site.configuration.homeSpan, !pages.contains(home) else { return items + sections }
    return items + sections + [diagnose(.noHome(home), home, among: Suggestions(pages), at: span)]
  }

  fileprivate static func diagnose(_ section: HomeSection, lacks part: MissingPart) -> Diagnostic {
    diagnostic(.lacks(section.path, part.name), at: section.span, fixes: [Fix(part.advice)])
  }

  /// What a folder has to have for a section of the home page.
  fileprivate enum MissingPart {
    case quotation, figure, form, person

    var name: Message {
      switch self {
      case .quotation: "quotations"
      case .figure: "figures"
      case .form: "form"
      case .person: "people who are recognized"
      }
    }

    var advice: Message {
      switch self {
      case .quotation: "name a folder or a page with a field whose parts include 'quote'"
      case .figure: "name a folder whose kind has a field with the parts 'value' and 'unit'"
      case .form: "name the folder of a kind with 'submit: true'"
      case .person: "name the folder of a kind with 'recognition'"
      }
    }
  }

  private static func diagnose(
    _ message: Message, _ typed: String, among known: Suggestions, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = known.nearest(to: typed)
    let fix = nearest.map { Fix("did you mean '\($0)'?", edits: [Edit(span, $0)]) }
    return diagnostic(
      message, at: span, fixes: [fix ?? Fix("write a path from the content folder, or take the line away")])
  }
}

extension Kind? {
  /// What the pages of a folder of this kind lack for a section of the home page.
  fileprivate func lacking(for form: HomeSection.Form) -> BrokenNavigation.MissingPart? {
    switch form {
    case .voice: self?.hasQuotations == true ? nil : .quotation
    case .figures: self?.hasFigures == true ? nil : .figure
    case .call: self?.hasForm == true ? nil : .form
    case .anniversaries: self?.recognition == nil ? .person : nil
    case .cards, .lead, .index, .latest, .newest: nil
    }
  }
}

extension Message {
  fileprivate static func lacks(_ path: String, _ part: Message) -> Message { "'\(path)' has no \(part)" }

  fileprivate static func noFolder(_ path: String) -> Message { "the site has no folder '\(path)'" }

  fileprivate static func noHome(_ path: String) -> Message { "the home page '\(path)' is not on the site" }

  fileprivate static func nothing(_ path: String) -> Message { "the site has no page or folder '\(path)'" }
}
