internal import Knowledge
internal import Source

/// The pages that Laurel makes: whether a theme has them, and what they are called.
extension Theme {
  /// Whether the theme has what it takes to make a page. All but the search, the forms and Atom it has to have.
  func makes(_ page: GeneratedPage) -> Bool {
    switch page.subject {
    case .search: search != nil && hasTemplate(SearchPage.use.name)
    case .forms: hasTemplate(SubmitPages.use.name) && hasTemplate(SubmitPages.list.name)
    case .form: hasTemplate(SubmitPages.use.name)
    case .verification: hasTemplate(VerificationPage.use.name)
    case .slideshow: hasTemplate(Slideshow.use.name)
    case .certificates: hasTemplate(CertificatePages.use.name)
    case .feed, .recognitionFeed: hasTemplate(Feeds.use.name)
    case .library, .sharedList, .district, .sharedRoll: hasTemplate(SharedPages.use.name)
    case .alphabeticalIndex, .accessibility, .notFound, .siteMap, .tags, .tag, .map, .honorRoll,
      .honorRollTable, .honorRollData, .feedData, .catalog, .event, .calendar:
      true
    }
  }
}

extension Drawing {
  /// What a page that Laurel makes is called.
  func title(of page: GeneratedPage) -> String { title(of: page, words) }

  /// The same in other words than those of the site's own language.
  func title(of page: GeneratedPage, _ words: Words) -> String {
    switch page.subject {
    case .alphabeticalIndex: words[.aToZ]
    case .search: words["search"]
    case .accessibility: words[.accessibility]
    case .verification: words[verify: .title]
    case .notFound: words[.notFound]
    case .siteMap, .catalog: page.address
    case .library: words[shared: .title]
    case .sharedList(let kind): site.library.kind(kind)?.plural ?? kind
    case .district(let name): site.library.district(name)?.site.title ?? name
    case .sharedRoll: words[shared: .roll]
    case .tags: words[.tags]
    case .tag(let tag): tag.label
    case .map(let kind): words[.mapTitle].filling { $0 == "kind" ? kind.plural : nil }
    case .honorRoll: words[.honorRoll]
    case .honorRollTable: words[.asTable]
    case .honorRollData: words[.asData]
    case .event, .calendar: words[.asCalendar]
    case .slideshow: words[print: .slideshow]
    case .certificates: words[print: .certificates]
    case .forms: words[form: .list]
    case .form(let kind): kind.call ?? usualCall(kind, words)
    case .feed(let folder), .feedData(let folder): Feeds.title(of: folder, in: site)
    case .recognitionFeed(let page, _): FeedSource(page: page, in: site).title
    }
  }

  /// What leads to the form of a kind that says nothing of it: people are nominated, everything else is shared.
  private func usualCall(_ kind: Kind, _ words: Words) -> String {
    kind.recognition == nil
      ? words[form: .kind].filling { $0 == "kind" ? kind.name : nil } : words[form: .nominate]
  }

  /// The language of that.
  func language(of page: GeneratedPage) -> String {
    switch page.subject {
    case .form(let kind) where kind.call != nil: siteLanguage
    case .alphabeticalIndex, .search, .accessibility, .notFound, .tags, .honorRoll, .honorRollTable,
      .honorRollData, .event, .calendar, .slideshow, .certificates, .forms, .form, .verification, .library,
      .sharedRoll:
      words.language
    case .district(let name): site.library.district(name)?.site.language ?? siteLanguage
    case .siteMap, .tag, .map, .feed, .feedData, .recognitionFeed, .catalog, .sharedList: siteLanguage
    }
  }

  /// The page that is made about something, if there is one.
  func page(about subject: GeneratedPage.Subject) -> GeneratedPage? {
    site.generated[GeneratedPage(subject).address].flatMap {
      $0.subject == subject && theme.makes($0) ? $0 : nil
    }
  }

  /// The plans of the pages that Laurel makes, by what they are about.
  func plans(_ plan: (GeneratedPage) -> PagePlan?) -> [PagePlan] { made.compactMap(plan) }

  /// Links in texts and in the settings to pages that the theme has no templates for.
  func linksToUnmadePages() -> [Diagnostic] {
    if made.count == site.generated.all.count { return [] }
    let isUnmade = { (address: String) in self.site.generated[address].map { !self.theme.makes($0) } ?? false
    }
    let inTexts = site.linksToGeneratedPages.filter { isUnmade($0.address) }
      .map { BrokenLink.diagnoseUnmade($0.address, at: $0.span) }
    let inSettings = site.configuration.links.compactMap { item -> Diagnostic? in
      guard let path = item.path, case .generated(let address)? = site.target(ofPath: path), isUnmade(address)
      else { return nil }
      return BrokenLink.diagnoseUnmade(address, at: item.span)
    }
    return inTexts + inSettings
  }
}
