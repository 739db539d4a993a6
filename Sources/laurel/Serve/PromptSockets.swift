internal import FlyingSocks
internal import Glibc

/// Sockets that send each part of an answer at once.
///
/// The head and the body of an answer are sent one after the other. By Nagle's algorithm (RFC 896) the body would wait until
/// the head is acknowledged, which the other side puts off for 40 ms. Sockets take this over from the one that they were
/// accepted by, which waits here first.
struct PromptSockets<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // One that cannot do so is slower, and nothing else.
    try? socket.setValue(true, for: BoolSocketOption(level: CInt(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
