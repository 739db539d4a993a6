internal import Testing

@testable internal import laurel

@Suite struct NetworkAddressTests {
  @Test(arguments: ["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.167.1.1", "2606:4700::1111"])
  func addressesOfTheWebArePublic(text: String) throws {
    let found = NetworkAddress.all(of: text)

    #expect(found.map(\.isPublic) == [true])
  }

  @Test(arguments: [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.168.1.1", "192.0.2.1", "198.19.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
    "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2001:db8::1", "2002:a00:1::", "2001::1",
    "ff02::1",
    // Ways to write 127.0.0.1 that the operating system knows too.
    "127.1", "0x7f.1", "2130706433", "0177.0.0.1",
  ])
  func addressesOfThisComputerAndOfPrivateNetworksAreNot(text: String) {
    let found = NetworkAddress.all(of: text)

    #expect(Set(found.map(\.isPublic)) == [false])
  }

  @Test func areWrittenAsInAddresses() {
    #expect(NetworkAddress(bytes: [192, 0, 2, 1]).text == "192.0.2.1")
    #expect(
      NetworkAddress(bytes: [0x20, 1] + Array(repeating: 0, count: 13) + [9]).text == "2001:0:0:0:0:0:0:9")
  }
}
