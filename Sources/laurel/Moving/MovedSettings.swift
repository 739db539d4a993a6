internal import Knowledge
internal import Markup
internal import Source

/// What the settings of another program say of the site as a whole, as ours say it.
struct MovedSettings {
  let title: String?
  let description: String?
  let language: String?
  /// Where the site stands.
  let url: String?

  init(_ site: OriginSite) {
    let settings = site.settings
    let name = site.origin == .obsidian ? site.folder.folder.name.text : nil
    title = name ?? settings.text("title", "site_name") ?? site.folder.folder.name.text
    description = settings.text("description", "site_description", "params.description", "tagline")
    let given = settings.text(
      "defaultContentLanguage", "languageCode", "default_language", "lang", "locale", "defaultLocale")
    language = given.map { $0.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }.text }
    let base = settings.text("baseURL", "base_url", "site_url", "url")
    let folder = site.origin == .jekyll ? settings.text("baseurl") : settings.text("baseUrl")
    url = base.flatMap { base in
      // What Hugo and Zola call the base is the whole address.
      let isWhole = site.origin == .hugo || site.origin == .zola || site.origin == .mkdocs
      let whole = isWhole ? base : base + (folder.map { $0.startsWithBytes(of: "/") ? $0 : "/" + $0 } ?? "")
      return SiteURL(whole.endsWithBytes(of: "/") ? whole : whole + "/")?.text
    }
  }

  /// The lines of `_site.yml`.
  var lines: [String] {
    let values = [("title", title), ("description", description), ("language", language), ("url", url)]
    return values.flatMap { name, text -> [String] in
      guard let text, !text.onOneLine.isEmpty else { return [] }
      return YAMLText.lines(
        name, YAMLValue(.scalar(text.onOneLine, style: .doubleQuoted), span: .startOf("")))
    }
  }
}
