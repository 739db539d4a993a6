internal import ArgumentParser
internal import Source

/// `laurel report recognition`: who was recognized, and who never was.
struct RecognitionReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognition",
    abstract: "Tell who was recognized and who never was, against the numbers of staff.",
    discussion: """
      The numbers are for the people who look after the site. Small ones, by which somebody could be known, are not shown.

      Examples:
        laurel report recognition
        laurel report recognition --format csv -o recognition.csv
        laurel report recognition --format html -o recognition.html
      """)

  @Option(
    help: "How it is written: \(RecognitionReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: RecognitionReportFormat = .text

  @Option(name: [.short, .long], help: "The file to write, outside the content and the finished site.")
  var output: String?

  @Option(help: "The smallest number of people that is shown.")
  var smallest = 5

  @OptionGroup var source: SourceOptions

  func validate() throws {
    if smallest < 1 { throw ValidationError("The smallest number is at least 1.") }
    if format == .html, output == nil {
      throw ValidationError("Say with -o where the page is to be written.")
    }
  }

  func run() async throws {
    let source = try source.site()
    let file = output.map { DiskPath($0) }
    if let file {
      guard try file.parent.status() != nil else { throw WrongUsage.noSource("\(file.parent)") }
      try PrivatePlace(site: source).check(file)
    }
    let site = try await ContentAtHand(source).site()
    let text = format.render(RecognitionReport(of: site, below: smallest))
    guard let file, let output else { return try printData(text) }
    try file.put(Array(text.utf8))
    try printLines("Wrote \(output). It is for the people who look after the site.")
  }
}
