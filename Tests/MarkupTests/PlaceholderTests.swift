import Markup
import Source
import Testing

/// Texts that wait to be replaced, and pages that only speak of them.
@Suite struct PlaceholderTests {
  private func found(_ text: String) -> [String] {
    ParsedProse(text, smart: true).prose.placeholders.map {
      "\($0.text) \($0.span.start.line):\($0.span.start.column)"
    }
  }

  @Test(arguments: [
    ("TODO: call Ana\n", "TODO 1:1"), ("Date: TBD\n", "TBD 1:7"), ("Date: **TBD**\n", "TBD 1:9"),
    ("- Room (TBA)\n", "TBA 1:9"), ("| A | B |\n|---|---|\n| Mo | TBD |\n", "TBD 3:8"),
    ("The room is TBD.\n", "TBD 1:13"), ("Where: TBD; when: at two\n", "TBD 1:8"),
    ("Speaker – TBA\n", "TBA 1:11"), ("XXX\n", "XXX 1:1"), ("## TBD\n", "TBD 1:4"),
    ("Join us on [INSERT DATE] at two\n", "[INSERT DATE] 1:12"), ("Dear [Your name],\n", "[Your name] 1:6"),
    ("[TBD]\n", "[TBD] 1:1"), ("[DATE]\n", "[DATE] 1:1"),
    ("Visit [name of school] now\n", "[name of school] 1:7"),
    ("Ask <insert name> now\n", "<insert name> 1:5"),
    ("<Your Name>\n", "<Your Name> 1:1"), ("Dear {name},\n", "{name} 1:6"),
    ("Dear {first_name}!\n", "{first_name} 1:6"), ("Lorem ipsum dolor sit amet\n", "Lorem ipsum 1:1"),
    ("Text: lorem ipsum dolor sit\n", "lorem ipsum 1:7"),
    ("Write the text here.\n", "Write the text here. 1:1"),
    ("Your text here\n", "Your text here 1:1"),
    ("Click or tap here to enter text.\n", "Click or tap here to enter text. 1:1"),
  ])
  func isFound(text: String, place: String) {
    #expect(found(text) == [place])
    #expect(ParsedProse(text, smart: true).rules == [])
  }

  @Test(arguments: [
    "TBD means to be determined.\n", "Write TBD if you do not know the day.\n", "What does TBD mean?\n",
    "TBD: to be determined\n", "`TODO` and `[INSERT DATE]` and `{name}`\n",
    "| Word | Meaning |\n|---|---|\n| `TBD` | not known |\n", "My TODO list is long\n",
    "Todo es posible. TODOS SOMOS UNO.\n", "Call 555-XXX-XXXX\n", "Super Bowl XXX: a story\n",
    "Name: ____ Date: ____\n", "She said [the school] and [sic] and [Student] left\n",
    "See [your name](a.md) and [Name]\n", "Open https://example.org/{name} and /pages/{name}/\n",
    "A set {1, 2} of {a, b}\n", "Press <Enter>\n", "Add [add 2 cups] of it\n", "    TODO: call Ana\n",
    "```\nTODO: call Ana\n```\n", "He asked for the lorem ipsum text\n", "\"Lorem ipsum\" is Latin\n",
    "Do not write \"The room is TBD.\" here\n",
    "She wrote “Date: TBD” again\n", "\\[Your name\\]\n",
    "- [ ] TODO list\n- [x] done\n", "The TODO app and the TBD show\n",
  ])
  func isNone(text: String) { #expect(found(text) == []) }

  @Test(arguments: [
    "TBD", "TODO: write", "[Your name]", "Your name", "Insert date", "___", "???", "Lorem ipsum", "{title}",
    "<your school name>", "Add text here",
  ])
  func aValueMayWaitToo(value: String) { #expect(Placeholder.find(in: Array(value.utf8)).count == 1) }

  @Test(arguments: [
    "Your voice matters", "Insert tab A", "What TBD means", "Name that tune", "</title>", "<title>", "_",
    "Why?",
    "A {b} c", "To do: nothing", "https://example.org/{name}",
  ])
  func otherValuesAreDone(value: String) { #expect(Placeholder.find(in: Array(value.utf8)) == []) }
}
