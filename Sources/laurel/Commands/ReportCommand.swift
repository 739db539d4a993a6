internal import ArgumentParser

/// `laurel report`: what the people who look after a site want to know of it.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell what is worth knowing about a site as a whole.",
    subcommands: [RecognitionReportCommand.self])
}
