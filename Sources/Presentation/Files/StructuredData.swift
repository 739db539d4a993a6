internal import Knowledge
internal import Source

/// What search engines are told about a page, as schema.org's JSON-LD.
enum StructuredData {
  /// The JSON for a script element: it holds nothing that could end the element.
  static func script(for page: Page, in site: Site) -> String {
    JSONValue.object(properties(of: page, in: site)).scriptData
  }

  /// Of a name alone nobody knows whether it is that of a person.
  private static func author(_ author: Author, in site: Site) -> JSONValue {
    var properties: [String: JSONValue] = ["name": .text(author.name)]
    if let page = author.page, page.namesPerson { properties["@type"] = .text("Person") }
    if let page = author.page, let url = site.configuration.url {
      properties["url"] = .text(url + RelativeURL.encode(page.address))
    }
    return .object(properties)
  }

  private static func properties(of event: Event, in site: Site) -> [String: JSONValue] {
    func text(_ day: CalendarDate, _ time: TimeOfDay?) -> JSONValue {
      .text(time.map { "\(day)T\($0):00" } ?? day.description)
    }
    var properties = ["startDate": text(event.firstDay, event.begin)]
    if event.lastDay != nil || event.endsInTime {
      properties["endDate"] = text(event.finalDay, event.endsInTime ? event.end : nil)
    }
    if let place = event.place?.groupLabel(in: site) {
      properties["location"] = .object(["@type": .text("Place"), "name": .text(place)])
    }
    return properties
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
    let authors = Author.all(of: page, in: site)
    if !authors.isEmpty { properties["author"] = .list(authors.map { author($0, in: site) }) }
    if let event = Event(of: page), types.contains(where: { $0.endsWithBytes(of: "Event") }) {
      properties.merge(self.properties(of: event, in: site)) { own, _ in own }
    }
    return properties
  }
}
