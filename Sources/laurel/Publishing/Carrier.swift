internal import Foundation
internal import Glibc
internal import Source

/// A program that carries files to a place, and what it is asked to do there. Paths start at the top of the site.
protocol Carrier {
  /// What the program is called.
  var name: String { get }
  /// Where it is.
  var program: String { get }

  /// The paths of all files that are there; none if the place is not there yet. Folders of a disk are passed over.
  func list() throws -> Set<[UInt8]>
  /// Brings the mark of a site from there into a folder. It need not be there; one that is too large is left.
  func fetch(_ name: String, into folder: DiskPath) throws
  /// Sends files, whatever stands there.
  func send(_ paths: [[UInt8]], from folder: DiskPath) throws
  /// Removes files, and no other ones.
  func remove(_ paths: [[UInt8]]) throws
  /// The paths of which a file may be what this program leaves when it is stopped; none for a file of another sort.
  func origins(ofLeftover path: [UInt8]) -> [[UInt8]]
}

extension Carrier {
  /// Runs the program to its end with the environment of the person at the keyboard, in which it finds its settings.
  ///
  /// - Parameter gone: the endings by which it says that the place is not there.
  func run(_ arguments: [String], allowing gone: Set<Int> = []) throws {
    let (ending, said) = try start(arguments, hearing: STDERR_FILENO, keeping: ChildProcess.mostKept)
    if case .exit(let code) = ending, code == 0 || gone.contains(code) { return }
    throw PublishFault(program: name, ending: ending, said: said)
  }

  /// Runs the program to its end, and gives all that it printed.
  func answer(_ arguments: [String], allowing gone: Set<Int> = []) throws -> [UInt8] {
    let (ending, output) = try start(arguments, hearing: STDOUT_FILENO, keeping: Self.longestList)
    guard case .exit(let code) = ending, code == 0 || gone.contains(code) else {
      throw PublishFault(program: name, ending: ending, said: try reason(arguments))
    }
    guard output.count < Self.longestList else { throw PublishRefusal.tooMuchThere }
    return output
  }

  /// Calls `body` with the path of a file that names others, each with a sign behind it.
  func withList(of paths: [[UInt8]], endingWith sign: UInt8, _ body: (String) throws -> Void) throws {
    let folder = try PassingFolder()
    defer { withExtendedLifetime(folder) {} }
    let list = folder.path.appending("list")
    try list.create(with: paths.flatMap { $0 + [sign] })
    try body("\(list)")
  }

  /// Asks once more, to hear why there is no answer.
  private func reason(_ arguments: [String]) throws -> [UInt8] {
    try start(arguments, hearing: STDERR_FILENO, keeping: ChildProcess.mostKept).output
  }

  private func start(
    _ arguments: [String], hearing output: CInt, keeping limit: Int
  ) throws -> (ending: ChildProcess.Ending, output: [UInt8]) {
    do {
      return try ChildProcess.run(
        [program] + arguments, environment: Self.environment, hearing: output, keeping: limit)
    } catch let fault as ProcessFault {
      throw PublishFault(program: name, ending: .exit(Int(fault.code)), said: Array(fault.description.utf8))
    }
  }

  private static var environment: [String: String] {
    ProcessInfo.processInfo.environment
  }

  /// The names of about a million files.
  private static var longestList: Int { 128 << 20 }
}
