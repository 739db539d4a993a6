import Knowledge
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("a/2026-05-12-board-minutes.pdf", "Board minutes 2026 5 12"),
    ("2026-05_minutes.pdf", "Minutes 2026 5 -"), ("2026-budget.pdf", "2026 budget 2026 - -"),
    ("Budget 2025.xlsx", "Budget 2025 2025 - -"), ("minutes/2024/plan.pdf", "Plan 2024 - -"),
    ("2024/old/plan.pdf", "Plan 2024 - -"), ("plan.pdf", "Plan - - -"),
    ("2026-05-12.pdf", "2026 05 12 2026 - -"), ("2026-13-plan.pdf", "2026 13 plan 2026 - -"),
    ("1234567-plan.pdf", "1234567 plan - - -"),
  ])
  func saysWhatItIsAndFromWhen(path: String, meaning: String) {
    let name = FileName(path)
    let parts = [name.year, name.month, name.day].map { $0.map(String.init) ?? "-" }
    #expect("\(name.title) \(parts.joined(separator: " "))" == meaning)
  }
}
