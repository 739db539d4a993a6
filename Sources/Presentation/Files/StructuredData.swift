internal import Knowledge
internal import Source

/// What search engines are told about a page, as schema.org's JSON-LD.
enum StructuredData {
  /// The JSON for a script element: it holds nothing that could end the element.
  static func script(for page: Page, in site: Site) -> String {
    JSONValue.object(properties(of: page, in: site)).scriptData
  }

  private static func properties(of page: Page, in site: Site) -> [String: JSONValue] {
    let types = page.kind?.schemaTypes ?? []
    var properties: [String: JSONValue] = [
      "@context": .text("https://schema.org"),
      "@type": types.isEmpty
        ? .text("WebPage") : types.count == 1 ? .text(types[0]) : .list(types.map { .text($0) }),
      "name": .text(page.title), "inLanguage": .text(page.language),
    ]
    if !page.summary.utf8.isEmpty { properties["description"] = .text(page.summary) }
    if !page.tags.isEmpty { properties["keywords"] = .list(page.tags.map { .text($0.label) }) }
    if let date = page.fields.date("date") { properties["datePublished"] = .text(date.description) }
    if let date = page.fields.date("updated") { properties["dateModified"] = .text(date.description) }
    if let url = site.configuration.url { properties["url"] = .text(url + RelativeURL.encode(page.address)) }
    return properties
  }
}
