import Knowledge
import Source
import Support
import Testing

@testable import Presentation

@Suite struct ThemeColorTests {
  private static let settings = "extends: none\nstyles: [a.css]\n"

  /// The remarks about the colors of a theme whose style sheet is `css`, at the places that are marked in it.
  private func problems(_ css: String, contrast: String) -> [String] {
    let marked = MarkedText(css)
    let theme = ThemeFolder(
      "mine", ["theme.yml": Self.settings + contrast, "assets/a.css": marked.bytes.text])
    return Theme.read([theme], schema: .empty).diagnostics.filter { $0.rule == "low-contrast" }.map {
      "\(marked.marks[$0.span.start] ?? "?") \($0.message)"
    }
  }

  @Test(arguments: [
    (
      ":root { --ink: ①#999; --paper: #fff; } @media (prefers-color-scheme: dark) { :root { --ink: #666; } }",
      ["① on light screens, the color 'ink' has a contrast of 2.84 to 1 with 'paper'; it needs 4.5"]
    ),
    (
      "/* { */ :root {\n  --ink: #000;\n  --paper: rgb(255, 255, 255);\n}\n"
        + "@media (prefers-color-scheme: dark) {\n  :root { --paper: #111; --ink: ①#333 }\n}",
      ["① on dark screens, the color 'ink' has a contrast of 1.49 to 1 with 'paper'; it needs 4.5"]
    ),
    (
      ":root { --ink: ①#000; --paper: #fff; }\n@media (prefers-color-scheme:dark) { :root { --paper: #111; } }",
      ["① on dark screens, the color 'ink' has a contrast of 1.11 to 1 with 'paper'; it needs 4.5"]
    ),
    (":root { --ink: #000; --paper: #fff; } @media print { :root { --ink: #fff; } }", []),
    (":root { --ink: #000; --paper: #fff; } .box { --ink: #fff; }", []),
    (":root { --ink: #000; --paper: #fff; --font: \"} :root { --ink: #fff; }\"; }", []),
    (":root { --ink: #fff; --ink: #000; --paper: #fff; }", []),
    (":root { --ink: #767676; --paper: #fff", []),
  ])
  func textHasToStandOutFromWhatItStandsOn(css: String, expected: [String]) {
    #expect(problems(css, contrast: "contrast: [{ text: ink, on: paper, least: 4.5 }]\n") == expected)
  }

  @Test func theNearestColorThatCanBeReadIsTold() throws {
    let theme = ThemeFolder(
      "mine",
      [
        "theme.yml": Self.settings + "contrast: [{ text: line, on: paper, least: 3 }]\n",
        "assets/a.css": ":root { --line: #ccc; --paper: #fff; }",
      ])
    let remarks = Theme.read([theme], schema: .empty).diagnostics.filter { $0.rule == "low-contrast" }
    let edit = try #require(remarks.first?.fixes.first?.edits.first)
    #expect(remarks.count == 2)
    #expect(edit.replacement == "#949494")
    #expect(edit.span.path == "Themes/mine/assets/a.css")
    #expect(remarks[1].fixes.map(\.text) == ["give dark screens a color of their own, such as '#949494'"])
  }

  @Test func aThemeIsCheckedWithTheColorsThatItChanges() {
    let child = ThemeFolder(
      "child", ["theme.yml": "styles: [own.css]\n", "assets/own.css": ":root { --quiet: #b0b0b0; }"])
    let remarks = Theme.read([child, .standard], schema: .empty).diagnostics
    #expect(
      remarks.map { "\($0.span.path):\($0.span.start.line):\($0.span.start.column) \($0.message)" } == [
        "Themes/child/assets/own.css:1:18 on light screens, the color 'quiet' has a contrast of 1.84 to 1 with "
          + "'green-tint'; it needs 4.5"
      ])
  }

  @Test func aColorThatNoStyleSheetNamesIsAnError() {
    let child = ThemeFolder(
      "child", ["theme.yml": "contrast:\n  - { text: [ink], on: [papre], least: 4.5 }\n"])
    let remarks = Theme.read([child, .standard], schema: .empty).diagnostics
    #expect(
      remarks.map { "\($0.span.start.line):\($0.span.start.column) \($0.message)" }
        == ["2:24 the style sheets of the theme have no color '--papre'"])
    #expect(remarks.flatMap(\.fixes).map(\.text) == ["did you mean 'paper'?"])
  }

  @Test(arguments: [
    ("[{ text: ink, on: paper }]", "'least' is missing, and 'contrast' needs it"),
    ("[{ text: ink, on: paper, least: 22 }]", "'least' is 22; it may be at most 21"),
    ("[{ txt: ink, on: paper, least: 4 }]", "'contrast' has no field 'txt'"),
  ])
  func tellsWhatIsWrongWithAPair(contrast: String, message: String) {
    let theme = ThemeFolder("mine", ["theme.yml": Self.settings + "contrast: \(contrast)\n"])
    #expect(ThemeSettings.read(theme).diagnostics.map(\.message.text).contains(message))
  }
}
