package import Source

/// What a site shares with others, as its `catalog.json` says it: the site, its pages, and whom it recognizes.
///
/// It is text alone. A catalog holds no HTML, no pictures and no other catalogs, and all its addresses lie below that of
/// its site.
package struct Catalog: Sendable {
  /// The version of the format, which a reader has to know.
  package static let version = 1
  /// The path of the file in a finished site.
  package static let fileName = "catalog.json"

  package let site: Origin
  package let kinds: [Kind]
  package let pages: [Page]
  package let credits: [Credit]

  package init(site: Origin, kinds: [Kind], pages: [Page], credits: [Credit]) {
    self.site = site
    self.kinds = kinds
    self.pages = pages
    self.credits = credits
  }

  /// The site that shares.
  package struct Origin: Sendable {
    package let title: String
    /// Where it stands, ending in `/`.
    package let url: String
    package let language: String
    package let license: License?
    /// The names of the keys with which it signs badges, old ones too.
    package let keys: [String]

    package init(title: String, url: String, language: String, license: License?, keys: [String]) {
      self.title = title
      self.url = url
      self.language = language
      self.license = license
      self.keys = keys
    }
  }

  /// A kind of pages.
  package struct Kind: Hashable, Sendable {
    package let id: String
    package let name: String
    package let plural: String

    package init(id: String, name: String, plural: String) {
      self.id = id
      self.name = name
      self.plural = plural
    }
  }

  /// A page. Much refers to it, so it is kept once.
  package final class Page: Sendable {
    /// The way from the address of the site, with its parts percent-encoded.
    package let address: String
    package let title: String
    package let summary: String
    /// The identifier of its kind; nil for a page of none.
    package let kind: String?
    package let facets: [Facet]
    package let language: String
    package let date: CalendarDate?
    package let updated: CalendarDate?
    /// How its text begins, for the search.
    package let text: String
    /// By which a program sees that the page has changed: the SHA-256 digest of all its texts.
    package let digest: String

    package init(
      address: String, title: String, summary: String, kind: String?, facets: [Facet], language: String,
      date: CalendarDate?, updated: CalendarDate?, text: String, digest: String
    ) {
      self.address = address
      self.title = title
      self.summary = summary
      self.kind = kind
      self.facets = facets
      self.language = language
      self.date = date
      self.updated = updated
      self.text = text
      self.digest = digest
    }
  }

  /// The values of a field by which pages are chosen, its tags among them.
  package struct Facet: Hashable, Sendable {
    package let name: String
    package let label: String
    package let values: [String]

    package init(name: String, label: String, values: [String]) {
      self.name = name
      self.label = label
      self.values = values
    }
  }

  /// Somebody who is recognized: a person who agreed that other sites say so, or else a role or a team.
  package struct Credit: Sendable {
    package let name: String
    package let isPerson: Bool
    /// The way to the page that tells it; nil where that page is not shared.
    package let address: String?
    package let language: String
    package let role: String?
    package let year: String?
    package let award: String?
    package let school: String?

    package init(
      name: String, isPerson: Bool, address: String?, language: String, role: String?, year: String?,
      award: String?, school: String?
    ) {
      self.name = name
      self.isPerson = isPerson
      self.address = address
      self.language = language
      self.role = role
      self.year = year
      self.award = award
      self.school = school
    }

    /// The year as a number; of "2024-25" the first.
    package var yearNumber: Int? { year.flatMap { FieldValue.text($0).yearNumber } }
  }
}
