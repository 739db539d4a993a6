package import Source

/// What makes a site a district's own: its logo, its color, and what stands at the foot of every page.
package struct Identity: Sendable {
  /// The path of an image from the content folder.
  package var logo: Placed<String>?
  /// The same for dark screens.
  package var darkLogo: Placed<String>?
  package var accent = Accent()
  /// Whom to ask, and whom to tell of a barrier.
  package var contact: Contact?
  package var license: License?
  package var footer = Footer.none

  package static let none = Identity()
}

/// The color of links, for light and for dark screens.
package struct Accent: Sendable {
  package var light: Placed<Color>?
  package var dark: Placed<Color>?
}

/// A value of the settings with its place.
package struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let span: SourceSpan
}

/// The people to ask about a site. Each part may be missing, but not all.
package struct Contact: Hashable, Sendable {
  package let name: String?
  package let email: String?
  package let phone: String?
}

/// The terms under which others may use the site.
package struct License: Hashable, Sendable {
  package let name: String
  package let url: String?

  package init(name: String, url: String?) {
    self.name = name
    self.url = url
  }
}
