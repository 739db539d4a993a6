internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import folder`: the site of another program to pages.
struct ImportFolderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder",
    abstract: "Move a site here from Hugo, Jekyll, Docusaurus, MkDocs, Eleventy, Zola or Obsidian.",
    discussion: """
      The folder is only read. A second run brings what has changed there; what you changed here stays.

      Examples:
        laurel import folder ../old-site --dry-run
        laurel import folder ../old-site
        laurel import folder ../old-site --from jekyll --addresses addresses.csv
      """)

  @Argument(help: "The folder of the site, in which the settings of the other program lie.")
  var folder: String

  @Option(help: "The program, if it cannot be seen from the files: \(Origin.allNames).")
  var from: Origin?

  @Option(help: "Write the old address and the new path of each page into this file, which must be new.")
  var addresses: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @Flag(name: [.short, .long], help: "Say nothing but what went wrong.") var quiet = false

  func run() async throws {
    let source = try source.site()
    let tree = try await source.tree()
    let target = try MoveTarget(tree)
    let origin = try OriginFolder(folder)
    guard !origin.folder.holds(target.folder), !target.folder.holds(origin.folder) else {
      throw WrongUsage.folderInItself(folder)
    }
    let list = addresses.map { DiskPath($0) }
    if let list, let addresses {
      guard try list.status() == nil else { throw WrongUsage.exists(addresses) }
      guard try list.parent.status()?.kind == .folder else { throw WrongUsage.noFolder("\(list.parent)") }
    }
    let site = try await OriginSite(
      origin, of: program(of: origin), asOf: source.day, jobs: source.jobs)
    let move = try await Move(site, into: target, asOf: source.day, jobs: source.jobs)
    if !dryRun {
      try MoveWriting(folder: target.folder).write(move.changes)
      try list?.create(with: Array(AddressList(move.pages).text.utf8))
    }
    try tell(move, target, in: await tree.content(jobs: source.jobs).value.configuration.language)
    if move.isIncomplete { throw ExitStatus.errorsInContent }
  }

  /// The program whose files these are.
  private func program(of folder: OriginFolder) throws -> Origin {
    if let from { return from }
    let found = try Origin.found(in: folder)
    guard let origin = found.first else { throw WrongUsage.noProgram(self.folder) }
    guard found.count == 1 else { throw WrongUsage.severalPrograms(self.folder, found.map(\.rawValue)) }
    return origin
  }

  private func tell(_ move: Move, _ target: MoveTarget, in language: String) throws {
    if quiet { return }
    let sentences = Sentences(in: language)
    let prefix =
      target.folder == target.tree.contentFolder
      ? target.tree.contentPrefix : "\(SiteFolders.contentName)/"
    let report = MoveReport(move, prefix: prefix, isDone: !dryRun)
    if dryRun { for line in report.list { try printLines(sentences.text(line)) } }
    for line in report.lines { try printLines((line.isBelow ? "  " : "") + sentences.text(line.message)) }
  }
}

extension Origin: ExpressibleByArgument {
  fileprivate static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
