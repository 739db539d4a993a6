/// What a badge is given for: an award.
package struct Achievement: Hashable, Sendable {
  /// By which its files are named.
  package let slug: String
  package let name: String
  package let description: String
  /// The page that says how one is chosen; the site itself if there is none.
  package let page: String

  package init(slug: String, name: String, description: String, page: String) {
    self.slug = slug
    self.name = name
    self.description = description
    self.page = page
  }

  /// The path of its picture from the folder of badges.
  package var picture: String { "awards/\(slug).svg" }
}
