internal import ArgumentParser
internal import Knowledge

/// `laurel doctor`: says what a host will refuse of a finished site.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what a host will refuse of a finished site.",
    discussion: """
      Looks at the folder as it is, and at no source. Ends with 1 if there is something to put right.

      Examples:
        laurel doctor
        laurel doctor public --host cloudflare
      """)

  @Argument(help: "The folder of the finished site. Default: public.")
  var folder = "public"

  @Option(help: "What is to publish it: \(Host.names). Default: the one whose files are in the folder.")
  var host: Host?

  @Option(name: [.short, .long], help: "How many things are done at a time. Default: 2.")
  var jobs = 2

  func validate() throws {
    if jobs < 1 { throw ValidationError("The number of jobs is at least 1.") }
  }

  func run() async throws {
    let place = try OutputPlace(folder).folder
    let host = try host ?? SiteExamination.host(of: place)
    let examination = try await SiteExamination(of: place, for: host, jobs: jobs)
    for finding in examination.findings { try printLines(finding) }
    let size = "\(examination.fileCount) files, \(examination.byteCount >> 10) KiB"
    let purpose = host == .none ? "" : " for \(host.rawValue)"
    guard examination.findings.isEmpty else {
      try printLines("To put right\(purpose): \(examination.findings.count). \(size).")
      throw ExitStatus.errorsInContent
    }
    try printLines("Nothing to put right\(purpose): \(size).")
  }
}
