internal import Markup
internal import Source

/// The parts of an address that say which computer is asked.
struct HostAddress: Hashable {
  /// In lower case; of an IPv6 address, without its brackets.
  let host: String
  let port: Int

  /// No address that anybody gives to readers is longer.
  private static let longest = 2_048

  /// Reads an address of the web.
  ///
  /// Nil for those that programs read in different ways: with a name before an `@`, with letters beyond ASCII in the
  /// host. Such an address could pass as one host and be asked as another.
  init?(_ address: String) {
    guard address.utf8.count <= Self.longest, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return nil
    }
    let parts = URLParts(address.utf8)
    guard let standard = ["http": 80, "https": 443][parts.scheme ?? ""], let authority = parts.authority,
      let (host, rest) = Self.host(in: Array(authority))
    else { return nil }
    self.host = host
    if rest.isEmpty {
      port = standard
    } else {
      guard rest.first == UInt8(ascii: ":"), rest.dropFirst().allSatisfy(\.isDigit),
        let port = Int(rest.dropFirst().text),
        (1...65_535).contains(port)
      else { return nil }
      self.port = port
    }
  }

  /// The host, and what stands behind it.
  private static func host(in authority: [UInt8]) -> (String, ArraySlice<UInt8>)? {
    if authority.first == UInt8(ascii: "[") {
      guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let host = authority[1..<end]
      guard host.allSatisfy({ $0.hexadecimalValue != nil || ":.".utf8.contains($0) }) else { return nil }
      return (host.map(\.lowercased).text, authority[(end + 1)...])
    }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    guard !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isDigit || ".-_".utf8.contains($0) }) else {
      return nil
    }
    return (host.map(\.lowercased).text, authority[host.endIndex...])
  }
}
