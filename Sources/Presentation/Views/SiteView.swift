internal import Knowledge
internal import Source

/// What every page says about its site.
struct SiteView: TemplateView {
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The site.",
    [
      .text(.title) { $0.name },
      .text(.description) { $0.pen.site.configuration.description },
      .text(.url) { $0.pen.url(to: HomePage.address) },
      .html(.lang) { $0.pen.siteLanguageAttributes },
      .view(.logo) { view in view.pen.site.logo.map { ImageView($0, view.pen) } },
      .view(.darkLogo) { view in view.pen.site.darkLogo.map { ImageView($0, view.pen) } },
      .view(.contact) { $0.pen.site.configuration.identity.contact.map(ContactView.init) },
      .view(.license) { $0.pen.site.configuration.identity.license.map(LicenseView.init) },
    ])

  private var name: String {
    let title = pen.site.configuration.title
    return title.utf8.isEmpty ? pen.words[.home] : title
  }
}

struct ContactView: TemplateView {
  let contact: Contact

  static let contract = TemplateContract<Self>(
    "Whom to ask.",
    [
      .text(.name) { $0.contact.name },
      .text(.email) { $0.contact.email },
      .text(.phone) { $0.contact.phone },
    ])
}

struct LicenseView: TemplateView {
  let license: License

  static let contract = TemplateContract<Self>(
    "The license of the site's texts.",
    [
      .text(.name) { $0.license.name },
      .text(.url) { $0.license.url },
    ])
}
