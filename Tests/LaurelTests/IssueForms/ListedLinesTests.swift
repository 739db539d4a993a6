internal import Testing

@testable internal import laurel

/// What stands before the items of a list is no part of them.
@Suite struct ListedLinesTests {
  @Test(arguments: [
    ("One lunch\nsame-lunch", ["One lunch", "same-lunch"]),
    ("- One lunch\n- same-lunch\n* Shared", ["One lunch", "same-lunch", "Shared"]),
    ("\u{2022}\tA\n\u{2013} B\n\u{B7}\u{A0}C\n+ D", ["A", "B", "C", "D"]),
    ("1. A\n2. B\n3) C", ["A", "B", "C"]), ("3. Grade\n4. Grade", ["3. Grade", "4. Grade"]),
    ("- \n-\n\n  - A  ", ["A"]),
    ("-5 degrees\n**Bold**", ["-5 degrees", "**Bold**"]), ("", []),
  ])
  func itemsHaveNoMarks(text: String, items: [String]) {
    #expect(ListedLines(text).items == items)
  }

  @Test(arguments: [
    ("#equity, trust\nRisk taking", ["equity", "trust", "Risk taking"]),
    ("#equity #trust", ["equity", "trust"]),
    ("- #equity\n- trust;", ["equity", "trust"]), ("C#, F#", ["C#", "F#"]), ("# , ##", []),
    ("#risk taking #trust", ["risk taking", "trust"]),
  ])
  func tagsArePartedAndHaveNoMarks(text: String, tags: [String]) {
    #expect(ListedLines(text).tags == tags)
  }
}
