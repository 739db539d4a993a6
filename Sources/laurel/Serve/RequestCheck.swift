internal import FlyingFox
internal import Source

/// Whether a request comes from a page of this site, or from somebody who typed its address.
///
/// Any page that is open in the same browser can send requests here, and by a name that leads to this machine it could
/// even read the answers. Drafts are nobody's but the writer's.
enum RequestCheck {
  /// Whether the address that was asked for is one of this machine, and no name that somebody made lead here.
  static func isForThisMachine(_ host: String?) -> Bool {
    guard let host, let name = Self.name(in: host) else { return false }
    if name.first == UInt8(ascii: "[") { return name.last == UInt8(ascii: "]") }
    let lowercase = name.map(\.lowercased)
    if lowercase.elementsEqual("localhost".utf8) || lowercase.text.endsWithBytes(of: ".localhost") {
      return true
    }
    return isIPv4(name)
  }

  /// Whether it was sent from this very machine, where its writer is.
  ///
  /// - Parameter host: the address of this machine at which it came.
  static func isOfThisMachine(_ sender: HTTPRequest.Address?, at host: String) -> Bool {
    switch sender {
    case .ip4(let number, _): number.startsWithBytes(of: "127.") || number == host
    case .ip6(let number, _): number == "::1"
    case .unix, nil: false
    }
  }

  /// Whether another site may not have sent it. Browsers say so; other programs say nothing.
  static func isOwn(_ headers: HTTPHeaders) -> Bool {
    guard let site = headers[HTTPHeader("Sec-Fetch-Site")] else { return true }
    return site == "same-origin" || site == "none"
  }

  /// Whether a page is to be shown, and not read by a program: then it gets the script that follows changes.
  static func isVisit(_ headers: HTTPHeaders) -> Bool {
    if let destination = headers[HTTPHeader("Sec-Fetch-Dest")] {
      return destination == "document" || destination == "iframe"
    }
    return headers[HTTPHeader("Accept")]?.startsWithBytes(of: "text/html") == true
  }

  /// What stands before the port.
  private static func name(in host: String) -> [UInt8]? {
    let bytes = Array(host.utf8)
    if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) {
      return isPort(bytes[(end + 1)...]) ? Array(bytes[...end]) : nil
    }
    let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
    return isPort(bytes[end...]) && end > 0 ? Array(bytes[..<end]) : nil
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.first == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(\.isDigit)
  }

  private static func isIPv4(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isDigit) }
  }
}
