/// A page as the search sees it.
package struct SearchDocument: Sendable {
  /// Where the page stands below the root of the site, as it is written in a link.
  package let address: String
  package let title: String
  /// Other words for the same page, such as former titles and the labels of its tags.
  package let names: [String]
  /// The name of its file, of which count the words that its title and its other names lack.
  package let fileName: String
  package let language: String
  /// What the page is, as people read it; "" if there is no word for it.
  package let kind: String
  package let sections: [SearchSection]
  package let facets: [Facet]
  /// Whether it is found without being asked for.
  package let isListed: Bool
  /// Whether another page of the same title is to be found before it. Each of its words counts once.
  package let yields: Bool

  /// What the page is, as the facet of the kinds has it; "" if it has no value.
  package var kindValue: String { facets.first { $0.name == Facet.kindName }?.value ?? "" }

  package init(
    address: String, title: String, names: [String] = [], fileName: String = "", language: String = "en",
    kind: String = "", sections: [SearchSection], facets: [Facet] = [], isListed: Bool = true,
    yields: Bool = false
  ) {
    self.address = address
    self.title = title
    self.names = names
    self.fileName = fileName
    self.language = language
    self.kind = kind
    self.sections = sections
    self.facets = facets
    self.isListed = isListed
    self.yields = yields
  }

  /// A value by which results can be narrowed.
  package struct Facet: Hashable, Sendable {
    /// The facet of what pages are.
    package static let kindName = "kind"

    package let name: String
    /// The name as people read it.
    package let label: String
    /// The value as people read it.
    package let value: String
    /// Other words by which people may ask for the value.
    package let otherNames: [String]

    package init(name: String, label: String, value: String, otherNames: [String] = []) {
      self.name = name
      self.label = label
      self.value = value
      self.otherNames = otherNames
    }
  }
}

/// A stretch of text below a heading.
package struct SearchSection: Sendable {
  /// Nil before the first heading.
  package let heading: String?
  /// The fragment that leads to the heading.
  package let anchor: String?
  package let text: String

  package init(heading: String? = nil, anchor: String? = nil, text: String) {
    self.heading = heading
    self.anchor = anchor
    self.text = text
  }
}
