import Markup
import Source
import Testing

@Suite struct ShownLinesTests {
  private func lines(_ text: String) -> [ShownLines.Line] {
    ShownLines(of: Document.parse(SourceFile(path: "a.md", text: text), options: MarkdownOptions()).value)
      .lines
  }

  @Test func linesKnowWhereTheyStandInTheFile() {
    let found = lines("---\ntitle: A\n---\n\nOne.\r\nTwo.\n\n")
    #expect(found.map(\.text) == ["One.", "Two."])
    #expect(found.map(\.number) == [5, 6])
    #expect(found.allSatisfy { $0.isWhole })
  }

  @Test func aLineOfWhichNothingIsLeftIsNotThere() {
    let found = lines("One.\n<!-- a\nb -->\nTwo %% c %%.\n")
    #expect(found.map(\.text) == ["One.", "Two ."])
    #expect(found.map(\.number) == [1, 4])
    #expect(found.map(\.isWhole) == [true, false])
  }

  @Test func aTextOfNotesAloneHasNoLines() {
    #expect(lines("---\ntitle: A\n---\n").isEmpty)
    #expect(lines("<!-- a -->\n").isEmpty)
  }
}
