internal import Source

/// Why a site is not sent: told before anything at the target has changed.
enum PublishRefusal: Error, Equatable, CustomStringConvertible {
  case unclearTarget(String)
  /// A target with something before its colon that a program could take for more than a name.
  case oddName(String)
  /// A folder of this machine whose path does not start at the top.
  case unclearFolder(String)
  case noProgram(String)
  case noSite(DiskPath)
  case changed(DiskPath, [String])
  case inSources(DiskPath)
  case otherSite(String, there: String?, own: String?)
  case notEmpty(String)
  case foreign(String, [String])
  case brokenMark(String)
  case tooMuchThere

  var description: String {
    switch self {
    case .unclearTarget(let target):
      "'\(target.onOneLine)' is no target. Write remote:path for a remote of rclone, user@host:path for rsync over SSH, or a folder "
        + "that starts with / or ./"
    case .oddName(let target):
      "'\(target.onOneLine)' is no plain name of a host or a remote. Use letters, digits, dots, hyphens inside and underscores, and put "
        + "settings into ~/.ssh/config or rclone config."
    case .unclearFolder(let target):
      "'\(target.onOneLine)' does not say from the top which folder of this machine is meant. Write :local:/ and the rest of its path."
    case .noProgram(let name): "This needs the program \(name), which is not installed. Install it first."
    case .noSite(let folder): "\(folder) holds no finished site. Build it first, with laurel build."
    case .changed(let folder, let paths):
      "In \(folder), what Laurel wrote was changed or is missing: \(Self.listed(paths)). Build the site "
        + "again, with --force if nobody needs what was changed."
    case .inSources(let folder):
      "\(folder) is the finished site or a folder of its sources. Name another place."
    case .otherSite(let target, let there, let own):
      "\(target) holds \(there.map { "the site \"\($0)\"" } ?? "a site without a title"), and this one "
        + "\(own.map { "is \"\($0)\"" } ?? "has no title"). Name another place, or use --force if it is to take that place."
    case .notEmpty(let target):
      "\(target) holds files that Laurel did not send. Name another place, or use --force to send the site beside them."
    case .foreign(let target, let paths):
      "\(target) holds files of others where the site has files: \(Self.listed(paths)). Move them away first, or name "
        + "another place."
    case .brokenMark(let target):
      "\(target)/\(Manifest.name) was changed, so nobody can tell which files there are those of a site. Move all "
        + "files out of that folder, and put back later what is not of the site, or name another place."
    case .tooMuchThere:
      "The target holds too many files to be looked through. Name a folder of its own for the site."
    }
  }

  private static func listed(_ paths: [String]) -> String {
    let more = paths.count - 10
    return paths.prefix(10).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

/// A program that could not carry files. What was sent is not lost, and the same command goes on.
struct PublishFault: Error, CustomStringConvertible {
  let program: String
  let ending: ChildProcess.Ending
  /// The beginning of what it said.
  let said: [UInt8]

  var description: String {
    let how =
      switch ending {
      case .exit(let code): "ended with \(code)"
      case .killed(let signal): "was stopped by signal \(signal)"
      }
    let words = said.text.parts(separatedBy: "\n").map(\.onOneLine).filter { !$0.isEmpty }.suffix(3)
    return
      (["\(program) \(how). Put right what it says, and publish again: that goes on where it stopped."]
      + words)
      .joined(separator: "\n")
  }
}
