internal import Knowledge
internal import Markup
internal import Source

/// The one way from a page to anything else of the site: an address relative to the page, which works on any host,
/// in any folder and from a disk.
package enum RelativeURL {
  /// - Parameters:
  ///   - page: the address of the page that holds the link.
  ///   - target: the address of what it leads to.
  ///   - fragment: the anchor there.
  package static func from(_ page: String, to target: String, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + URLBytes.encodeFragment($0.utf8) } ?? ""
    if page == target, fragment != nil { return anchor }
    let path = ContentPath.relative(from: ContentPath.folder(of: page), to: target)
    return encode(path) + anchor
  }

  /// An address below the site's root, for the absolute URLs of feeds and the like.
  package static func encode(_ path: String) -> String { URLBytes.encodePath(path) }

  /// What leads from a page to the root of the site: "" or `../` once or more.
  package static func root(from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
