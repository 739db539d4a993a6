internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel digest`: what is new, for a newsletter.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Print what is new since a day, for a newsletter.",
    discussion: """
      Lists the pages that were published since that day, people first. The site needs an address for the links.

      Examples:
        laurel digest --since 2026-09-01
        laurel digest --since 2026-09-01 --format html > newsletter.html
      """)

  @Option(help: "The first day, such as 2026-09-01. The last is today, or that of --as-of.")
  var since: String

  @Option(help: "How it is written: \(DigestFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: DigestFormat = .text

  @OptionGroup var source: SourceOptions

  func run() async throws {
    guard let first = CalendarDate(since) else { throw WrongUsage.notADate(since) }
    let source = try source.site()
    guard first <= source.day else { throw WrongUsage.sinceLater(since, than: "\(source.day)") }
    let site = try await ContentAtHand(source).publishedSite()
    let digest = Digest(of: site, since: first)
    if site.configuration.url == nil {
      printToStandardError("No url in _site.yml, so nothing here leads to its page.\n")
    }
    if digest.sections.isEmpty { printToStandardError("Nothing is new in these days.\n") }
    try printData(format.render(digest))
  }
}
