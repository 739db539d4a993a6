internal import Knowledge
internal import Markup
internal import Source

/// A question to another site about one address.
struct LinkRequest: Hashable {
  /// `head` asks for what is said about a page, `get` for the page itself.
  enum Method { case head, get }

  let method: Method
  let address: String
}

/// What came back.
enum LinkAnswer: Hashable {
  case status(Int, redirect: String? = nil)
  case silence, unknownHost, notPublic, unusual
}

/// The way from an address to a verdict: a few questions, each following from the last answer.
struct LinkProbe {
  enum Step {
    case verdict(LinkVerdict)
    case probe(LinkProbe)
  }

  /// The address that was written.
  let address: String
  private(set) var request: LinkRequest
  private var isMovedForGood = true
  private var visited: Set<String>

  private static let redirectLimit = 5

  init(_ address: String) {
    self.address = address
    request = LinkRequest(method: .head, address: address)
    visited = [address]
  }

  /// What follows from an answer. Servers that refuse to tell about a page are asked for the page itself.
  func next(after answer: LinkAnswer) -> Step {
    switch answer {
    case .status(let status, _) where (200..<300).contains(status): return .verdict(arrival)
    case .status(let status, let redirect?) where [301, 302, 303, 307, 308].contains(status):
      return follow(redirect, forGood: status == 301 || status == 308)
    case .status, .silence:
      return request.method == .head ? askingForThePage : .verdict(failure(answer))
    case .unknownHost: return .verdict(.unknownHost)
    case .notPublic: return .verdict(.notPublic)
    case .unusual: return .verdict(.unusual)
    }
  }

  private var arrival: LinkVerdict {
    request.address == address || !isMovedForGood ? .works : .moved(to: request.address)
  }

  private var askingForThePage: Step {
    var next = self
    next.request = LinkRequest(method: .get, address: request.address)
    return .probe(next)
  }

  private func follow(_ redirect: String, forGood: Bool) -> Step {
    guard Destination.isExternalPage(redirect) else { return .verdict(.unusual) }
    var next = self
    let target = URLParts.withoutFragment(redirect)
    guard next.visited.insert(target).inserted, next.visited.count <= Self.redirectLimit + 1 else {
      return .verdict(.circular)
    }
    next.request = LinkRequest(method: request.method, address: target)
    next.isMovedForGood = isMovedForGood && forGood
    return .probe(next)
  }

  private func failure(_ answer: LinkAnswer) -> LinkVerdict {
    guard case .status(let status, _) = answer else { return .silent }
    return switch status {
    case 404, 410: .missing(status: status)
    case 500...: .failing(status: status)
    default: .guarded(status: status)
    }
  }
}
