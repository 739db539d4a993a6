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
    let shared = sharedFolders(page.utf8, target.utf8)
    var bytes: [UInt8] = []
    for byte in page.utf8.dropFirst(shared) where byte == UInt8(ascii: "/") { bytes += "../".utf8 }
    append(target.utf8.dropFirst(shared), to: &bytes)
    return bytes.text + anchor
  }

  /// An address below the site's root, for the absolute URLs of feeds and the like.
  package static func encode(_ path: String) -> String {
    var bytes: [UInt8] = []
    append(path.utf8[...], to: &bytes)
    return bytes.text
  }

  /// What leads from a page to the root of the site: "" or `../` once or more.
  package static func root(from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The number of bytes of the folders that hold both addresses, with the slash behind them.
  private static func sharedFolders(_ left: String.UTF8View, _ right: String.UTF8View) -> Int {
    var shared = 0
    var length = 0
    for (one, other) in zip(left, right) {
      guard one == other else { break }
      length += 1
      if one == UInt8(ascii: "/") { shared = length }
    }
    return shared
  }

  /// Appends a path with its components percent-encoded, and not the slashes between them.
  private static func append(_ path: Substring.UTF8View, to bytes: inout [UInt8]) {
    for byte in path {
      if byte == UInt8(ascii: "/") || URLBytes.isUnreserved(byte) {
        bytes.append(byte)
      } else {
        URLBytes.appendPercentEncoded(byte, to: &bytes)
      }
    }
  }
}
