internal import Foundation
internal import Glibc
internal import Source

/// Questions to other sites by the program `curl`.
///
/// The host of each address is looked up here, and `curl` is told the answer: so what was found to be public is
/// what is asked, whatever the name leads to a moment later. Redirects are not followed by `curl` but by us, for
/// the same reason.
struct Curl: Sendable {
  /// Whether computers of private networks and this one are asked too, as tests do.
  let allowsPrivateAddresses: Bool
  /// How long an answer may take.
  let timeLimit: Int

  private static let processLimit = 8
  private static let lanesOfHost = 2

  /// Whether the program is there.
  static var isInstalled: Bool {
    (try? start(["--version"])).map { curl in
      _ = curl.process.output()
      return curl.process.wait() == .exit(0)
    } ?? false
  }

  /// Puts questions, at most two at a time to one host, and gives the answers in their order.
  func ask(_ requests: [LinkRequest], jobs: Int) async throws -> [LinkAnswer] {
    let hosts = Set(requests.compactMap { HostAddress($0.address)?.host }).sorted(by: String.byBytes)
    let found = await hosts.concurrentMap(jobs: jobs) { NetworkAddress.all(of: $0) }
    let addresses = Dictionary(uniqueKeysWithValues: zip(hosts, found))
    var answers = [LinkAnswer](repeating: .silence, count: requests.count)
    var transfers: [Transfer] = []
    for (index, request) in requests.enumerated() {
      switch target(of: request, addresses) {
      case .success(let pin): transfers.append(Transfer(index: index, request: request, pin: pin))
      case .failure(let refusal): answers[index] = refusal.answer
      }
    }
    let processes = try Self.lanes(of: transfers).map { transfers in
      try Self.start(Array(transfers.map { $0.arguments(timeLimit) }.joined(separator: ["--next"])))
    }
    for process in processes {
      for (index, answer) in process.answers() where answers.indices.contains(index) {
        answers[index] = answer
      }
    }
    return answers
  }

  /// What came from an address.
  enum Fetched {
    case bytes([UInt8])
    case status(Int, redirect: String?)
    case tooLarge, silence, unknownHost, notPublic, unusual
  }

  /// Fetches what lies at an address. Without encryption only this very computer is asked.
  ///
  /// - Parameter limit: the most bytes that are taken.
  func fetch(_ address: String, limit: Int) throws -> Fetched {
    guard let host = HostAddress(address) else { return .unusual }
    let found = NetworkAddress.all(of: host.host)
    if found.isEmpty { return .unknownHost }
    let isSecure = address.startsWithBytes(of: "https://")
    let open = isSecure ? found.filter(\.isPublic) : found.filter(\.isLoopback)
    if open.isEmpty { return .notPublic }
    let process = try Self.start(
      Pin(address: host, numbers: open).resolution + [
        "--silent", "--globoff", "--proto", isSecure ? "=https" : "=http", "--noproxy", "*",
        "--connect-timeout", "10", "--max-time", "\(timeLimit)", "--max-filesize", "\(limit)", "--user-agent",
        "Laurel/\(Laurel.number) (fetches a catalog)", "--write-out", "\n%{http_code} %{redirect_url}",
        "--url",
        address,
      ])
    return process.fetched(limit: limit)
  }

  private struct Refusal: Error {
    let answer: LinkAnswer
  }

  private func target(of request: LinkRequest, _ addresses: [String: [NetworkAddress]]) -> Result<
    Pin, Refusal
  > {
    guard let address = HostAddress(request.address) else { return .failure(Refusal(answer: .unusual)) }
    let found = addresses[address.host] ?? []
    let open = allowsPrivateAddresses ? found : found.filter(\.isPublic)
    if found.isEmpty { return .failure(Refusal(answer: .unknownHost)) }
    return open.isEmpty
      ? .failure(Refusal(answer: .notPublic)) : .success(Pin(address: address, numbers: open))
  }

