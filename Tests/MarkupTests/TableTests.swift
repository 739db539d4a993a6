import Testing

@testable import Markup

@Suite struct TableTests {
  @Test func standInABoxThatTheKeyboardReaches() {
    let html = ParsedProse("|a|\n|-|\n|b|\n").html
    let box = "<div class=\"table\" role=\"group\" aria-label=\"{table}\" tabindex=\"0\">"
    #expect(html.hasPrefix(box + "\n<table>"))
    #expect(html.hasSuffix("</table>\n</div>\n"))
  }

  @Test func anEmptyCellOfTheHeaderIsNoHeading() {
    let html = ParsedProse("||a|\n|-|:-:|\n||b|\n").html
    #expect(html.contains("<thead>\n<tr>\n<td></td>\n<th class=\"align-center\">a</th>\n</tr>"))
  }

  @Test func boxesOfTasksAreNamed() {
    let html = ParsedProse("- [x] a\n- [ ] b\n").html
    #expect(html.contains("<input type=\"checkbox\" aria-label=\"{done}\" checked=\"\" disabled=\"\" /> a"))
    #expect(html.contains("<input type=\"checkbox\" aria-label=\"{to-do}\" disabled=\"\" /> b"))
  }
}
