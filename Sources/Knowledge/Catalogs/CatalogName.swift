internal import Markup
internal import Source

/// The names of kinds, facets and catalogs, which become parts of addresses.
package enum CatalogName {
  package static func isUsable(_ name: String) -> Bool {
    !name.utf8.isEmpty && name.utf8.count <= CatalogBounds.name && !Slug.isDevice(name)
      && name.utf8.allSatisfy { byte in
        byte.isDigit || byte.isLetter && !byte.isUppercaseLetter || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
  }

  /// Whether a catalog may have this name. Without capital letters and accents, no two names are one on any disk.
  package static func isOfCatalog(_ name: String) -> Bool { isUsable(name) && name != lock }

  /// The file beside the catalogs that says what was fetched has this name.
  package static let lock = "lock"

  /// Whether pages may be chosen by a facet of this name: what pages are, and where they are from, is for the portal to say, and the
  /// page of the search has names of its own.
  package static func isOfFacet(_ name: String) -> Bool {
    isUsable(name) && !["kind", district, "q", "exact"].contains(name)
  }

  /// The facet of the districts.
  package static let district = "site"
}