  /// Shares transfers among processes: those to one host are in at most two of them, one after the other.
  private static func lanes(of transfers: [Transfer]) -> [[Transfer]] {
    let hosts = Dictionary(grouping: transfers, by: \.pin.address.host)
    let lanes = hosts.keys.sorted(by: String.byBytes).compactMap { hosts[$0] }.flatMap { transfers in
      (0..<lanesOfHost).map { lane in
        transfers.enumerated().filter { $0.offset % lanesOfHost == lane }.map(\.element)
      }
    }
    var processes = [[Transfer]](repeating: [], count: processLimit)
    for lane in lanes where !lane.isEmpty {
      let least = processes.indices.min { processes[$0].count < processes[$1].count } ?? 0
      processes[least] += lane
    }
    return processes.filter { !$0.isEmpty }
  }

  private static func start(_ arguments: [String]) throws -> Running {
    // The first option keeps the settings of the person at the keyboard out.
    let process = try StartedProcess(
      ["/usr/bin/env", "curl", "--disable"] + arguments, environment: ProcessInfo.processInfo.environment)
    return Running(process: process)
  }
}

/// A host with the numbers by which it is asked.
private struct Pin {
  let address: HostAddress
  let numbers: [NetworkAddress]

  /// What `curl` is told of the host. A number of an address needs no name to be looked up, and curl takes none with colons.
  var resolution: [String] {
    address.host.utf8.contains(UInt8(ascii: ":")) ? [] : ["--resolve", argument]
  }

  private var argument: String {
    let numbers = numbers.map { $0.bytes.count == 4 ? $0.text : "[\($0.text)]" }.joined(separator: ",")
    return "\(address.host):\(address.port):\(numbers)"
  }
}

/// One question as `curl` is asked to put it.
private struct Transfer {
  /// The number of the question among those that were put together.
  let index: Int
  let request: LinkRequest
  let pin: Pin

  func arguments(_ timeLimit: Int) -> [String] {
    let method = request.method == .head ? ["--head"] : ["--max-filesize", "10000000"]
    return method + pin.resolution + [
      "--silent", "--globoff", "--proto", "=http,https", "--noproxy", "*", "--connect-timeout", "10",
      "--max-time", "\(timeLimit)", "--user-agent", "Laurel/\(Laurel.number) (looks whether links work)",
      "--output", "/dev/null",
      "--write-out", "\(index) %{http_code} %{redirect_url}\\n", "--url", request.address,
    ]
  }
}

/// A process of `curl` at work.
private struct Running {
  let process: StartedProcess

  /// Reads what was fetched; one who sends more than was asked for is not heard to the end.
  func fetched(limit: Int) -> Curl.Fetched {
    // Behind the bytes stand the number of the answer and an address.
    let most = limit + 1 + Self.longestEnd
    var bytes: [UInt8] = []
    while bytes.count <= most, let more = process.piece() { bytes += more }
    if bytes.count > most { kill(process.number, SIGKILL) }
    let ending = process.wait()
    // Curl ends with 63 where it was told beforehand that it would be too much.
    if bytes.count > most || ending == .exit(63) { return .tooLarge }
    guard ending == .exit(0), let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
      return .silence
    }
    let parts = bytes[(end + 1)...].text.parts(separatedBy: " ")
    guard let status = Int(parts[0]) else { return .silence }
    if status == 200 { return end > limit ? .tooLarge : .bytes(Array(bytes[..<end])) }
    return .status(status, redirect: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
  }

  /// The number of an answer, and the longest address that follows it.
  private static let longestEnd = 1 << 14

  /// Waits for the end, and reads the answers with the numbers of their questions.
  func answers() -> [(Int, LinkAnswer)] {
    let bytes = process.output()
    _ = process.wait()
    return bytes.text.parts(separatedBy: "\n").compactMap { line in
      let parts = line.parts(separatedBy: " ")
      guard parts.count == 3, let index = Int(parts[0]), let status = Int(parts[1]) else { return nil }
      // Without an answer, curl writes 000.
      if status == 0 { return (index, .silence) }
      return (index, .status(status, redirect: parts[2].isEmpty ? nil : parts[2]))
    }
  }
}
