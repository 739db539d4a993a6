internal import Knowledge

/// What stands around the main part of every page.
final class LayoutView: TemplateView {
  static let use = TemplateUse("layout", LayoutView.self)

  let plan: PagePlan
  let pen: Pen
  let frame: Frames.Frame
  let main: @Sendable (inout PageBuffer) -> Void

  init(
    plan: PagePlan, pen: Pen, frame: Frames.Frame, main: @escaping @Sendable (inout PageBuffer) -> Void
  ) {
    self.plan = plan
    self.pen = pen
    self.frame = frame
    self.main = main
  }

  static let contract = TemplateContract<LayoutView>(
    "A whole page.",
    [
      .text(.documentTitle) { $0.documentTitle },
      .text(.title) { $0.plan.head.title },
      .text(.description) { $0.plan.head.description },
      .text(.openGraph) { $0.plan.head.openGraphType },
      .view(.openGraphImage) { view in
        view.plan.head.page.flatMap { SharedImageView(of: view.pen.site[$0], view.pen) }
      },
      .html(.header) { $0.frame.header },
      .html(.footer) { $0.frame.footer },
      .drawn(.main) { $0.main },
      .text(.state) { view in
        let page = view.plan.head.page.map { view.pen.site[$0] }
        return page?.state.help.map { view.pen.words[$0] }
      },
      .text(.pageStyle) { view in view.files?.style.map { view.pen.url(to: $0.path) } },
      .text(.pageScript) { view in view.files?.script.map { view.pen.url(to: $0.path) } },
      .list(.laterScripts) { view in
        let root = view.pen.standpoint.root(from: view.plan.address)
        return view.plan.head.laterScripts.map { LinkView(url: root + $0, title: nil) }
      },
      .flag(.chosenImages) { $0.plan.head.showsChosenImages },
      .flag(.hasMedia) { view in
        view.plan.head.page.map { view.pen.site[$0].passages.contains(where: \.passage.hasMedia) } ?? false
      },
      .text(.canonical) { view in
        view.pen.site.configuration.url.map { $0 + RelativeURL.encode(view.plan.address) }
      },
      .list(.feeds) { $0.feeds },
      .html(.structuredData) { view in
        view.plan.head.page.map { StructuredData.script(for: view.pen.site[$0], in: view.pen.site) }
      },
      .flag(.isUnfiltered) { !$0.plan.head.isListed },
    ])

  private var files: TemplateBundles? {
    pen.standpoint == .nowhere ? nil : pen.drawing.theme.bundles[plan.template]
  }

  private var documentTitle: String {
    let name = pen.site.configuration.title
    let title = plan.head.title
    return plan.address == HomePage.address || name.utf8.isEmpty || title == name
      ? title : "\(title) – \(name)"
  }

  private var feeds: [LinkView] {
    guard pen.site.configuration.url != nil, pen.drawing.theme.hasTemplate(Feeds.use.name) else { return [] }
    let folders = plan.head.feedFolder.utf8.isEmpty ? [""] : ["", plan.head.feedFolder]
    return folders.filter { !pen.site.newestPages(in: $0).isEmpty }.map { folder in
      LinkView(
        url: pen.url(to: ContentPath.join(folder, "feed")), title: Feeds.title(of: folder, in: pen.site))
    }
  }
}
