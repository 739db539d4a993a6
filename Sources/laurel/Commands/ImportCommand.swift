internal import ArgumentParser

/// `laurel import`: pages from what people wrote or filled in elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Make pages from what people sent in, from documents, WordPress, a spreadsheet or an issue form.",
    subcommands: [
      ImportSubmissionCommand.self, ImportDocumentCommand.self, ImportIssueCommand.self,
      ImportTableCommand.self,
      ImportWordPressCommand.self,
    ])
}
