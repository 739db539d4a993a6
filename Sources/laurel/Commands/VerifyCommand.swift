internal import ArgumentParser
internal import Source

/// `laurel verify`: whether a copy of a site is whole.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Say whether a copy of a site is whole.",
    discussion: """
      Reads every byte of a bundle, of a copy of it, or of a finished site, and tells what is missing, changed or not of it.

      Examples:
        laurel verify site.zip
        laurel verify /media/stick/teachers
        laurel verify --remove-gone /media/stick/teachers
      """)

  @Argument(help: "A zip, or the folder of a copy.")
  var path: String

  @Flag(help: "After an update was unpacked over an older copy: remove the files that are gone.")
  var removeGone = false

  func run() throws {
    guard let place = try? DiskPath(path).resolved() else { throw WrongUsage.noInput(path) }
    let isFolder = try place.status()?.kind == .folder
    guard isFolder || !removeGone else { throw BundleRefusal.goneInZip }
    var result = try isFolder ? Verification(ofFolder: place) : Verification(ofZip: place)
    if removeGone, let update = result.update, result.isWhole {
      let gone = try GoneFiles(folder: place, update: update).remove(among: result.extra)
      try place.appending(UpdateList.fileName).removeFile()
      try printLines("Removed \(gone.count) files that are gone.")
      result = try Verification(ofFolder: place)
    }
    try tell(result)
    if !result.isFine { throw ExitStatus.errorsInContent }
  }

  private func tell(_ result: Verification) throws {
    for damage in result.damages { try printLines(damage) }
    try tell("Missing", result.missing)
    try tell("Changed", result.changed)
    try tell("Not on the list", result.extra)
    if result.isFine {
      return try printLines("All \(result.fineCount) files are as they were made.")
    }
    try printLines(
      "Files: \(result.fineCount) fine, \(result.missing.count) missing, \(result.changed.count) changed, "
        + "\(result.extra.count) not on the list.")
    if !removeGone, result.isWhole, result.update != nil {
      try printLines(
        "An update was unpacked here. To remove what is gone: laurel verify --remove-gone \(path)")
    }
  }

  private func tell(_ what: String, _ paths: [[UInt8]]) throws {
    for path in paths.prefix(Self.mostNamed) { try printLines("\(what): \(path.text)") }
    if paths.count > Self.mostNamed { try printLines("\(what): \(paths.count - Self.mostNamed) more") }
  }

  /// How many paths are named one by one.
  private static let mostNamed = 30
}
