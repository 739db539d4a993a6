internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel withdraw`: takes a page about somebody out.
struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a page about somebody out.",
    discussion: """
      Removes the page and the pictures that only it shows, and leads the links to a page that says so. What cannot be
      done here, it tells.

      Examples:
        laurel withdraw Content/spotlights/doors-that-open.md --dry-run
        laurel withdraw Content/spotlights/doors-that-open.md --optout
      """)

  @Argument(help: "The file of the page.")
  var page: String

  @OptionGroup var source: SourceOptions

  @Flag(name: .customLong("optout"), help: "Put the names of those whom it is about on the list of opt-outs.")
  var optOut = false

  @Option(
    name: [.short, .long], parsing: .singleValue,
    help: "A finished site or a bundle that may still have the page, besides public. Repeat it for others.")
  var output: [String] = []

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  func run() async throws {
    let source = try source.site()
    let tree = try await source.tree()
    let root = try source.resolvedRoot()
    let withdrawal = try await Withdrawal(of: page, in: tree, asOf: source.day, jobs: source.jobs)
    if optOut, withdrawal.names.isEmpty { throw WrongUsage.nobodyNamed(page) }
    if !dryRun { try make(withdrawal, in: tree, root) }
    try tellChanges(withdrawal, tree.contentPrefix)
    try tellRest(withdrawal, tree.contentPrefix)
    let earlier = EarlierOutput(of: withdrawal)
    var seen: Set<String> = []
    let outputs = try ([source.output] + output).filter {
      seen.insert("\(DiskPath($0).resolvedIfThere)").inserted
    }.flatMap(earlier.remarks)
    let badges = try earlier.badges(in: root)
    let revoking =
      badges.isEmpty
      ? [] : ["Take back what was signed: laurel badge revoke \(badges.joined(separator: " "))"]
    let prefix = tree.contentPrefix
    let shared = withdrawal.shared.map { picture, place in
      "\(prefix)\(place.path):\(place.start.line) shows \(prefix)\(picture.path), which stays. "
        + "Take it out there too if somebody is to be seen on it."
    }
    for sentence in shared + revoking + outputs + Self.elsewhere { try printLines("- \(sentence)") }
    if !dryRun { try printLines("\nFor git: Take a page out that somebody asked to be taken out") }
    let isDone = withdrawal.remarks.isEmpty && withdrawal.mentions.isEmpty && shared.isEmpty
    if !isDone { throw ExitStatus.errorsInContent }
  }

  private func make(_ withdrawal: Withdrawal, in tree: SourceTree, _ root: DiskPath) throws {
    var changes = FileChanges()
    for change in withdrawal.changed {
      try changes.write(change.after.bytes, to: tree.contentFolder.appending(change.after.path))
    }
    for path in withdrawal.removed { try changes.remove(tree.contentFolder.appending(path)) }
    if optOut, let list = try OptOutList.read(of: root, adding: withdrawal.names) {
      try changes.write(Array(list.text.utf8), to: root.appending(OptOutList.path))
    }
    try changes.make()
    // What was drawn of its pictures; all else in there is made anew when it is needed.
    try root.appending(PictureCache.path).removeTree()
  }

  private func tellChanges(_ withdrawal: Withdrawal, _ prefix: String) throws {
    let (removes, changes, lists) =
      dryRun ? ("Would remove", "Would change", "Would add to") : ("Removed", "Changed", "Added to")
    for path in withdrawal.removed { try printLines("\(removes) \(prefix)\(path)") }
    for change in withdrawal.changed {
      let (before, path) = (change.before, change.after.path)
      try printLines("\(before == nil ? (dryRun ? "Would write" : "Wrote") : changes) \(prefix)\(path)")
    }
    if optOut { try printLines("\(lists) \(OptOutList.path)") }
  }

  /// What people have to put right themselves.
  private func tellRest(_ withdrawal: Withdrawal, _ prefix: String) throws {
    for span in withdrawal.mentions {
      try printLines("\(prefix)\(span.path):\(span.start.line) still gives the name. Change it by hand.")
    }
    for remark in withdrawal.remarks {
      try printLines("\(prefix)\(remark.span.path):\(remark.span.start.line): \(remark.message)")
    }
    try printLines("\nTo do:")
  }

  /// What no program on this machine can do.
  private static let elsewhere = [
    "Build the site, and publish it on every host that has it.",
    "Ask search engines to forget the address: each has a form to take out what is out of date.",
    "Take back USB sticks and bundles, and make them anew.",
    "The history of git keeps the old files. Who may read it can find them: git filter-repo takes them out.",
  ]
}
