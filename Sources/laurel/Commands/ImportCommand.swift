internal import ArgumentParser

/// `laurel import`: pages from what people filled in elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make pages from what people sent in, from a spreadsheet or from an issue form of GitHub.",
    subcommands: [ImportSubmissionCommand.self, ImportIssueCommand.self, ImportTableCommand.self])
}
