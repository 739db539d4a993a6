internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Knowledge
internal import Source

/// `laurel serve`: the site on this machine, new whenever something is saved.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site on this machine, and show it anew as you write.",
    discussion: """
      Drafts are shown, too. Nothing is written but what is kept of pictures in .laurel. Ctrl-C ends it.

      Examples:
        laurel serve
        laurel serve -s my-site -p 8080 --open
      """,
    aliases: ["server", "dev"])

  @OptionGroup var source: SourceOptions
  @OptionGroup var site: SiteOptions

  @Option(name: [.short, .long], help: "The port.")
  var port: UInt16 = 8000

  @Option(help: "The address of this machine at which others reach the site. 0.0.0.0 stands for all.")
  var bind = "127.0.0.1"

  @Flag(name: [.customShort("O"), .long], help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Leave drafts out, as the finished site does.")
  var published = false

  @Option(help: "The editor that links to problems open.")
  var editor = EditorLink.vscode

  func run() async throws {
    var pipeline = try site.pipeline(from: source.site())
    pipeline.inclusion.drafts = !published
    let place = try ListeningPlace(address: bind, port: port)
    let root = try pipeline.source.resolvedRoot()
    // One element for all changes since the last one was taken.
    let (changes, change) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // They are heard of from before the first reading on, so that none is missed.
    SiteWatch(root: root, output: DiskPath(pipeline.source.output).resolvedIfThere).start(telling: change)
    let preview = try await Preview(pipeline, on: source.day) { report in
      try? printData(
        ReportFormat.text.render(report, colors: isatty(STDOUT_FILENO) == 1, limit: RuleTable.enough))
    }
    let server = try PreviewServer(at: place, preview, editor)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      try await server.isListening()
      try printLines("The site is at \(place.address) until you press Ctrl-C.")
      if !place.isForThisMachineOnly {
        try printLines("Others who reach this machine see it, too\(published ? "" : ", with all drafts").")
      }
      if open { Browser.open(place.address) }
      await preview.judge()
      group.addTask {
        for await _ in changes {
          // Editors save in several steps.
          try await Task.sleep(for: .milliseconds(Self.millisecondsToSave))
          await preview.refresh()
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(Self.secondsToSeeMidnight))
          if await preview.isOfAnotherDay { change.yield() }
        }
      }
      try await group.next()
    }
  }

  private static let millisecondsToSave = 15
  private static let secondsToSeeMidnight = 20
}
