internal import Source

/// The safe fixes of a site, made in memory round by round until none is left to make.
struct Repair {
  /// A text before and after.
  struct Change: Equatable {
    let before: SourceFile
    let after: SourceFile
  }

  /// The site as it is with the fixes.
  let build: BuiltSite
  /// The diagnostics that were put right, in the order in which they were.
  let choices: [SafeFixes.Choice]
  /// The texts that the fixes changed, in the order of their paths.
  let changes: [Change]

  /// A fix may bring another diagnostic to light; more rounds than this would be fixes that undo each other.
  private static let roundLimit = 20

  /// Fixes what is said of the selected files of a site.
  static func run(_ build: BuiltSite, _ selection: Selection, with pipeline: Pipeline) async throws -> Repair
  {
    var fixed = build
    var choices: [SafeFixes.Choice] = []
    for _ in 0..<roundLimit {
      let fixes = SafeFixes(of: fixed.diagnostics.filter(selection.includes).filter(build.isAboutContent))
      if fixes.choices.isEmpty { break }
      choices += fixes.choices
      var stages = StageClock(showsProgress: false)
      fixed = try await pipeline.run(fixed.tree.correcting(fixes.applied), &stages)
    }
    let changes = zip(build.tree.texts, fixed.tree.texts).filter { $0 != $1 }
      .map { Change(before: $0, after: $1) }
    return Repair(build: fixed, choices: choices, changes: changes)
  }

  /// Writes the changed texts, and gives the paths of those that somebody else has changed since they were read.
  ///
  /// These are left as they are.
  func write() throws -> [String] {
    try changes.filter { change in
      try !build.contentFolder.appending(change.after.path).replace(
        change.before.bytes, by: change.after.bytes)
    }.map(\.after.path)
  }
}
