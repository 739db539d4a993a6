internal import Source

/// The path of a file of the site that somebody asks for.
///
/// It is only ever compared with the paths of the site, and leads to no file of the disk.
struct RequestedPath: Equatable {
  /// From the top of the site, without a slash before it.
  let path: String

  /// Takes the path of a request as it was sent; nil for one that no page of the site can have.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/"), let bytes = Self.decoded(target.utf8.dropFirst()),
      let text = String(validating: bytes, as: UTF8.self),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty == true
    for part in parts.dropLast(isFolder ? 1 : 0)
    where part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
      return nil
    }
    path = isFolder ? text + "index.html" : text
  }

  /// The page of the folder of this name.
  var index: String { path + "/index.html" }

  private static func decoded(_ bytes: Substring.UTF8View) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return nil
      }
      decoded.append(high << 4 | low)
    }
    return decoded
  }
}
