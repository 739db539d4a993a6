internal import ArgumentParser

/// `laurel nominations`: from those who were put forward to the one who is chosen.
struct NominationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nominations",
    abstract: "Check and rank nominations, and start the page of whoever is chosen.",
    discussion: """
      Nominations lie in the folder Nominations beside Content. No site is made from them.

      Examples:
        laurel nominations check
        laurel nominations rank 2027-culture-keeper
        laurel nominations promote 2027-culture-keeper maria-lopez
      """,
    subcommands: [CheckNominationsCommand.self, RankCommand.self, PromoteCommand.self])
}
