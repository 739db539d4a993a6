/// Measures the stages of a run, and on a terminal says which one is at work when it takes longer than a second.
struct StageClock {
  private let clock = ContinuousClock()
  private let showsProgress: Bool
  private let begin: ContinuousClock.Instant
  private var stages: [(name: String, duration: Duration)] = []
  private var current: (name: String, start: ContinuousClock.Instant)?
  private var hasShown = false

  init(showsProgress: Bool) {
    self.showsProgress = showsProgress
    begin = clock.now
  }

  mutating func start(_ name: String) {
    end()
    current = (name, clock.now)
    guard showsProgress, clock.now - begin > .seconds(1) else { return }
    printToStandardError("\r\u{1B}[2K\(name) …")
    hasShown = true
  }

  mutating func finish() {
    end()
    if hasShown { printToStandardError("\r\u{1B}[2K") }
  }

  /// A line for each stage with its time in milliseconds.
  var table: String {
    stages.map { stage in
      let milliseconds = stage.duration / .milliseconds(1)
      let digits = String(Int(milliseconds.rounded()))
      return String(repeating: " ", count: max(0, 7 - digits.utf8.count)) + "\(digits) ms  \(stage.name)\n"
    }.joined()
  }

  private mutating func end() {
    guard let (name, start) = current else { return }
    stages.append((name, clock.now - start))
    current = nil
  }
}
