internal import ArgumentParser
internal import Source

/// `laurel publish`: sends the finished site to where people see it.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Send the finished site to its host.",
    discussion: """
      Sends what has changed with the program rclone or rsync: first what pages load, then the pages. What the site no
      longer has is removed last, and nothing else is. If it is stopped, the same command goes on.

      Examples:
        laurel publish school:www/teachers
        laurel publish pat@www.example.org:teachers
        laurel publish /mnt/staff/teachers --dry-run
      """)

  @Argument(
    help:
      "Where to: remote:path of rclone, user@host:path for rsync over SSH, or a folder that starts with / or ./"
  )
  var target: String

  @OptionGroup var source: SourceOptions

  @Option(
    name: [.short, .long], help: "The folder of the finished site. Default: public in the folder of the site."
  )
  var output: String?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(
    help:
      "Take the place of another site, or stand beside files of others, which are kept. All files are sent.")
  var force = false

  func run() async throws {
    let source = try source.site(output: output)
    let place = try OutputPlace(source.output)
    let goal = try PublishTarget(target)
    try refuse(goal, place)
    let carrier = try goal.carrier(searchPath: environment("PATH") ?? "/usr/bin:/bin")
    // No build takes the place of the site while it is being sent.
    let lock = try place.folder.status() == nil ? nil : BuildLock.wherePossible(for: place)
    defer { lock?.release() }
    let site = try await FinishedSite(at: place.folder, jobs: source.jobs)
    let publication = try Publication(of: site, to: target, by: carrier, forces: force)
    if publication.isInterrupted { try printLines("An earlier run was stopped. This one goes on.") }
    for path in publication.sent where dryRun { try printLines("Would send \(path.text)") }
    for path in publication.gone where dryRun { try printLines("Would remove \(path.text)") }
    if !dryRun { try publication.perform(by: carrier) }
    let (sent, removed) = dryRun ? ("would be sent", "would be removed") : ("sent", "removed")
    try printLines(
      "Files: \(publication.sent.count) \(sent), \(publication.gone.count) \(removed)."
    )
  }

  /// A folder of this machine must be none that the site is made from or in, and no link to one.
  private func refuse(_ goal: PublishTarget, _ place: OutputPlace) throws {
    guard let folder = goal.folder else { return }
    let target = try OutputPlace("\(folder)").folder
    let sources = try? SiteFolders(root: source.source)
    let closed = [place.folder] + (sources?.closed ?? [])
    let holds = closed.contains { $0.holds(target) || target.holds($0) }
    if holds || sources.map({ target.holds($0.root) }) == true { throw PublishRefusal.inSources(target) }
  }
}
