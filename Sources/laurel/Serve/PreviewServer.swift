internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Glibc
internal import Source

/// The address at which a site is shown, and nothing else is.
struct ListeningPlace {
  let host: String
  let port: UInt16

  /// Refuses an address that this machine has not, and a port that another program listens at.
  ///
  /// - Parameter port: 0 for any that is free.
  init(address: String, port: UInt16) throws {
    guard var socket = try? sockaddr_in.inet(ip4: address, port: port) else {
      throw WrongUsage.noAddressOfMachine(address)
    }
    let fault = Self.fault(at: &socket)
    self.host = address
    self.port = UInt16(bigEndian: socket.sin_port)
    switch fault {
    case 0: break
    case EADDRINUSE:
      let next = (Int(port) + 1...Int(port) + 99).lazy.compactMap { UInt16(exactly: $0) }.first { next in
        guard var socket = try? sockaddr_in.inet(ip4: address, port: next) else { return false }
        return Self.fault(at: &socket) == 0
      }
      throw WrongUsage.takenPort(port, next: next)
    case EACCES: throw WrongUsage.closedPort(port)
    default: throw WrongUsage.noAddressOfMachine(address)
    }
  }

  /// Whether nobody at another machine reaches it.
  var isForThisMachineOnly: Bool { host.startsWithBytes(of: "127.") }

  /// What a person types.
  var address: String { "http://\(host == "0.0.0.0" ? "localhost" : host):\(port)/" }

  fileprivate var socket: sockaddr_in { get throws { try .inet(ip4: host, port: port) } }

  /// Why nobody can listen at an address, by the number of the fault; 0 if one can.
  ///
  /// - Parameter address: gets the port that was found, where any was asked for.
  private static func fault(at address: inout sockaddr_in) -> CInt {
    let descriptor = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var yes: CInt = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
    let isBound = address.withSockAddr { Glibc.bind(descriptor, $0, $1) == 0 }
    guard isBound, listen(descriptor, 1) == 0 else { return errno }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutableBytes(of: &address) { bytes in
      getsockname(descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, &length)
    }
  }
}

/// The server that shows a site.
struct PreviewServer {
  private let server: HTTPServer

  init(at place: ListeningPlace, _ preview: Preview, _ editor: EditorLink) throws {
    server = HTTPServer(
      address: try place.socket, timeout: Self.secondsForAnswer,
      pool: PromptSockets(pool: HTTPServer.defaultPool()), logger: .disabled,
      handler: PreviewHandler(preview: preview, host: place.host, editor: editor))
  }

  /// Answers until the process ends.
  ///
  /// Where more ask than may be open, all are hung up on. Browsers ask again.
  func run() async throws {
    while true {
      do { return try await server.run() } catch SocketError.failed(_, EMFILE, _) {
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  /// Waits until requests are answered.
  func isListening() async throws { try await server.waitUntilListening() }

  /// Longer than a page waits for news, and than the index of a large site takes.
  private static let secondsForAnswer: TimeInterval = 60
}

/// The browser of the person who works at this machine.
enum Browser {
  /// Asks the desktop to show an address. Where there is none, the address has been printed.
  static func open(_ address: String) {
    let places = environment("PATH") ?? "/usr/bin:/bin"
    guard let program = Program.path(of: "xdg-open", in: places),
      let detach = Program.path(of: "setsid", in: places)
    else { return }
    Thread.detachNewThread {
      // A browser that it starts goes on when somebody presses Ctrl-C here.
      _ = try? ChildProcess.run(
        [detach, "--fork", program, address], environment: ProcessInfo.processInfo.environment, hearing: nil)
    }
  }
}
