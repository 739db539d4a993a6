internal import ArgumentParser

/// `laurel import`: pages from what was written or filled in elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Make pages from another site, from what people sent in, documents, a spreadsheet or an issue form of GitHub.",
    subcommands: [
      ImportFolderCommand.self, ImportWordPressCommand.self, ImportDocumentCommand.self,
      ImportSubmissionCommand.self, ImportIssueCommand.self, ImportTableCommand.self,
    ])
}
