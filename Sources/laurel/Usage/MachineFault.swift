internal import Glibc

/// What the computer has to give before a command can do anything.
enum MachineFault: Error, CustomStringConvertible {
  case noWorkingFolder
  case noThreads
  case littleMemory

  /// Looks for what would otherwise be noticed in the middle of the work, or never.
  static func check() throws {
    guard let folder = getcwd(nil, 0) else { throw MachineFault.noWorkingFolder }
    free(folder)
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < leastMemory {
      throw MachineFault.littleMemory
    }
    guard canStartThreads(sysconf(Int32(_SC_NPROCESSORS_ONLN))) else { throw MachineFault.noThreads }
  }

  var description: String {
    switch self {
    case .noWorkingFolder: "The folder that this command was started in is gone. Change to another one."
    case .littleMemory:
      "This computer gives a command less than \(Self.leastMemory >> 20) MiB of memory, which is too little for any site. Allow it more."
    case .noThreads:
      "This computer gives no room for the threads that a command needs. Allow it more memory or processes."
    }
  }

  /// With less than this, the system's library may wait for a thread without end, in the middle of the work.
  private static let leastMemory: rlim_t = 384 << 20

  /// Whether so many threads can be had at a time. The system's library would ask for one again and again, without end.
  private static func canStartThreads(_ count: Int) -> Bool {
    let gate = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    defer { gate.deallocate() }
    sem_init(gate, 0, 0)
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { gate in
          if let gate { sem_wait(gate.assumingMemoryBound(to: sem_t.self)) }
          return nil
        }, gate)
      guard code == 0 else { break }
      threads.append(thread)
    }
    for _ in threads { sem_post(gate) }
    for thread in threads { pthread_join(thread, nil) }
    sem_destroy(gate)
    return threads.count == count
  }
}
