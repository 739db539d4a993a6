internal import Glibc

/// The number by which a computer is reached: four bytes of IPv4, or sixteen of IPv6.
struct NetworkAddress: Hashable {
  let bytes: [UInt8]

  /// Whether everybody reaches the same computer by it: not this one, and none of a private network.
  ///
  /// Source: IANA, "IPv4 Special-Purpose Address Registry" and "IPv6 Special-Purpose Address Registry".
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.special4.contains { $0.holds(bytes) } }
    return Self.global6.holds(bytes) && !Self.special6.contains { $0.holds(bytes) }
  }

  /// Whether it is the number of this computer itself.
  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }

  /// As it is written in addresses: `192.0.2.1`, `2001:db8:0:0:0:0:0:1`.
  var text: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: bytes.count, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
  }

  /// All addresses that start with the same bits.
  private struct Block {
    let start: [UInt8]
    let length: Int

    init(_ start: [UInt8], _ length: Int) {
      self.start = start
      self.length = length
    }

    func holds(_ bytes: [UInt8]) -> Bool {
      (0..<length).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        return (bit / 8 < start.count ? start[bit / 8] & mask : 0) == bytes[bit / 8] & mask
      }
    }
  }

  private static let special4 = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
    Block([224], 4), Block([240], 4),
  ]
  private static let global6 = Block([0x20], 3)
  /// Teredo and 6to4 hold an IPv4 address that may be private.
  private static let special6 = [
    Block([0x20, 0x01], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x20, 0x02], 16),
    Block([0x3F, 0xFF], 20),
  ]
}

extension NetworkAddress {
  /// The addresses of a host, as the operating system finds them; none for a host that there is not.
  static func all(of host: String) -> [NetworkAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [NetworkAddress] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ai_next
      guard let address = NetworkAddress(entry), !found.contains(address) else { continue }
      found.append(address)
    }
    return found
  }

  private init?(_ entry: addrinfo) {
    let raw = UnsafeRawPointer(entry.ai_addr)
    switch entry.ai_family {
    case AF_INET:
      guard let address = raw?.load(as: sockaddr_in.self).sin_addr else { return nil }
      bytes = withUnsafeBytes(of: address) { Array($0) }
    case AF_INET6:
      guard let address = raw?.load(as: sockaddr_in6.self).sin6_addr else { return nil }
      bytes = withUnsafeBytes(of: address) { Array($0) }
    default: return nil
    }
  }
}
