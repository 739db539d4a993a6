internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel optout`: the list of those who have asked not to be named.
struct OptOutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optout", abstract: "Keep a list of people who are not to be named.",
    discussion: """
      The list is privacy/optout.txt beside Content. It holds no names, and is never published.

      Examples:
        laurel optout add
        laurel optout add < names.txt
        laurel optout check
      """,
    subcommands: [OptOutAddCommand.self, OptOutCheckCommand.self])
}

/// `laurel optout add`: somebody has asked not to be named.
struct OptOutAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put names on the list.",
    discussion: "On a terminal it asks for one name. Elsewhere it reads names, one on each line.")

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let root = try source.site().resolvedRoot()
    let names = try NameInput.read()
    guard let list = try OptOutList.read(of: root, adding: names.map(\.name)) else {
      return try printLines("\(OptOutList.path) has all of these names already.")
    }
    let file = root.appending(OptOutList.path)
    try file.parent.makeFolders()
    try file.put(Array(list.text.utf8))
    try printLines("Wrote \(OptOutList.path). Run laurel check to see where pages give a name on it.")
  }
}

/// `laurel optout check`: whether somebody is on the list.
struct OptOutCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether names are on the list.",
    discussion:
      "On a terminal it asks for one name. Elsewhere it reads names, one on each line. Exit code 1: one is.")

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let list = try OptOutList.read(of: source.site().resolvedRoot())
    let names = try NameInput.read()
    let listed = names.map { list?.holds($0.name) ?? false }
    for (name, isListed) in zip(names, listed) {
      try printLines("\(name.typed): \(isListed ? "on the list" : "not on the list")")
    }
    if listed.contains(true) { throw ExitStatus.errorsInContent }
  }
}

/// The names that a command is given: typed or piped in, so that none stays in the history of a shell.
private enum NameInput {
  static func read() throws -> [(typed: String, name: PersonName)] {
    let text = try Terminal.isThere ? Terminal.ask("Name: ") : InputText.read(nil)
    let lines = text.parts(separatedBy: "\n").map(\.trimmed).filter { !$0.isEmpty }
    guard !lines.isEmpty else { throw WrongUsage.noAnswer }
    return try lines.enumerated().map { number, line in
      guard let name = PersonName(line) else { throw WrongUsage.noName(line: number + 1) }
      return (line, name)
    }
  }
}
