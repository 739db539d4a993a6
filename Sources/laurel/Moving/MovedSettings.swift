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
  /// Where it stands on its host: `/news`, or nothing.
  let base: String

  init(_ site: OriginSite) {
    let settings = site.settings
    let name = site.origin == .obsidian ? site.folder.folder.name.text : nil
    title = name ?? settings.text("title", "site_name") ?? site.folder.folder.name.text
    description = settings.text("description", "site_description", "params.description", "tagline")
    let given = settings.text(
      "defaultContentLanguage", "languageCode", "default_language", "lang", "locale", "defaultLocale")
    language = given.map { $0.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }.text }
    let place = Self.place(settings, of: site.origin)
    let path = place.path.parts(separatedBy: "/").filter { !$0.isEmpty }.map { "/" + $0 }.joined()
    let host = place.host.map { $0.endsWithBytes(of: "/") ? $0.utf8.dropLast().text : $0 }
    url = host.flatMap { SiteURL("\($0)\(path)/")?.text }
    base = url.flatMap(SiteAddress.init)?.path ?? path
  }

  /// The address of the site, and the folder on its host that is a setting of its own.
  private static func place(_ settings: OriginSettings, of origin: Origin) -> (host: String?, path: String) {
    switch origin {
    case .hugo: (settings.text("baseURL"), "")
    case .zola: (settings.text("base_url"), "")
    case .mkdocs: (settings.text("site_url"), "")
    case .jekyll, .docusaurus: (settings.text("url"), settings.text("baseurl") ?? "")
    case .eleventy: (settings.text("base_url", "site_url", "url"), settings.text("pathPrefix") ?? "")
    case .obsidian: (settings.text("url"), "")
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
