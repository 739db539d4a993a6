internal import Knowledge
internal import Markup
internal import Source

/// The addresses of an old site, and the pages that its posts become.
struct WordPressAddresses {
  private let host: String
  private var pages: [String: String] = [:]

  /// - Parameter site: the address of the old site.
  init(site: String) { host = Self.host(of: site) }

  /// Notes the page that an item becomes, by all addresses that it had.
  mutating func add(_ item: WordPressItem, page: String) {
    if let key = key(of: item.link), !key.isEmpty, pages[key] == nil { pages[key] = page }
    if !item.id.isEmpty { pages["?\(item.id)"] = page }
  }

  /// Whether an address is one of the old site.
  func isOwn(_ address: String) -> Bool {
    let parts = URLParts(address.utf8)
    if parts.scheme != nil { return parts.isWeb && Self.host(of: address) == host && !host.isEmpty }
    return parts.authority == nil || Self.host(of: "http:" + address) == host
  }

  /// The page to which an address of the old site leads.
  func page(_ address: String) -> String? {
    guard isOwn(address), let key = key(of: address) else { return nil }
    return pages[key]
  }

  /// Whether an address is that of the home page.
  func isHome(_ address: String) -> Bool {
    let parts = URLParts(address.utf8)
    return isOwn(address) && !address.isEmpty && parts.query == nil && key(of: address)?.isEmpty == true
  }

  /// The address behind that of a copy, which WordPress keeps to be faster: `https://i0.wp.com/old.example.org/a.png`.
  static func original(of address: String) -> String {
    let parts = URLParts(address.utf8)
    let copies = ["i0.wp.com", "i1.wp.com", "i2.wp.com", "i3.wp.com"]
    return parts.isWeb && copies.contains(host(of: address)) ? "https:/\(parts.path.text)" : address
  }

  /// The addresses that a page had before the last one, which no other page has.
  func formerAliases(of item: WordPressItem) -> [String] {
    guard let alias = alias(of: item) else { return [] }
    let names = alias.parts(separatedBy: "/").filter { !$0.isEmpty }
    guard Fold.path(names.last ?? "") == Fold.path(URLBytes.decodedPath(Array(item.slug.utf8)[...])) else {
      return []
    }
    return item.oldSlugs.compactMap { slug in
      let folders = names.dropLast() + [URLBytes.decodedPath(Array(slug.utf8)[...])]
      let path = folders.joined(separator: "/")
      let isFree = pages[Fold.path(path)] == nil && ContentPath.resolve(path, in: "") == path
      return isFree && PathFault(in: path + "/index.html") == nil ? path + "/" : nil
    }
  }

  /// The address that a page had, as another name of it. Nil for one that asks a program, and for the home page.
  func alias(of item: WordPressItem) -> String? {
    let parts = URLParts(item.link.utf8)
    guard isOwn(item.link), parts.isWeb, parts.query == nil else { return nil }
    let path = URLBytes.decodedPath(parts.path)
    guard let inner = ContentPath.resolve(path, in: ""), !inner.isEmpty,
      PathFault(in: inner + "/index.html") == nil
    else { return nil }
    return path.endsWithBytes(of: "/")
      ? inner + "/" : inner.utf8.contains(UInt8(ascii: ".")) ? inner : inner + "/"
  }

  /// What all ways to write an address share: the path without a slash at its end, or a number.
  private func key(of address: String) -> String? {
    let parts = URLParts(address.utf8)
    let query = (parts.query?.text ?? "").parts(separatedBy: "&")
    for name in ["p=", "page_id="] {
      if let value = query.first(where: { $0.startsWithBytes(of: name) }) {
        return "?\(value.utf8.dropFirst(name.utf8.count).text)"
      }
    }
    guard let path = ContentPath.resolve("/" + URLBytes.decodedPath(parts.path), in: "") else { return nil }
    return Fold.path(path)
  }

  private static func host(of address: String) -> String {
    let host = (URLParts(address.utf8).authority ?? []).map(\.lowercased).text
    return host.startsWithBytes(of: "www.") ? host.utf8.dropFirst(4).text : host
  }
}
