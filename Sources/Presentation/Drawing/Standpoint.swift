internal import Knowledge
internal import Markup
internal import Source

/// From where a page is seen, and so how it leads to the rest of the site.
enum Standpoint: Hashable, Sendable {
  /// From its own address: the way to all else is relative, which works on any host and in any folder.
  case address
  /// From any address, on a host where the site stands at this path. It starts and ends with a slash.
  case rooted(String)
  /// From any address of a site of which nobody knows where it stands: no way leads anywhere.
  case nowhere

  /// That of a page which hosts show in the place of any that is missing.
  static func anywhere(on site: Site) -> Standpoint {
    guard let url = site.configuration.url else { return .nowhere }
    let path = URLParts(url.utf8).path.text
    return .rooted(path.startsWithBytes(of: "/") ? path : "/" + path)
  }

  /// The way from a page to another address of the site.
  func url(from page: String, to target: String, fragment: String?) -> String {
    switch self {
    case .address: RelativeURL.from(page, to: target, fragment: fragment)
    case .rooted where page == target && fragment != nil:
      RelativeURL.from(page, to: target, fragment: fragment)
    case .rooted(let root):
      root + RelativeURL.encode(target) + (fragment.map { "#" + URLBytes.encodeFragment($0.utf8) } ?? "")
    case .nowhere: ""
    }
  }

  /// What leads from a page to the top of the site.
  func root(from page: String) -> String {
    switch self {
    case .address: RelativeURL.root(from: page)
    case .rooted(let root): root
    case .nowhere: ""
    }
  }
}
