internal import Knowledge

/// A page that is to be drawn: where it stands, which template draws it, and what the template may ask for.
struct PagePlan: Sendable {
  let address: String
  let template: String
  let head: PageHead
  /// What of the content it is made for, if not for every site.
  let origin: OutputOrigin?
  let view: @Sendable (Pen) -> any TemplateView

  init(
    _ address: String, template: TemplateUse, head: PageHead, origin: OutputOrigin? = nil,
    view: @escaping @Sendable (Pen) -> any TemplateView
  ) {
    self.init(address, template: template.name, head: head, origin: origin, view: view)
  }

  /// - Parameter template: the name of a template that the theme need not have, such as that of a kind.
  init(
    _ address: String, template: String, head: PageHead, origin: OutputOrigin? = nil,
    view: @escaping @Sendable (Pen) -> any TemplateView
  ) {
    self.address = address
    self.template = template
    self.head = head
    self.origin = origin
    self.view = view
  }
}

/// What the head of a page says about it.
struct PageHead: Sendable {
  let title: String
  let description: String
  let language: String
  /// `article` for pages of the content, `website` for all others.
  var openGraphType = "website"
  /// The page of the content whose structured data belongs here.
  var page: PageID?
  /// The folder whose feeds are announced.
  var feedFolder = ""
  /// Whether search engines may list it and the site map holds it.
  var isListed = true
  /// Whether hosts show it at addresses that are not its own.
  var isShownAnywhere = false
  /// Whether it shows images that the reader has chosen from their own machine.
  var showsChosenImages = false
  /// The scripts that those of the page ask for, by their addresses from the top of the site.
  var laterScripts: [String] = []
}
