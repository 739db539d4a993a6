import FlyingFox
import Testing

@testable import laurel

@Suite struct RequestCheckTests {
  @Test(arguments: [
    HTTPRequest.Address.ip4("127.0.0.1", port: 5), .ip4("127.8.0.1", port: 5), .ip6("::1", port: 5),
  ])
  func whoeverAsksFromThisMachineIsItsWriter(_ sender: HTTPRequest.Address) {
    #expect(RequestCheck.isOfThisMachine(sender, at: "0.0.0.0"))
  }

  @Test(arguments: [
    HTTPRequest.Address.ip4("192.168.1.2", port: 5), .ip4("1.127.0.0", port: 5), .ip4("128.0.0.1", port: 5),
    .ip6("fe80::1", port: 5), .ip6("::ffff:10.0.0.1", port: 5),
  ])
  func othersAreNot(_ sender: HTTPRequest.Address) {
    #expect(!RequestCheck.isOfThisMachine(sender, at: "0.0.0.0"))
  }

  @Test func whoHasTheAddressThatIsAskedIsThisMachine() {
    let sender = HTTPRequest.Address.ip4("192.168.1.2", port: 5)
    #expect(RequestCheck.isOfThisMachine(sender, at: "192.168.1.2"))
    #expect(!RequestCheck.isOfThisMachine(sender, at: "192.168.1.3"))
  }

  @Test func nobodyIsNot() { #expect(!RequestCheck.isOfThisMachine(nil, at: "0.0.0.0")) }
}
