internal import Knowledge
internal import Source

/// What other sites share, on a portal to them: the way to all of it, the pages of each kind, and those of each district.
enum SharedPages: PageSource {
  static let use = TemplateUse("shared", SharedView.self, isNeeded: false)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.made.flatMap { page -> [PagePlan] in
      switch page.subject {
      case .library: plans(page, [], drawing)
      case .sharedList(let id):
        drawing.site.library.kind(id).map { plans(page, $0.pages, drawing) } ?? []
      case .district(let name):
        drawing.site.library.district(name).map { plans(page, $0.pages, drawing) } ?? []
      default: []
      }
    }
  }

  /// The pages of a list, with so many entries on each as the site wants.
  private static func plans(_ page: GeneratedPage, _ all: [SharedPage], _ drawing: Drawing) -> [PagePlan] {
    // No name of a kind or a district has a dot, so no page is where the list of another starts.
    let spread = PageSpread(of: all.count, size: drawing.site.configuration.pageSize) { number in
      number == 1 ? page.address : "\(ContentPath.withoutExtension(page.address)).\(number).html"
    }
    let pen = Pen(drawing, on: page.address, in: drawing.language(of: page))
    let filters = SharedFacets(pen).filters(of: all, at: page.address, isWhole: spread.count == 1)
    let list = SharedList(page: page, all: all, filters: filters)
    return spread.parts.map { part in
      // What districts have to say is on their sites: search engines find it there.
      let isFirst = part.number == 1
      let head = PageHead(
        title: drawing.title(of: page), description: isFirst ? list.description(drawing) : "",
        language: drawing.language(of: page), isListed: isFirst)
      return PagePlan(part.address, template: use, head: head) {
        SharedView(list: list, own: Array(part.slice(of: all)), part: part, head: head, pen: $0)
      }
    }
  }
}

/// A list of what other sites share.
struct SharedList: Sendable {
  let page: GeneratedPage
  /// All entries of the list.
  let all: [SharedPage]
  /// What chooses from all of them, if anything does.
  let filters: FiltersView?

  func description(_ drawing: Drawing) -> String {
    switch page.subject {
    case .library: drawing.words[shared: .description]
    case .sharedList: drawing.words[shared: .listDescription]
    default: ""
    }
  }

  /// The district that it is about, if it is about one.
  func district(_ site: Site) -> District? {
    guard case .district(let name) = page.subject else { return nil }
    return site.library.district(name)
  }
}

/// A page of what other sites share.
struct SharedView: TemplateView {
  let list: SharedList
  /// The entries on this page.
  let own: [SharedPage]
  let part: PageSpread.Part
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "What other sites share.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .text(.count) { view in view.isOfAll ? nil : view.pen.words.counted(.pages, view.list.all.count) },
      .text(.sharedOn) { $0.district?.site.url },
      .view(.license) { $0.district?.site.license.map { LinkView(url: $0.url, title: $0.name) } },
      .view(.listing) { $0.own.isEmpty ? nil : ListView($0.rows) },
      .view(.filters) { $0.list.filters },
      .view(.all) { $0.search },
      .group(.links) { $0.links },
      .group(.districts) { $0.districts },
      .all { PaginationView(part: $0.part, pen: $0.pen) },
    ])

  /// Whether this is the way to all that is shared.
  private var isOfAll: Bool { list.page.subject == .library }

  private var district: District? { list.district(pen.site) }

  private var breadcrumbs: [LinkView] { isOfAll ? pen.breadcrumbs() : pen.breadcrumbsToShared }

  private var rows: [RowView] {
    let isOfOne = district != nil
    return own.map {
      RowView(
        $0, pen, saysKind: isOfOne, saysOrigin: !isOfOne, tokens: SharedFacets(pen).tokens(of: $0))
    }
  }

  /// The search, which narrows a list that is too long for filters.
  private var search: LinkView? {
    guard list.filters == nil, list.all.count > LongLists.mostShared,
      let page = pen.drawing.page(about: .search)
    else { return nil }
    return SiteLinks.view(of: .generated(page.address), pen)
  }

  /// The lists of the kinds, and the roll.
  private var links: [LinkView] {
    guard isOfAll else { return [] }
    let subjects =
      [GeneratedPage.Subject.sharedRoll] + pen.site.library.kinds.map { .sharedList(kind: $0.id) }
    return subjects.compactMap { pen.drawing.page(about: $0) }.map {
      SiteLinks.view(of: .generated($0.address), pen)
    }
  }

  private var districts: [DistrictView] {
    isOfAll ? pen.site.library.districts.map { DistrictView(district: $0, pen: pen) } : []
  }
}

/// A site that shares its pages, in the list of all.
struct DistrictView: TemplateView {
  let district: District
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A site that shares its pages.",
    [
      .all { LinkView(toPageOf: $0.district, $0.pen) },
      .text(.count) { $0.pen.words.counted(.pages, $0.district.pageCount) },
    ])
}

extension Pen {
  /// The way from the home page to a list of what other sites share.
  var breadcrumbsToShared: [LinkView] {
    let library = GeneratedPage(.library).address
    return breadcrumbs(to: library) + [SiteLinks.view(of: .generated(library), self)]
  }
}

extension LinkView {
  /// The way to what a district shares, on this site.
  init(toPageOf district: District, _ pen: Pen) {
    self.init(
      url: pen.url(to: GeneratedPage(.district(name: district.name)).address), title: district.site.title,
      lang: pen.words.attributes(of: district.site.language))
  }
}
