internal import Knowledge
internal import Presentation
internal import Source

/// The site of a folder as it is now, for those who look at it while it is written.
actor Preview {
  /// What is wrong with the site.
  struct Problems: Equatable {
    /// In the notation of the report for programs.
    let json: String
    /// By which a page knows whether there is something new.
    let version: String

    init(json: String) {
      self.json = json
      version = String(DigestBuilder.digest(of: Array(json.utf8)).prefix(16))
    }

    static let none = Problems(json: "{}")
  }

  private let pipeline: Pipeline
  /// The day on which the site is looked at.
  private let day: @Sendable () throws -> CalendarDate
  private let tell: @Sendable (Report) -> Void
  private var latest: ReadySite
  private(set) var shown: PreviewSite
  private(set) var problems = Problems.none
  /// Those who wait for the next change.
  private var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  private var waitingCount = 0
  /// How often something changed.
  private(set) var changes = 0
  private var judging: Task<Void, Never>?

  /// Reads a site for the first time.
  ///
  /// - Parameters:
  ///   - day: the day on which the site is looked at.
  ///   - tell: is given what is said of the site whenever that changes.
  init(
    _ pipeline: Pipeline, on day: @escaping @Sendable () throws -> CalendarDate,
    telling tell: @escaping @Sendable (Report) -> Void
  ) async throws {
    self.pipeline = pipeline
    self.day = day
    self.tell = tell
    var stages = StageClock(showsProgress: false)
    latest = try await pipeline.prepare(pipeline.source.tree(), &stages)
    shown = PreviewSite(latest, jobs: pipeline.source.jobs)
  }

  /// Reads the folder again, and shows what is there now. What cannot be read or drawn leaves what is shown as it is.
  func refresh() async {
    do {
      var stages = StageClock(showsProgress: false)
      let pipeline = pipeline.on(try day())
      let tree = try await pipeline.source.tree(after: latest.tree.known)
      latest = try await pipeline.prepare(tree, after: latest, &stages)
      if latest.drawing.isDrawable {
        let kept = await shown.pages(lackingIn: latest)
        shown = PreviewSite(latest, keeping: kept, jobs: pipeline.source.jobs)
        wake()
      }
      judge()
    } catch {
      judging?.cancel()
      let fault = String(describing: error)
      if set(Problems(json: JSONReport.text(ofFault: fault))) { printToStandardError(fault.printable + "\n") }
    }
  }

  /// Whether the site was looked at on another day than this one: pages are published and expire at midnight.
  var isOfAnotherDay: Bool { (try? day()).map { $0 != latest.site.asOf } ?? false }

  /// Finds what is wrong with the site, and says so when it is done.
  ///
  /// What is open in the browser is shown anew first: whoever saves looks there. Of several changes only the last one is
  /// judged, and never two at a time.
  func judge() {
    judging?.cancel()
    judging = Task.detached(priority: .background) { [latest, tell, previous = judging] in
      await previous?.value
      guard (try? await Task.sleep(for: .milliseconds(Self.millisecondsToShow))) != nil else { return }
      let diagnostics = await latest.diagnostics(with: latest.drawing.remarks)
      if Task.isCancelled { return }
      let report = BuiltSite(latest, files: [], diagnostics: diagnostics).report(withNotes: false)
      if await self.set(Problems(json: JSONReport(report).text)) { tell(report) }
    }
  }

  /// Takes problems over, and says whether they are others than before.
  private func set(_ problems: Problems) -> Bool {
    guard problems != self.problems else { return false }
    self.problems = problems
    wake()
    return true
  }

  /// Waits until there are more changes than some, but not longer than until a moment.
  func change(after known: Int, until end: ContinuousClock.Instant) async {
    guard changes == known else { return }
    let number = waitingCount
    waitingCount += 1
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    waiting[number] = continuation
    let limit = Task {
      try? await Task.sleep(until: end, clock: .continuous)
      continuation.finish()
    }
    for await _ in stream { break }
    limit.cancel()
    waiting[number] = nil
  }

  private static let millisecondsToShow = 250

  private func wake() {
    changes += 1
    for continuation in waiting.values { continuation.yield() }
  }
}
