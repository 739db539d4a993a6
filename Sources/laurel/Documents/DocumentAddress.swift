internal import Knowledge
internal import Markup
internal import Source

/// What is known of the addresses that people leave in documents.
enum DocumentAddress {
  /// The beginnings of addresses that pages may lead to as they are.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  static func isPicture(_ address: String) -> Bool {
    let path = URLParts(address.utf8).path.text
    return ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"].contains(ContentPath.fileExtension(of: path))
  }

  /// The address behind one of Google's, by which its documents lead: `https://www.google.com/url?q=…`.
  static func unwrapped(_ address: String) -> String {
    let parts = URLParts(address.utf8)
    guard parts.isWeb, let host = parts.authority?.text, ["www.google.com", "google.com"].contains(host),
      parts.path.elementsEqual("/url".utf8), let query = parts.query
    else { return address }
    let value = query.split(separator: UInt8(ascii: "&")).first { $0.starts(with: "q=") }?.dropFirst(2)
    let other = value.map { URLBytes.decodedPath($0) } ?? ""
    return URLParts(other.utf8).isWeb ? other : address
  }
}
